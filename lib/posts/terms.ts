import type { ValueReader } from '@/lib/config/values'
import type { Field } from '@/lib/config/yaml'

type Fields = ReadonlyMap<string, Field>

const words = (text: string) => text.split(/\s+/)

/**
 * Categories in Jekyll's order, which is that of the address: folders above `_posts`, the site's `defaults`, `categories`
 * (a text is split at spaces, never at commas), then `category` (a text is one category). See `Document#populate_categories`.
 */
export function categoriesOf(above: readonly string[], defaults: Fields, own: Fields, reader: ValueReader): string[] {
  const plural = [defaults, own].flatMap((fields) => reader.texts(fields.get('categories'), words))
  const singular = reader.texts(winner('category', defaults, own))
  return [...new Set([...above, ...plural, ...singular])]
}

/** Tags as Jekyll reads them: `tag` wins over `tags` (`Utils.pluralized_array_from_hash`). */
export function tagsOf(defaults: Fields, own: Fields, reader: ValueReader): string[] {
  const singular = reader.texts(winner('tag', defaults, own))
  return [...new Set(singular.length > 0 ? singular : reader.texts(winner('tags', defaults, own), words))]
}

function winner(key: string, defaults: Fields, own: Fields): Field | undefined {
  const field = own.get(key)
  return field && field.value.kind !== 'empty' ? field : defaults.get(key)
}
