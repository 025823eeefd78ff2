// @ts-check

import { parentPort } from 'node:worker_threads'
import { load } from '../load.js'

/** A thread that makes the search index of the posts it is sent, see `search-thread.ts`. */
const { searchIndexOf } = await load('lib/views/search/search-index.ts')
if (typeof searchIndexOf !== 'function') throw new Error('no search index to be made')
parentPort?.once('message', (posts) => parentPort?.postMessage(searchIndexOf(posts)))
