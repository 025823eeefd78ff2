import type { Rendered } from '@/lib/posts'

/** Below, a reader sees the whole text in two or three screens, and a table of contents only stands in the way. */
const fewest = { headings: 3, words: 600 }

/** The headings that an article's table of contents lists: none where it would not help, or where the author wrote one. */
export function contentsOf({ headings, words, html }: Pick<Rendered, 'headings' | 'words' | 'html'>): Rendered['headings'] {
  const hasOwn = html.includes('id="markdown-toc"')
  return hasOwn || headings.length < fewest.headings || words < fewest.words ? [] : headings
}
