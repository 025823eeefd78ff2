/** Which text format a file holds, by the extensions that Jekyll reads (`markdown_ext`) and HTML's. */
const formats = new Map<string, 'markdown' | 'html'>([
  ...['.md', '.markdown', '.mkdown', '.mkdn', '.mkd'].map((extension) => [extension, 'markdown'] as const),
  ['.html', 'html'],
  ['.htm', 'html'],
])

/** Formats of texts that Jekyll reads with a plugin, or a word processor writes, and this project does not read. */
// biome-ignore format: a table
const foreign = new Set([
  '.textile', '.text', '.txt', '.rst', '.adoc', '.asciidoc', '.org', '.rmd', '.mdx', '.haml', '.slim',
  '.doc', '.docx', '.odt', '.rtf', '.pages',
])

export interface FileName {
  /** The folders between `posts/` (or `drafts/`, `pages/`) and the file, as Jekyll's `_posts` has them below it. */
  folders: string[]
  /** The folders above a nested `_posts` or `_drafts`, from which Jekyll draws categories. */
  above: string[]
  /** Without extension: `2017-10-28-solo`. */
  base: string
  /** With its dot, as written: `.md`. */
  extension: string
  /** The day that begins the name, as written: `2017-10-28`, `2017-9-3`. */
  day: string | undefined
  /** What follows the day, or the whole name; without dots at its end, as in Jekyll. */
  slug: string
}

/**
 * Takes a path under the content folder apart, as Jekyll reads `_posts`: `posts/2017-10-28-solo.md`, one-digit days
 * included (`Document::DATE_FILENAME_MATCHER`).
 * A folder of the name `_posts` or `_drafts` inside says that the path comes from `<above>/_posts/…` of a Jekyll site.
 */
export function readFileName(file: string): FileName {
  const [, ...path] = file.split('/')
  const name = path.pop() ?? ''
  const marker = path.findIndex((folder) => folder === '_posts' || folder === '_drafts')
  const dot = name.lastIndexOf('.')
  const base = dot > 0 ? name.slice(0, dot) : name
  const [, day, rest = base] = /^(\d{2}(?:\d{2})?-\d{1,2}-\d{1,2})-(.*)$/.exec(base) ?? []
  return {
    folders: path.slice(marker + 1),
    above: marker < 0 ? [] : path.slice(0, marker),
    base,
    extension: dot > 0 ? name.slice(dot) : '',
    day,
    slug: rest.replace(/\.+$/, ''),
  }
}

export function formatOf(extension: string): 'markdown' | 'html' | undefined {
  return formats.get(extension.toLowerCase())
}

/** Whether a file that is no entry was meant to be one: a text in another format, or a dated name without extension. */
export function isForeignText({ extension, day }: FileName): boolean {
  return foreign.has(extension.toLowerCase()) || (extension === '' && day !== undefined)
}

/** The title of a file without one: Jekyll's `Utils.titleize_slug`. */
export function titleFromSlug(slug: string): string {
  return slug
    .split('-')
    .filter((word) => word !== '')
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase())
    .join(' ')
}
