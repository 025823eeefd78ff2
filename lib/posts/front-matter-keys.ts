import { noteMisspellings } from '@/lib/config/misspelling'
import type { ValueReader } from '@/lib/config/values'
import type { Field } from '@/lib/config/yaml'

// biome-ignore format: a table
const keys = [
  'title', 'date', 'updated', 'last_modified_at', 'layout', 'category', 'categories', 'tag', 'tags', 'published', 'draft',
  'excerpt', 'excerpt_separator', 'description', 'permalink', 'slug', 'redirect_from', 'lang', 'image', 'author', 'recap', 'series',
]

/** Keys that themes and plugins of Jekyll read: one letter from ours, and no mistake. */
// biome-ignore format: a table
const others = [
  'authors', 'images', 'update', 'drafts', 'recaps', 'data', 'dates', 'rate', 'late', 'lng', 'long', 'langs', 'layouts', 'tab',
]

/** A misspelt key is kept for Liquid as any other is, and does nothing else: its author should know. */
export function noteMisspeltKeys(fields: Iterable<Field>, reader: ValueReader): void {
  // `image2` is one of several, not a slip.
  const worded = [...fields].filter(({ key }) => !/\d/.test(key))
  noteMisspellings(worded, keys, 'front-matter-key', reader, others)
}

/**
 * In YAML a `#` after a space begins a comment, so that « Bilan #3 » is « Bilan »: notes a title that is cut so, or lost.
 *
 * @param line the line of the title as the author wrote it
 */
export function noteCutTitle({ place, value }: Field, line: string, reader: ValueReader): void {
  if (value.kind !== 'empty' && !(value.kind === 'text' && value.plain && value.place.line === place.line)) return
  const [comment] = /(?<=\s)#.*$/.exec(line) ?? []
  if (comment === undefined) return
  const column = line.length - comment.length + 1
  reader.note('title-comment', { ...place, column }, { comment: comment.trim() })
}
