import { join } from 'node:path'
import { readTextFile } from '@/lib/config/text-file'
import { ValueReader } from '@/lib/config/values'
import { type Field, fieldOf, type Node, readYaml } from '@/lib/config/yaml'
import type { Problem } from '@/lib/problems'
import { slugify } from '@/lib/slug'
import type { Post } from './post'

const file = 'taxonomy.yml'
const kinds = ['categories', 'tags'] as const

/** What the author says of a category or tag. */
export interface TermWords {
  label?: string
  description?: string
}

/** `taxonomy.yml`, by the slug of each term. */
export type Terms = Record<(typeof kinds)[number], ReadonlyMap<string, TermWords>>

/**
 * Reads `taxonomy.yml`: under `categories` and `tags`, for each name a `label` and a `description`, or just the label.
 * A name at the top level stands for the category and the tag of that name.
 */
export async function readTaxonomy(contentDir: string): Promise<{ terms: Terms; problems: Problem[] }> {
  const source = await readTextFile(contentDir, join(contentDir, file), file)
  const { root, problems } = readYaml(typeof source === 'string' ? source : '', file)
  const reader = new ValueReader()
  const top = fieldsOf(root, file, reader)
  const isKind = (field: Field) => kinds.some((kind) => kind === field.key)
  const common = top.filter((field) => !isKind(field))
  const wordsOf = (kind: string) => {
    const own = top.filter((field) => field.key === kind).flatMap((field) => fieldsOf(field.value, kind, reader))
    return new Map([...common, ...own].map((field) => [slugify(field.key), termWords(field, reader)]))
  }
  const terms = { categories: wordsOf('categories'), tags: wordsOf('tags') }
  return { terms, problems: [...(typeof source === 'object' ? [source] : []), ...problems, ...distinct(reader.problems)] }
}

/** Names that share a slug share a page: worth saying, for each kind, where the second one is first written. */
export function spellingProblems(posts: readonly Post[]): Problem[] {
  return kinds.flatMap((kind) => {
    const names = new Map<string, Set<string>>()
    const places = new Map<string, Post>()
    for (const post of posts.toReversed()) {
      for (const name of post[kind]) {
        const slug = slugify(name)
        const known = names.get(slug) ?? new Set()
        names.set(slug, known.add(name))
        if (known.size === 2 && !places.has(slug)) places.set(slug, post)
      }
    }
    return [...places].map(([slug, post]) => {
      const place = post.places[kind] ?? post.places[kind === 'tags' ? 'tag' : 'category'] ?? { line: 1, column: 1 }
      const spellings = [...(names.get(slug) ?? [])].map((name) => `« ${name} »`).join(', ')
      return { code: 'term-spellings', ...place, file: post.file, details: { names: spellings, address: `/${kind}/${slug}/` } }
    })
  })
}

function fieldsOf(node: Node | undefined, key: string, reader: ValueReader): Field[] {
  if (!node || node.kind === 'empty') return []
  if (node.kind !== 'map') return reader.note('value-map', node.place, { key }) ?? []
  return [...node.fields.values()]
}

function termWords(field: Field, reader: ValueReader): TermWords {
  const { value } = field
  const [label, description] =
    value.kind === 'map'
      ? [reader.text(fieldOf(value, 'label')), reader.text(fieldOf(value, 'description'))]
      : [reader.text(field), undefined]
  return { ...(label && { label }), ...(description && { description }) }
}

/** What stands at the top level is read for both kinds. */
function distinct(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()]
}
