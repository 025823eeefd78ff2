import { stringify } from 'yaml'

/** Keys of a front matter; a list becomes `[a, b]`, an empty text a key to fill in. */
export type FrontMatterKeys = Readonly<Record<string, string | readonly string[]>>

/** A front matter as an author would write it, quoted only where YAML needs it; YAML 1.1, which is Jekyll's. */
export function frontMatterText(keys: FrontMatterKeys): string {
  const lines = Object.entries(keys).map(([key, value]) => `${key}: ${valueText(value)}`.trimEnd())
  return ['---', ...lines, '---', ''].join('\n')
}

function valueText(value: string | readonly string[]): string {
  if (value === '') return ''
  if (typeof value !== 'string' && value.length === 0) return '[]'
  return stringify(value, { version: '1.1', collectionStyle: 'flow', flowCollectionPadding: false, lineWidth: 0 }).trimEnd()
}
