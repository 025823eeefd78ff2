import { Document, isMap, YAMLMap } from 'yaml'
import { type Field, fieldOf, readYaml } from '@/lib/config/yaml'
import { parseYaml } from '@/lib/config/yaml-document'
import type { Problem } from '@/lib/problems'
import { configMap, textOf } from './layout'
import type { RecapSeries } from './recap-series'
import { type SiteFacts, siteFactsOf } from './site-facts'

/** Keys of `_config.yml` that steer Jekyll itself: they mean nothing here. */
// biome-ignore format: a table
const withoutEffect = [
  'plugins', 'gems', 'whitelist', 'theme', 'remote_theme', 'highlighter', 'paginate_path', 'pagination', 'sass', 'scss',
  'incremental', 'destination', 'layouts_dir', 'plugins_dir', 'show_drafts', 'unpublished', 'limit_posts', 'lsi', 'keep_files',
  'redcarpet', 'rdiscount', 'webrick', 'liquid', 'strict_front_matter', 'include', 'exclude', 'safe',
]

export interface Settings {
  /** The text of site.yml, and the same for a site whose errors must not stop its build. */
  text: string
  eased: string
  language: string
  typography: string
  /** Keys that were set and have no effect here. */
  idle: string[]
  /** Values that could not be carried as they were: `url`, `markdown: redcarpet`. */
  lost: string[]
  guessed: SiteFacts['guessed']
  recaps: RecapSeries | undefined
}

/** What the folder and its texts tell that `_config.yml` does not. */
export interface Surroundings {
  folder: string
  domain: string | undefined
  /** The language that its texts are written in. */
  detected: string | undefined
  /** What titles suggest in a language. */
  recapsIn(language: 'fr' | 'en'): RecapSeries | undefined
  /** Remarks in site.yml, above what the import adds unasked. */
  remarks(language: string): { recaps: string; onProblem: string; url: string; urlInTexts: string }
}

/** The first fault of a `_config.yml` that cannot be read. */
export function faultOf(config: string): Problem | undefined {
  const { root, problems } = readYaml(config, '_config.yml')
  if (!root) return problems[0]
  return root.kind === 'map' || root.kind === 'empty'
    ? undefined
    : { code: 'value-map', ...root.place, details: { key: '_config.yml' } }
}

export function isFrench(language: string): boolean {
  return /^fr\b/i.test(language)
}

/**
 * `site.yml` from `_config.yml`: every key stays, its comments too, for Liquid's `site.*`. Added are `language` and
 * `typography`; `title` and `url` where they are missing; `recaps` where titles show a series. An address with a path is
 * split into `url` and `baseurl`.
 */
export function settingsFrom(config: string, around: Surroundings): Settings {
  const map = configMap(config)
  const document = documentOf(config)
  const language = languageOf(map ? [...map.fields.values()] : []) ?? around.detected ?? 'fr'
  const remarks = around.remarks(language)
  const typography = textOf(fieldOf(map, 'typography')) ?? (isFrench(language) ? 'french' : 'jekyll')
  const facts = siteFactsOf(map, around.domain, around.folder)
  const lost: string[] = []
  for (const { key, value, isPlaceholder } of facts.guessed) set(document, key, value, isPlaceholder ? remarks.url : undefined)
  if (
    facts.guessed.every(({ key }) => key !== 'url') &&
    textOf(fieldOf(map, 'url'))?.replace(/\/$/, '').toLowerCase() !== facts.url
  ) {
    set(document, 'url', facts.url)
    if ((textOf(fieldOf(map, 'baseurl')) ?? '/') === '/' && facts.path !== '') set(document, 'baseurl', facts.path)
    lost.push('url')
  }
  // Jekyll had none either: what its texts made of that stays.
  if (facts.guessed.some(({ key }) => key === 'url') && !fieldOf(map, 'url_in_texts'))
    set(document, 'url_in_texts', 'false', remarks.urlInTexts)
  const ownLanguage = textOf(fieldOf(map, 'language'))
  if (tagOf(ownLanguage) === undefined) set(document, 'language', language)
  if (ownLanguage !== undefined && tagOf(ownLanguage) === undefined) lost.push(`language: ${ownLanguage}`)
  if (!fieldOf(map, 'typography')) set(document, 'typography', typography)
  const recaps = fieldOf(map, 'recaps') ? undefined : around.recapsIn(isFrench(language) ? 'fr' : 'en')
  if (recaps) set(document, 'recaps', inTexts(recaps), remarks.recaps)
  const markdown = textOf(fieldOf(map, 'markdown'))
  if (markdown && !/^(kramdown|CommonMarkGhPages|GFM)$/i.test(markdown)) lost.push(`markdown: ${markdown}`)
  const idle = withoutEffect.filter((key) => map?.fields.has(key))
  const text = document.toString({ lineWidth: 0 })
  if (!fieldOf(map, 'on_problem') && !fieldOf(map, 'onProblem')) set(document, 'on_problem', 'warn', remarks.onProblem)
  const eased = document.toString({ lineWidth: 0 })
  return { text, eased, language, typography, idle, lost, guessed: facts.guessed, recaps }
}

function documentOf(config: string): Document {
  const document = parseYaml(config).document
  if (isMap(document.contents)) return document
  const empty = new Document(new YAMLMap())
  // A file of remarks alone keeps them.
  empty.commentBefore = document.comment ?? document.commentBefore
  return empty
}

/** Gives a key its value, in its place when it is there; a remark stands above a new one. */
function set(document: Document, key: string, value: unknown, remark?: string): void {
  if (document.has(key) || remark === undefined) {
    document.set(key, value)
    return
  }
  const node = document.createNode(key)
  node.commentBefore = ` ${remark}`
  node.spaceBefore = true
  document.add(document.createPair(node, value))
}

/** The same with every value as text, which is all that a document without types can write. */
function inTexts(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inTexts)
  if (typeof value !== 'object' || value === null) return String(value)
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, inTexts(inner)]))
}

function languageOf(fields: readonly Field[]): string | undefined {
  const written = ['language', 'lang', 'locale'].map((key) => tagOf(textOf(fields.find((field) => field.key === key))))
  return written.find((tag) => tag !== undefined)
}

/** `fr_FR` and `fr-fr` are `fr-FR`. */
function tagOf(written: string | undefined): string | undefined {
  const [, language, region] = /^([a-z]{2,3})(?:[-_]([a-z]{2}))?(?:[.@].*)?$/i.exec(written ?? '') ?? []
  return language && (region ? `${language.toLowerCase()}-${region.toUpperCase()}` : language.toLowerCase())
}
