import { dayIn } from '@/lib/calendar/day'
import { type Instant, wallClock } from '@/lib/calendar/instant'
import type { Site } from '@/lib/config'
import { unknownPlaceholder } from '@/lib/config/permalink-styles'
import { liquidValueOf, ValueReader } from '@/lib/config/values'
import { type Field, fieldOf } from '@/lib/config/yaml'
import type { Place, Problem } from '@/lib/problems'
import { type Dating, datingOf, datingOfName } from './dates'
import { defaultFieldsFor } from './defaults'
import { type FileName, formatOf, isForeignText, readFileName, titleFromSlug } from './file-name'
import { type FrontMatter, readFrontMatter } from './front-matter'
import { noteCutTitle, noteMisspeltKeys } from './front-matter-keys'
import { jekyllPathOf } from './jekyll-path'
import { addressOf, isSafePath, tidyPath } from './permalink'
import type { Entry, Page, Post, Status, Value } from './post'
import { recapIssuesOf, recapOf } from './recap'
import { scaffoldProblems } from './scaffold-left'
import { categoriesOf, tagsOf } from './terms'

export interface EntryReading {
  entry?: Post | Page
  problems: Problem[]
}

type Folder = 'posts' | 'drafts' | 'pages'

/** What reading one file needs, gathered so that its parts can share it. */
interface Reading {
  site: Site
  now: Instant
  file: string
  name: FileName
  folder: Folder
  format: Entry['format']
  /** The front matter; a key left empty gives way to the site's defaults, as in Jekyll. */
  own: ReadonlyMap<string, Field>
  fields: ReadonlyMap<string, Field>
  defaults: ReadonlyMap<string, Field>
  reader: ValueReader
}

/**
 * One file as a post or page. Left out altogether, with a problem: a file that cannot be read, a page without front matter,
 * or what is no post by its name; a dated text without front matter is a post, as in Jekyll 4 (`PostReader`). A wrong value of a key is a problem too, but the entry stays and the key counts as absent; where
 * that could publish what should not be (`published`, `draft`), the entry is withheld.
 */
export function readEntry(file: string, text: string | Problem, site: Site, now: Instant): EntryReading {
  const name = readFileName(file)
  const folder: Folder = file.startsWith('posts/') ? 'posts' : file.startsWith('drafts/') ? 'drafts' : 'pages'
  const format = formatOf(name.extension)
  if (!format || (folder === 'posts' && !name.day)) return { problems: notAnEntry(file, name) }
  if (typeof text !== 'string') return { problems: [text] }
  const split = readFrontMatter(text, file)
  const frontMatter = split.frontMatter ?? (folder === 'posts' && isBareText(text) ? bare(text, split.problems) : undefined)
  if (!frontMatter) return { problems: split.problems }
  const { fields: own, body, bodyLine, problems } = frontMatter
  const defaults = defaultFieldsFor(site.defaults, jekyllPathOf(file), folder)
  const filled = [...own].filter(([, field]) => field.value.kind !== 'empty')
  const reader = new ValueReader()
  noteMisspeltKeys(own.values(), reader)
  const title = own.get('title')
  if (title) noteCutTitle(title, text.split('\n')[title.place.line - 1] ?? '', reader)
  const reading = { site, now, file, name, folder, format, own, fields: new Map([...defaults, ...filled]), defaults, reader }
  const common = { file, format, source: body, sourceLine: bodyLine }
  const entry = folder === 'pages' ? pageOf(reading, common) : postOf(reading, common)
  const left = entry && entry.status !== 'draft' ? scaffoldProblems(file, body, bodyLine) : []
  return { ...(entry && { entry }), problems: [...problems, ...reader.problems, ...left] }
}

/** Front matter that is only misplaced may hold `draft: true`: such a text stays unpublished. */
function isBareText(text: string): boolean {
  return text.trim() !== '' && !/^\s*---/.test(text)
}

function bare(body: string, problems: Problem[]): FrontMatter {
  return { fields: new Map(), body, bodyLine: 1, problems }
}

function notAnEntry(file: string, name: FileName): Problem[] {
  const place = { file, line: 1, column: 1 }
  if (formatOf(name.extension)) return [{ code: 'file-name', ...place, details: {} }]
  return isForeignText(name) ? [{ code: 'file-extension', ...place, details: { extension: name.extension } }] : []
}

type Common = Pick<Entry, 'file' | 'format' | 'source' | 'sourceLine'>

function pageOf(reading: Reading, common: Common): Page {
  const { site, name } = reading
  const template = pageTemplate(site, name)
  const { url, former } = addresses(reading, template, name.base, [], wallClock(reading.now, 'UTC'))
  // Where the site's permalinks end in .html Jekyll put pages there too.
  const moved = url === tidyPath(`${[...name.folders, name.base].join('/')}/`) && site.permalink.endsWith(':output_ext')
  const jekylls = moved ? [`${url.slice(0, -1)}.html`] : []
  const facts = factsOf(reading, url, titleFromSlug(name.base))
  return {
    kind: 'page',
    status: statusOf(reading, undefined),
    ...common,
    ...facts,
    redirectFrom: [...former, ...jekylls],
    data: dataOf(reading, { title: facts.title }),
  }
}

/**
 * `pages/about.md` → `/about/`, on a site whose permalinks end with a slash or, as by default, in `.html`; `/about` where they
 * end with neither, as in Jekyll. `index` is its folder.
 */
function pageTemplate({ permalink }: Site, { base, folders }: FileName): string {
  if (base === 'index') return ['', ...folders, ''].join('/')
  return permalink.endsWith('/') || permalink.endsWith(':output_ext') ? '/:path/' : '/:path'
}

function postOf(reading: Reading, common: Common): Post | undefined {
  const { site, name, fields, defaults, own, reader } = reading
  const dating = datePost(reading)
  if (!dating) return undefined
  const categories = categoriesOf(name.above, defaults, own, reader)
  const tags = tagsOf(defaults, own, reader)
  const slug = reader.text(fields.get('slug')) ?? name.slug
  const { url, former } = addresses(reading, site.permalink, slug, categories, wallClock(dating.addressInstant, site.timezone))
  const facts = factsOf(reading, url, titleFromSlug(name.slug))
  const day = dayIn(site.timezone, dating.instant)
  const updated = datingOf(fields.get('updated') ?? fields.get('last_modified_at'), site.timezone, reader)
  const series = reader.text(fields.get('series'))
  const recap = readRecap(reading, facts.title, day)
  return {
    kind: 'post',
    status: statusOf(reading, dating.instant),
    ...common,
    ...facts,
    redirectFrom: former,
    instant: dating.instant,
    day,
    ...(updated && { updated: dayIn(site.timezone, updated.instant) }),
    slug: name.slug,
    categories,
    tags,
    ...(recap && { recap }),
    ...(series && { series }),
    data: dataOf(reading, { title: facts.title, slug, categories, tags, date: new Date(dating.instant) }),
  }
}

/** The front matter's date wins over the file name's; a draft without any is of today. */
function datePost({ site, now, file, name, fields, folder, reader }: Reading): Dating | undefined {
  const written = datingOf(fields.get('date'), site.timezone, reader)
  const named = name.day ? datingOfName(name.day, site.timezone) : undefined
  if (name.day && !named) {
    return reader.note('date-impossible', { file, line: 1, column: 1 }, { key: 'date', value: name.day })
  }
  return written ?? named ?? (folder === 'drafts' ? { instant: now, addressInstant: now } : undefined)
}

function statusOf({ site, now, folder, own, fields, reader }: Reading, instant: Instant | undefined): Status {
  // Left empty it is false, as in Jekyll.
  const empty = fields.has('published') ? undefined : own.get('published')
  if (empty) reader.note('value-boolean', empty.value.place, { key: empty.key, value: '' })
  const published = reader.boolean(fields.get('published')) ?? !(fields.has('published') || empty)
  const draft = reader.boolean(fields.get('draft')) ?? fields.has('draft')
  if (!published) return 'withheld'
  if (draft || folder === 'drafts') return 'draft'
  return instant ? statusAt(instant, site, now) : 'published'
}

/** Of a post that is neither a draft nor withheld. */
export function statusAt(instant: Instant, { future }: Pick<Site, 'future'>, now: Instant): Status {
  return !future && new Date(instant) > new Date(now) ? 'scheduled' : 'published'
}

function addresses(reading: Reading, template: string, slug: string, categories: string[], date: Date) {
  const { name, fields, folder, reader } = reading
  const permalink = fields.get('permalink')
  const written = reader.text(permalink)
  const unknown = written && unknownPlaceholder(written)
  // Jekyll cleans an unsafe address rather than refuse it: so does `addressOf`.
  if (permalink && written && !isSafePath(written)) reader.note('permalink-unsafe', permalink.value.place, { value: written })
  else if (permalink && unknown) reader.note('permalink-placeholder', permalink.value.place, { name: unknown })
  const url = addressOf(written && !unknown ? written : template, {
    collection: folder,
    path: [...name.folders, name.base].join('/'),
    base: name.base,
    slug,
    categories,
    date,
    outputExtension: name.extension.toLowerCase() === '.htm' ? '.htm' : '.html',
  })
  return { url, former: formerAddresses(fields.get('redirect_from'), reader) }
}

/** `redirect_from` as jekyll-redirect-from reads it: a text or a list, the first slash optional. */
function formerAddresses(field: Field | undefined, reader: ValueReader): string[] {
  return reader.placedTexts(field).flatMap(({ text, place }) => {
    return isSafePath(text) ? [tidyPath(text)] : (reader.note('redirect-unsafe', place, { value: text }) ?? [])
  })
}

/** What posts and pages share, from the front matter. */
function factsOf({ site, fields, reader }: Reading, url: string, titleFromName: string) {
  const text = (key: string) => reader.text(fields.get(key))
  const [description, excerpt] = [text('description'), text('excerpt')]
  const separator = fields.get('excerpt_separator')?.value
  const image = imageOf(fields.get('image'), reader)
  const author = authorOf(fields.get('author'), reader)
  const places: Record<string, Place> = Object.fromEntries([...fields.values()].map(({ key, value }) => [key, value.place]))
  return {
    url,
    title: text('title')?.replace(/\s+/g, ' ') ?? titleFromName,
    language: reader.language(fields.get('lang')) ?? site.textLanguage,
    ...(description && { description }),
    ...(excerpt && { excerpt }),
    // Not trimmed: it may be an empty line.
    ...(separator?.kind === 'text' && { excerptSeparator: separator.text }),
    ...(image && { image }),
    ...(author && { author }),
    places,
  }
}

/** A text, or a map with a `path` as in jekyll-seo-tag. A path without a first slash starts at the site's root there. */
function imageOf(field: Field | undefined, reader: ValueReader): string | undefined {
  if (!field || field.value.kind === 'list') return undefined
  const inner = field.value.kind === 'map' ? fieldOf(field.value, 'path') : field
  const text = reader.text(inner)
  if (!inner || text === undefined) return undefined
  if (/^https?:\/\/[^\s/]/i.test(text)) return text
  if (isSafePath(text)) return tidyPath(text)
  return reader.note('image-address', inner.value.place, { value: text })
}

/** A name, several, or a map with a `name`. */
function authorOf(field: Field | undefined, reader: ValueReader): string | undefined {
  if (field?.value.kind === 'map') return reader.text(fieldOf(field.value, 'name'))
  return reader.texts(field).join(', ') || undefined
}

function readRecap({ site, now, file, fields, reader }: Reading, title: string, day: string) {
  const field = fields.get('recap')
  const place = field?.value.place ?? fields.get('title')?.value.place ?? { file, line: 1, column: 1 }
  const value = field ? liquidValueOf(field.value) : undefined
  const { recap, issue } = recapOf(title, value, site.recaps, site.language)
  const doubts = recap ? recapIssuesOf(recap, site.recaps, day, dayIn(site.timezone, now)) : []
  for (const { code, details } of [...(issue ? [issue] : []), ...doubts]) reader.note(code, place, details)
  return recap
}

/** Liquid's `page.*`: every key, the known ones as Jekyll completes them. */
function dataOf({ fields }: Reading, known: Record<string, Value>): Record<string, Value> {
  return { ...Object.fromEntries([...fields].map(([key, field]) => [key, liquidValueOf(field.value)])), ...known }
}
