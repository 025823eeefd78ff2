import type { Site } from '@/lib/config'
import type { Field } from '@/lib/config/yaml'

type Scope = Site['defaults'][number]

const plurals = new Map([
  ['post', 'posts'],
  ['page', 'pages'],
  ['draft', 'drafts'],
])

/**
 * The front matter that the site's `defaults` give a file, by Jekyll's rules (`FrontmatterDefaults#all`): a scope applies
 * to a path's folder and below, `*` stands for any text within one name, and of two scopes the longer path wins, then the
 * one with a type, then the later one. Drafts are posts (since Jekyll 3), and take what is set for `drafts` as well.
 * `path` is Jekyll's, `_posts/2017-10-28-x.md`.
 */
export function defaultFieldsFor(
  defaults: Site['defaults'],
  path: string,
  type: 'posts' | 'drafts' | 'pages',
): Map<string, Field> {
  const result = new Map<string, Field>()
  let strongest: Scope | undefined
  for (const scope of defaults.filter((candidate) => applies(candidate, path, type))) {
    const wins = !strongest || isStronger(scope, strongest)
    for (const [key, field] of scope.fields) if (wins || !result.has(key)) result.set(key, field)
    if (wins) strongest = scope
  }
  return result
}

function applies(scope: Scope, path: string, type: string): boolean {
  const types = type === 'drafts' ? ['posts', 'drafts'] : [type]
  if (scope.type && !types.includes(plurals.get(scope.type) ?? scope.type)) return false
  const folder = scope.path.replace(/^\/+|\/+$/g, '')
  if (folder === '') return true
  const pattern = folder
    .split(/\*+/)
    .map((text) => text.replace(/[\\^$.+?()[\]{}|]/g, '\\$&'))
    .join('[^/]*')
  return new RegExp(`^${pattern}(?:/|$)`, 'u').test(path)
}

function isStronger(scope: Scope, other: Scope): boolean {
  const difference = scope.path.length - other.path.length
  if (difference !== 0) return difference > 0
  return scope.type !== undefined || other.type === undefined
}
