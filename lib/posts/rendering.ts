import { AsyncLocalStorage } from 'node:async_hooks'
import { renderMarkdown } from '@/lib/markdown'
import type { MarkdownContext, Rendered } from '@/lib/markdown/types'
import type { Content } from './content'
import { answers as answersAt, linkPathOf } from './links'
import { liquidContextOf } from './liquid-context'
import type { Page, Post } from './post'
import { pictureSize } from './public-files'
import { type Answer, type Cached, diskCache, type RenderCache, renderKey } from './render-cache'
import { getContent } from './store'

/** Whether something answers at a decoded address without `baseurl`. */
export type IsAddress = (address: string) => boolean

/** Texts kept ready per process: those of a large blog, not those of ten thousand posts. One is about 15 KB. */
const keptTexts = 3000

/** A rendered text, and the name of all that it was made from: of one name there is one text. Without a name it is not to be relied on. */
interface Made extends Cached {
  key: string
}

const kept = new WeakMap<Content, Map<string, Promise<Made>>>()
const onDisk = diskCache()
const noLinks: ReadonlySet<string> = new Set()

/**
 * The text of an entry, ready for a page. Never throws for what an author wrote: what is wrong is in its `problems`.
 * With `isAddress`, as in previews, links to nowhere are marked in the HTML. Kept in memory, and on disk between builds.
 */
export async function renderEntry(entry: Post | Page, isAddress?: IsAddress): Promise<Rendered> {
  noteText(entry)
  const content = await getContent()
  const rendered = await renderOnce(entry, content, onDisk)
  const dead = isAddress ? deadLinksOf(entry, rendered, content, isAddress) : noLinks
  return dead.size > 0 ? renderOnce(entry, content, onDisk, dead) : rendered
}

interface Asked {
  texts: Set<string>
  lists: Set<readonly (Post | Page)[]>
}

const asked = new AsyncLocalStorage<Asked>()

/** Does some work, and tells which texts it asked for, by the files of their entries. All who ask for one list get one answer. */
export async function notingTexts<Result>(work: () => Promise<Result>): Promise<{ result: Result; texts: readonly string[] }> {
  const all: Asked = { texts: new Set(), lists: new Set() }
  const result = await asked.run(all, work)
  const [texts, [list, ...others]] = [[...all.texts], all.lists]
  if (!list) return { result, texts }
  const isAll = texts.length === 0 && others.length === 0
  return { result, texts: isAll ? filesOf(list) : [...new Set([...texts, ...[...all.lists].flatMap(filesOf)])] }
}

/** For a work that shows what was made of a text before: it asks for that text all the same. */
export function noteText({ file }: Post | Page): void {
  asked.getStore()?.texts.add(file)
}

/** The same of a list that others ask for as well. */
export function noteTexts(entries: readonly (Post | Page)[]): void {
  asked.getStore()?.lists.add(entries)
}

const files = new WeakMap<readonly (Post | Page)[], readonly string[]>()

function filesOf(entries: readonly (Post | Page)[]): readonly string[] {
  const known = files.get(entries) ?? entries.map(({ file }) => file)
  files.set(entries, known)
  return known
}

/** The same for an entry of any content, such as the one in production. Without marks. */
export function renderEntryOf(entry: Post | Page, content: Content): Promise<Rendered> {
  return renderOnce(entry, content, onDisk)
}

/** About how many texts of a content are not kept on disk, by a sample of fifty. */
export function countUncached(content: Content): number {
  const entries = [...content.posts, ...content.pages]
  const step = Math.max(1, Math.floor(entries.length / 50))
  const sample = entries.filter((_, index) => index % step === 0)
  return sample.filter((entry) => !onDisk.has(namedText(entry, content).key)).length * step
}

/** Whether the text of an entry is kept on disk. */
export async function isTextKept(entry: Post | Page): Promise<boolean> {
  return onDisk.has(namedText(entry, await getContent()).key)
}

/** Renders an entry of a content, once as long as it is kept in memory. */
export function renderOnce(
  entry: Post | Page,
  content: Content,
  cache: RenderCache | undefined,
  dead: ReadonlySet<string> = noLinks,
): Promise<Rendered> {
  return makeOnce(entry, content, cache, dead).then(({ rendered }) => rendered)
}

/** The same with what it was made from. */
export function makeOnce(
  entry: Post | Page,
  content: Content,
  cache: RenderCache | undefined,
  dead: ReadonlySet<string> = noLinks,
): Promise<Made> {
  const memory = kept.get(content) ?? new Map<string, Promise<Made>>()
  kept.set(content, memory)
  const name = JSON.stringify([entry.file, ...dead])
  const known = memory.get(name)
  if (known) return known
  const made = make(entry, content, cache, dead)
  memory.set(name, made)
  const [oldest] = memory.keys()
  if (memory.size > keptTexts && oldest !== undefined) memory.delete(oldest)
  return made
}

async function make(
  entry: Post | Page,
  content: Content,
  cache: RenderCache | undefined,
  dead: ReadonlySet<string>,
): Promise<Made> {
  try {
    const answers: Answer[] = []
    const context = contextOf(entry, content, dead, answers)
    const key = cache ? renderKey(entry.source, context, content) : ''
    const cached = await cache?.read(key, (answer) => stillHolds(answer, context))
    if (cached) return { ...cached, key }
    const rendered = await renderMarkdown(entry.source, context)
    await cache?.write(key, rendered, answers)
    return { rendered, answers, key }
  } catch (cause) {
    return { rendered: unreadable(entry, cause instanceof Error ? cause.message : String(cause)), answers: [], key: '' }
  }
}

/** The name under which the text of an entry is kept, and whether what it asked then has the same answers now. */
export function namedText(entry: Post | Page, content: Content): { key: string; holds: (answers: readonly Answer[]) => boolean } {
  try {
    const context = contextOf(entry, content, noLinks, [])
    const holds = (answers: readonly Answer[]) => answers.every((answer) => stillHolds(answer, context))
    return { key: renderKey(entry.source, context, content), holds }
  } catch {
    // Rendering it says why.
    return { key: '', holds: () => false }
  }
}

function stillHolds([question, name, answer]: Answer, context: MarkdownContext): boolean {
  const now = question === 'pictureSize' ? pictureSize(name) : context.liquid[question](name)
  return JSON.stringify(now ?? null) === JSON.stringify(answer ?? null)
}

function contextOf(entry: Post | Page, content: Content, deadLinks: ReadonlySet<string>, answers: Answer[]): MarkdownContext {
  const { site } = content
  const liquid = liquidContextOf(entry, content)
  const noted =
    <Result>(question: Answer[0], ask: (name: string) => Result) =>
    (name: string): Result => {
      const answer = ask(name)
      answers.push([question, name, answer])
      return answer
    }
  const separator = entry.excerptSeparator ?? site.excerptSeparator
  return {
    file: entry.file,
    line: entry.sourceLine,
    url: entry.url,
    format: entry.format,
    language: entry.language,
    typography: site.typography,
    kramdown: site.kramdown,
    origin: site.urlInTexts ? site.url : '',
    baseurl: site.baseurl,
    ...(entry.excerpt !== undefined && { excerpt: entry.excerpt }),
    ...(separator !== undefined && { excerptSeparator: separator }),
    deadLinks,
    pictureSize: noted('pictureSize', pictureSize),
    liquid: {
      postUrl: liquid.postUrl,
      include: liquid.include,
      linkTo: noted('linkTo', liquid.linkTo),
      includeRelative: noted('includeRelative', liquid.includeRelative),
      get site() {
        return liquid.site
      },
      get page() {
        return liquid.page
      },
    },
  }
}

/** The links of a text (their `href` as in the HTML) that stay on the site and lead nowhere. */
function deadLinksOf(entry: Post | Page, { references }: Rendered, { site }: Content, isAddress: IsAddress): Set<string> {
  const dead = references.filter(({ kind, href }) => {
    const path = kind === 'link' ? linkPathOf(href, entry.url, site) : undefined
    return path !== undefined && !answersAt(path, isAddress)
  })
  return new Set(dead.map(({ href }) => href))
}

/** A text that brings the renderer down must not bring the site down with it. */
function unreadable({ file, sourceLine }: Post | Page, reason: string): Rendered {
  return {
    html: '',
    excerptHtml: '',
    excerpt: '',
    text: '',
    words: 0,
    headings: [],
    references: [],
    problems: [{ code: 'text-unreadable', file, line: sourceLine, column: 1, details: { reason } }],
  }
}
