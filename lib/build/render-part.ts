import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { getContent, renderEntry } from '@/lib/posts'

/** A thread of `render-ahead.ts`: renders every nth text into the cache, and tells how many it has done. */
const { part, of } = z.object({ part: z.number(), of: z.number() }).parse(workerData)
const { posts, pages } = await getContent()
const mine = [...posts, ...pages].filter((_, index) => index % of === part)

for (const entry of mine) {
  await renderEntry(entry)
  parentPort?.postMessage(1)
}
