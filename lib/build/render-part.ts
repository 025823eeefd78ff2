import { getContent, isTextKept, renderEntry } from '@/lib/posts'

/**
 * Renders into the cache what is not there yet, from one text back to the first; for a process of `render-helpers.ts`, which is stopped
 * when the process that it helps has come as far.
 *
 * @param upTo how many texts come before the end
 */
export async function renderPart(upTo: number): Promise<void> {
  const { posts, pages } = await getContent()
  for (const entry of [...posts, ...pages].slice(0, upTo).reverse()) if (!(await isTextKept(entry))) await renderEntry(entry)
}
