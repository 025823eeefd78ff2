import { getContent, renderEntry } from '@/lib/posts'

/** A process of `render-ahead.ts`: renders every nth text into the cache, and tells of each. Arguments: which part, of how many. */
const [part, of] = process.argv.slice(2).map(Number)
const { posts, pages } = await getContent()

for (const [index, entry] of [...posts, ...pages].entries()) {
  if (index % (of ?? 1) !== part) continue
  await renderEntry(entry)
  process.send?.('done')
}
