import { join } from 'node:path'
import { isTimezone } from '@/lib/calendar/instant'
import type { Problem } from '@/lib/problems'
import { type Environment, originOf } from './environment'
import { kramdownOptions } from './kramdown-options'
import { noteMisspellings } from './misspelling'
import { defaultPermalink, permalinkTemplate, unknownPlaceholder } from './permalink-styles'
import { recapKeys, recapSettings } from './recap-settings'
import { readTextFile } from './text-file'
import type { Language, Site } from './types'
import { liquidValueOf, ValueReader } from './values'
import { type Field, fieldOf, type MapNode, readYaml } from './yaml'

const file = 'site.yml'

/** The keys of site.yml that the project itself reads; `name`, `lang` and `locale` are other names that Jekyll's themes use. */
// biome-ignore format: a table
const keys = [
  'title', 'name', 'description', 'url', 'baseurl', 'language', 'lang', 'locale', 'timezone', 'typography', 'author',
  'permalink', 'excerpt_separator', 'kramdown', 'paginate', 'future', 'defaults', 'recaps', 'on_problem', 'onProblem', 'collections',
  'url_in_texts',
]

export interface SiteReading {
  site: Site
  problems: Problem[]
}

/**
 * The site's facts from `content/site.yml`, with Jekyll's defaults for all that is absent: the file, or any key.
 * Wrong values are problems and their defaults stand in; in production `title` and `url` are required.
 */
export async function readSite(environment: Pick<Environment, 'contentDir' | 'siteUrl' | 'stage'>): Promise<SiteReading> {
  const source = await readTextFile(environment.contentDir, join(environment.contentDir, file), file)
  const faults = typeof source === 'object' ? [source] : []
  const reading = readYaml(typeof source === 'string' ? source : '', file)
  const reader = new ValueReader()
  const { root } = reading
  if (root && root.kind !== 'map' && root.kind !== 'empty') reader.note('value-map', root.place, { key: file })
  const map = root?.kind === 'map' ? root : undefined
  const site = siteOf(map, reader, environment)
  noteMisspellings(map?.fields.values() ?? [], keys, 'site-key', reader)
  noteMisspellings(mapOf(fieldOf(map, 'recaps'))?.fields.values() ?? [], recapKeys, 'site-key', reader)
  // A file that cannot be read lacks everything: only its own fault is worth saying.
  const readable = faults.length + reading.problems.filter((problem) => problem.code !== 'yaml-duplicate-key').length === 0
  if (environment.stage === 'production' && readable) {
    for (const key of ['title', 'url'] as const)
      if (!site[key]) reader.note('site-missing', { file, line: 1, column: 1 }, { key })
  }
  return { site, problems: [...faults, ...reading.problems, ...reader.problems] }
}

function siteOf(map: MapNode | undefined, reader: ValueReader, environment: Pick<Environment, 'siteUrl'>): Site {
  const field = (...names: string[]) => names.map((name) => fieldOf(map, name)).find((found) => found !== undefined)
  const textLanguage = reader.language(field('language', 'lang', 'locale')) ?? 'fr'
  const isFrench = /^fr\b/i.test(textLanguage)
  const language: Language = isFrench ? 'fr' : 'en'
  const url = environment.siteUrl ?? siteUrl(field('url'), reader) ?? ''
  const urlInTexts = reader.boolean(field('url_in_texts')) ?? true
  const baseurl = basePath(field('baseurl'), reader)
  const timezone = siteTimezone(field('timezone'), reader)
  return {
    title: reader.text(field('title', 'name')) ?? '',
    description: reader.text(field('description')) ?? '',
    url,
    urlInTexts,
    baseurl,
    language,
    textLanguage,
    timezone,
    typography: reader.choice(field('typography'), ['french', 'jekyll']) ?? (isFrench ? 'french' : 'jekyll'),
    author: author(field('author'), reader),
    permalink: sitePermalink(map, reader),
    // Not trimmed: Jekyll's own default is an empty line.
    excerptSeparator: separator(field('excerpt_separator')),
    kramdown: kramdownOptions(field('kramdown'), reader),
    paginate: reader.number(field('paginate'), 1) ?? 10,
    future: reader.boolean(field('future')) ?? false,
    defaults: frontMatterDefaults(field('defaults'), reader),
    recaps: recapSettings(field('recaps'), reader),
    onProblem: reader.choice(field('on_problem', 'onProblem'), ['stop', 'warn']) ?? 'stop',
    settings: { ...(map ? settingsOf(map) : {}), url: urlInTexts ? url : null, baseurl, timezone },
  }
}

function settingsOf(map: MapNode): Record<string, unknown> {
  return Object.fromEntries([...map.fields.values()].map((field) => [field.key, liquidValueOf(field.value)]))
}

function siteUrl(field: Field | undefined, reader: ValueReader): string | undefined {
  const text = reader.text(field)
  if (!field || text === undefined) return undefined
  return originOf(text) ?? reader.note('site-url', field.value.place, { value: text })
}

/** '' for the root, which Jekyll's authors also write `/`; else with a first slash and no last one. */
function basePath(field: Field | undefined, reader: ValueReader): string {
  const text = reader.text(field)
  if (!field || text === undefined) return ''
  const path = text.replace(/^\/*|\/+$/g, '')
  if (path === '') return ''
  const isPath = path.split('/').every((part) => /^[\p{L}\p{N}._~-]+$/u.test(part) && !/^\.+$/.test(part))
  return isPath ? `/${path}` : (reader.note('site-baseurl', field.value.place, { value: text }) ?? '')
}

/** Where none is set Jekyll takes the machine's, which on the hosts that build sites is UTC. */
function siteTimezone(field: Field | undefined, reader: ValueReader): string {
  const text = reader.text(field)
  if (!field || text === undefined) return 'UTC'
  return isTimezone(text) ? text : (reader.note('site-timezone', field.value.place, { value: text }) ?? 'UTC')
}

function author(field: Field | undefined, reader: ValueReader): Site['author'] {
  if (!field || field.value.kind === 'text') return { name: reader.text(field) ?? '' }
  const map = mapOf(field)
  if (!map) return { name: reader.note('value-text', field.value.place, { key: field.key }) ?? '' }
  const [name, email, url] = ['name', 'email', 'url'].map((key) => reader.text(fieldOf(map, key)))
  return { name: name ?? '', ...(email && { email }), ...(url && { url }) }
}

/** `collections.posts.permalink` wins over `permalink`, as in Jekyll. */
function sitePermalink(map: MapNode | undefined, reader: ValueReader): string {
  const collections = mapOf(fieldOf(map, 'collections'))
  const field = fieldOf(mapOf(fieldOf(collections, 'posts')), 'permalink') ?? fieldOf(map, 'permalink')
  const template = permalinkTemplate(reader.text(field) ?? defaultPermalink)
  const unknown = unknownPlaceholder(template)
  if (!field || unknown === undefined) return template
  reader.note('permalink-placeholder', field.value.place, { name: unknown })
  return permalinkTemplate(defaultPermalink)
}

function mapOf(field: Field | undefined): MapNode | undefined {
  return field?.value.kind === 'map' ? field.value : undefined
}

function separator(field: Field | undefined): string | undefined {
  return field?.value.kind === 'text' && field.value.text !== '' ? field.value.text : undefined
}

/** Jekyll's `defaults`: a list of `{ scope: { path, type }, values }`. */
function frontMatterDefaults(field: Field | undefined, reader: ValueReader): Site['defaults'] {
  if (!field) return []
  if (field.value.kind !== 'list') return reader.note('value-list', field.value.place, { key: field.key }) ?? []
  return field.value.items.flatMap((item) => {
    const set = item.kind === 'map' ? item : undefined
    const values = mapOf(fieldOf(set, 'values'))
    if (!values) return []
    const scope = mapOf(fieldOf(set, 'scope'))
    return [{ path: reader.text(fieldOf(scope, 'path')) ?? '', type: reader.text(fieldOf(scope, 'type')), fields: values.fields }]
  })
}
