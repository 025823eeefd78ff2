/** Jekyll's named permalink styles (`Configuration#style_to_permalink`). */
const styles = new Map([
  ['date', '/:categories/:year/:month/:day/:title:output_ext'],
  ['pretty', '/:categories/:year/:month/:day/:title/'],
  ['ordinal', '/:categories/:year/:y_day/:title:output_ext'],
  ['weekdate', '/:categories/:year/W:week/:short_day/:title:output_ext'],
  ['simple', '/:categories/:title/'],
  ['none', '/:categories/:title:output_ext'],
])

export const defaultPermalink = 'date'

/** The template of a named style; a template stays as it is. */
export function permalinkTemplate(style: string): string {
  return styles.get(style) ?? style
}

/** What a template may name (`Drops::UrlDrop`). */
// biome-ignore format: a table
export const placeholderNames = [
  'collection', 'path', 'name', 'basename', 'title', 'slug', 'categories', 'slugified_categories', 'output_ext',
  'year', 'short_year', 'month', 'i_month', 'short_month', 'long_month', 'day', 'i_day', 'y_day',
  'w_year', 'week', 'w_day', 'short_day', 'long_day', 'hour', 'minute', 'second',
] as const

export type PlaceholderName = (typeof placeholderNames)[number]

/**
 * Replaces each `:name` of a template. A name may be followed by an underscore that is not its own, as in `:month_:day`.
 * `replace` is told undefined for a name that Jekyll does not know.
 */
export function fillTemplate(template: string, replace: (name: PlaceholderName | undefined, written: string) => string): string {
  return template.replace(/:([a-z_]+)/g, (_, written: string) => {
    const exact = placeholderNames.find((name) => name === written)
    if (exact) return replace(exact, written)
    const shorter = placeholderNames.find((name) => `${name}_` === written)
    return shorter ? `${replace(shorter, written)}_` : replace(undefined, written)
  })
}

/** The first `:name` of a template that Jekyll does not know. */
export function unknownPlaceholder(template: string): string | undefined {
  const unknown: string[] = []
  fillTemplate(template, (name, written) => {
    if (!name) unknown.push(written)
    return ''
  })
  return unknown[0]
}
