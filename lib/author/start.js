// @ts-check

import { load } from '../load.js'

/** The author's commands: `node lib/author/start.js note|recap|new|publish …`, see `run.ts`. */
// A defect is shown at its place in the sources.
process.setSourceMapsEnabled(true)
await load('lib/author/run.ts')
