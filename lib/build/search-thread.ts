import { once } from 'node:events'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Findable } from '@/lib/views/search/findable'
import { type IndexFile, searchIndexOf } from '@/lib/views/search/search-index'
import { indexSchema } from './search-files'

/** Below, a thread takes longer to start than the index takes. */
const worthIt = 3000

/** Makes the search index of many posts on another core, while their pages are made on this one. */
export async function indexInThread(posts: readonly Findable[]): Promise<IndexFile[]> {
  if (posts.length < worthIt) return searchIndexOf(posts)
  const thread = new Worker(join(process.cwd(), 'lib/build/search-worker.js'))
  try {
    const answer = Promise.race([once(thread, 'message'), once(thread, 'exit')])
    thread.postMessage(posts)
    const [index] = await answer
    // Where it has ended without an answer this is its exit code.
    return indexSchema.parse(index)
  } catch {
    // No memory for one, or no source at hand.
    return searchIndexOf(posts)
  } finally {
    await thread.terminate()
  }
}
