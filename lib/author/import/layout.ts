import { type Field, fieldOf, type MapNode, readYaml } from '@/lib/config/yaml'

/** What the search for files needs to know of a `_config.yml`. */
export interface Layout {
  /** The site's folder below the given one, '' for itself. */
  source: string
  /** Folder that holds `_posts`, '' for the root. */
  collectionsDir: string
  dataDir: string
  includesDir: string
  /** Names of the collections other than posts and drafts. */
  collections: string[]
  exclude: string[]
  /** Folders that Jekyll reads in spite of their underscore, `_pages`. */
  include: string[]
}

export function layoutOf(config: string): Layout {
  const map = configMap(config)
  return {
    source: pathOf(fieldOf(map, 'source')),
    collectionsDir: pathOf(fieldOf(map, 'collections_dir')),
    dataDir: pathOf(fieldOf(map, 'data_dir')) || '_data',
    includesDir: pathOf(fieldOf(map, 'includes_dir')) || '_includes',
    collections: keysOf(fieldOf(map, 'collections')).filter((name) => name !== 'posts' && name !== 'drafts'),
    exclude: textsOf(fieldOf(map, 'exclude')),
    include: textsOf(fieldOf(map, 'include')).map((path) => path.replace(/^\/|\/$/g, '')),
  }
}

export function configMap(config: string): MapNode | undefined {
  const { root } = readYaml(config, '_config.yml')
  return root?.kind === 'map' ? root : undefined
}

export function textOf(field: Field | undefined): string | undefined {
  return field?.value.kind === 'text' ? field.value.text.trim() || undefined : undefined
}

/** Jekyll's `exclude`: names of files and folders, and patterns with `*`. */
export function isExcluded(file: string, { exclude }: Layout): boolean {
  return exclude.some((pattern) => {
    const plain = pattern.replace(/^\/|\/$/g, '')
    if (plain === '') return false
    if (file === plain || file.startsWith(`${plain}/`)) return true
    if (!plain.includes('*')) return false
    const source = plain.split('**').map(starred).join('.*')
    return new RegExp(`^${source}(?:/|$)`).test(file)
  })
}

/** A pattern whose `*` stands for anything within one folder. */
function starred(pattern: string): string {
  return pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/\*/g, '[^/]*')
}

/** A folder inside the site; anything that leaves it counts for nothing. */
function pathOf(field: Field | undefined): string {
  const path = (textOf(field) ?? '').replace(/^\.?\/+|\/+$/g, '')
  return path === '.' || path.split('/').includes('..') ? '' : path
}

function textsOf(field: Field | undefined): string[] {
  return field?.value.kind === 'list' ? field.value.items.flatMap((item) => (item.kind === 'text' ? [item.text] : [])) : []
}

/** `collections` is a map, or a list of names. */
function keysOf(field: Field | undefined): string[] {
  return field?.value.kind === 'map' ? [...field.value.fields.keys()] : textsOf(field)
}
