import { Document, parseDocument } from 'yaml'
import { type Field, fieldOf, type MapNode, readYaml } from '@/lib/config/yaml'
import type { Problem } from '@/lib/problems'

/** Keys of `_config.yml` that steer Jekyll itself: they mean nothing here. */
// biome-ignore format: a table
const withoutEffect = [
  'plugins', 'gems', 'whitelist', 'theme', 'remote_theme', 'highlighter', 'paginate_path', 'pagination', 'sass', 'scss',
  'incremental', 'destination', 'layouts_dir', 'plugins_dir', 'show_drafts', 'unpublished', 'limit_posts', 'lsi', 'keep_files',
  'redcarpet', 'rdiscount', 'webrick', 'liquid', 'strict_front_matter', 'include', 'exclude', 'safe',
]

export interface Settings {
  /** The text of site.yml. */
  text: string
  language: string
  /** Keys that were set and have no effect here. */
  idle: string[]
  /** Values that could not be carried as they were: `url`, `markdown: redcarpet`. */
  lost: string[]
}

/** What the search for files needs to know of a `_config.yml`. */
export interface Layout {
  /** The site's folder below the given one, '' for itself. */
  source: string
  /** Folder that holds `_posts`, '' for the root. */
  collectionsDir: string
  exclude: string[]
  /** Folders that Jekyll reads in spite of their underscore, `_pages`. */
  include: string[]
}

export function layoutOf(config: string): Layout {
  const map = mapOf(config)
  return {
    source: pathOf(fieldOf(map, 'source')),
    collectionsDir: pathOf(fieldOf(map, 'collections_dir')),
    exclude: textsOf(fieldOf(map, 'exclude')),
    include: textsOf(fieldOf(map, 'include')).map((path) => path.replace(/^\/|\/$/g, '')),
  }
}

/** The first fault of a `_config.yml` that cannot be read. */
export function faultOf(config: string): Problem | undefined {
  const { root, problems } = readYaml(config, '_config.yml')
  return root ? undefined : problems[0]
}

/**
 * `site.yml` from `_config.yml`: every key stays, its comments too, for Liquid's `site.*`; `language` and `typography` are
 * added; an address with a path is split into `url` and `baseurl`. `detected` is the texts' language.
 */
export function settingsFrom(config: string, detected: string | undefined): Settings {
  const map = mapOf(config)
  const document =
    config.trim() === '' ? new Document({}) : parseDocument(config, { version: '1.1', schema: 'failsafe', uniqueKeys: false })
  const lost: string[] = []
  const written = ['language', 'lang', 'locale'].map((key) => textOf(fieldOf(map, key))).find((text) => text !== undefined)
  const language = tagOf(written) ?? detected ?? 'fr'
  if (!fieldOf(map, 'language')) document.set('language', language)
  if (!fieldOf(map, 'typography')) document.set('typography', /^fr\b/i.test(language) ? 'french' : 'jekyll')
  const split = splitAddress(textOf(fieldOf(map, 'url')))
  if (split) {
    document.set('url', split.origin)
    if ((textOf(fieldOf(map, 'baseurl')) ?? '/') === '/') document.set('baseurl', split.path)
    lost.push('url')
  }
  const markdown = textOf(fieldOf(map, 'markdown'))
  if (markdown && !/^(kramdown|CommonMarkGhPages|GFM)$/i.test(markdown)) lost.push(`markdown: ${markdown}`)
  const idle = withoutEffect.filter((key) => map?.fields.has(key))
  return { text: document.toString({ lineWidth: 0 }), language, idle, lost }
}

function mapOf(config: string): MapNode | undefined {
  const { root } = readYaml(config, '_config.yml')
  return root?.kind === 'map' ? root : undefined
}

function textOf(field: Field | undefined): string | undefined {
  return field?.value.kind === 'text' ? field.value.text.trim() || undefined : undefined
}

/** A folder inside the site; anything that leaves it counts for nothing. */
function pathOf(field: Field | undefined): string {
  const path = (textOf(field) ?? '').replace(/^\.?\/+|\/+$/g, '')
  return path === '.' || path.split('/').includes('..') ? '' : path
}

/** `fr_FR` and `fr-fr` are `fr-FR`. */
function tagOf(written: string | undefined): string | undefined {
  const [, language, region] = /^([a-z]{2,3})(?:[-_]([a-z]{2}))?(?:[.@].*)?$/i.exec(written ?? '') ?? []
  return language && (region ? `${language.toLowerCase()}-${region.toUpperCase()}` : language.toLowerCase())
}

function splitAddress(url: string | undefined): { origin: string; path: string } | undefined {
  if (!url || !URL.canParse(url)) return undefined
  const { origin, pathname } = new URL(url)
  const path = pathname.replace(/\/+$/, '')
  return path === '' || origin === 'null' ? undefined : { origin, path }
}

function textsOf(field: Field | undefined): string[] {
  return field?.value.kind === 'list' ? field.value.items.flatMap((item) => (item.kind === 'text' ? [item.text] : [])) : []
}
