import { getContent, isTextKept, renderEntry } from '@/lib/posts'

/**
 * A process of `render-helpers.ts`: renders into the cache what is not there yet, from one text back to the first. Argument: how many texts
 * come before the end. It is stopped when the process that it helps has come as far.
 */
const { posts, pages } = await getContent()

for (const entry of [...posts, ...pages].slice(0, Number(process.argv[2])).reverse())
  if (!(await isTextKept(entry))) await renderEntry(entry)
