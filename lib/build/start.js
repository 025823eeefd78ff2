// @ts-check

import { load } from '../load.js'

/** The steps around `next build`: `node lib/build/start.js build|check|export …`, see `run.ts`. */
// A defect is shown at its place in the sources.
process.setSourceMapsEnabled(true)
await load('lib/build/run.ts')
