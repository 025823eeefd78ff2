import { readTextFile } from '@/lib/config/text-file'
import { liquidValueOf } from '@/lib/config/values'
import { readYaml } from '@/lib/config/yaml'
import type { Problem } from '@/lib/problems'
import { readTable } from './csv'
import type { Value } from './post'
import { findFiles, mapSome } from './read'

/** What imported texts borrow from beside them: Jekyll's `_includes` and `_data`. */
export interface Resources {
  /** Sources by name below `_includes`. */
  includes: ReadonlyMap<string, string>
  /** Liquid's `site.data`: `_data/people/list.yml` is `site.data.people.list`. */
  data: Record<string, Value>
  problems: Problem[]
}

export async function readResources(contentDir: string): Promise<Resources> {
  const [includes, data] = await Promise.all([findFiles(contentDir, ['_includes']), findFiles(contentDir, ['_data'])])
  const texts = await mapSome([...includes, ...data], async ({ file, path }) => ({
    file,
    text: await readTextFile(contentDir, path, file),
  }))
  const resources: Resources & { includes: Map<string, string> } = { includes: new Map(), data: emptyRecord(), problems: [] }
  for (const { file, text } of texts) {
    const [folder = '', ...path] = file.split('/')
    // A picture beside the data is not a fault: only files that are read are held to anything.
    if (typeof text !== 'string') {
      if (text && /\.(?:ya?ml|json|[ct]sv|html|md)$/i.test(file)) resources.problems.push(text)
    } else if (folder === '_includes') resources.includes.set(path.join('/'), text)
    else addData(resources, path, file, text)
  }
  return resources
}

function addData(resources: Resources, path: readonly string[], file: string, text: string): void {
  const [, name = '', extension = ''] = /^(.*)\.(\w+)$/.exec(path.at(-1) ?? '') ?? []
  const value = readData(file, text, extension.toLowerCase(), resources.problems)
  if (value === undefined) return
  const folder = path.slice(0, -1).reduce((parent, part) => childOf(parent, keyOf(part)), resources.data)
  folder[keyOf(name)] = value
}

/** JSON is YAML; of its own it has only tabs between values, which YAML takes as well. */
function readData(file: string, text: string, extension: string, problems: Problem[]): Value | undefined {
  if (extension === 'csv' || extension === 'tsv') return readTable(text, extension === 'csv' ? ',' : '\t')
  if (!/^(?:ya?ml|json)$/.test(extension)) return undefined
  const reading = readYaml(text, file)
  problems.push(...reading.problems)
  return reading.root ? liquidValueOf(reading.root) : undefined
}

function childOf(parent: Record<string, Value>, key: string): Record<string, Value> {
  const known = Object.hasOwn(parent, key) ? parent[key] : undefined
  if (known && typeof known === 'object' && !Array.isArray(known) && !(known instanceof Date)) return known
  const child: Record<string, Value> = emptyRecord()
  parent[key] = child
  return child
}

/** As `DataReader#sanitize_filename`: letters, digits, underscores and dashes; spaces become underscores. */
function keyOf(name: string): string {
  return name
    .replace(/[^\p{L}\p{N}_\s-]+/gu, '')
    .trim()
    .replace(/\s+/g, '_')
}

/** Without a prototype, so that a file named `constructor.yml` is a key like any other. */
function emptyRecord(): Record<string, Value> {
  return Object.create(null)
}
