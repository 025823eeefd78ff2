import { renderMarkdown } from '@/lib/markdown'
import type { MarkdownContext, Rendered } from '@/lib/markdown/types'
import type { Content } from './content'
import { answers as answersAt, linkPathOf } from './links'
import { liquidContextOf } from './liquid-context'
import type { Page, Post } from './post'
import { pictureSize } from './public-files'
import { type Answer, diskCache, type RenderCache, renderKey } from './render-cache'
import { getContent } from './store'

/** Whether something answers at a decoded address without `baseurl`. */
export type IsAddress = (address: string) => boolean

/** Texts kept ready per process: those of a page and of the lists around it, not those of ten thousand posts. */
const keptTexts = 500

const kept = new WeakMap<Content, Map<string, Promise<Rendered>>>()
const onDisk = diskCache()
const noLinks: ReadonlySet<string> = new Set()

/**
 * The text of an entry, ready for a page. Never throws for what an author wrote: what is wrong is in its `problems`.
 * With `isAddress`, as in previews, links to nowhere are marked in the HTML. Kept in memory, and on disk between builds.
 */
export async function renderEntry(entry: Post | Page, isAddress?: IsAddress): Promise<Rendered> {
  const content = await getContent()
  const rendered = await renderOnce(entry, content, onDisk)
  const dead = isAddress ? deadLinksOf(entry, rendered, content, isAddress) : noLinks
  return dead.size > 0 ? renderOnce(entry, content, onDisk, dead) : rendered
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
  const isCached = (entry: Post | Page) => onDisk.has(renderKey(entry.source, contextOf(entry, content, noLinks, []), content))
  return sample.filter((entry) => !isCached(entry)).length * step
}

/** Renders an entry of a content, once as long as it is kept in memory. */
export function renderOnce(
  entry: Post | Page,
  content: Content,
  cache: RenderCache | undefined,
  dead: ReadonlySet<string> = noLinks,
): Promise<Rendered> {
  const memory = kept.get(content) ?? new Map<string, Promise<Rendered>>()
  kept.set(content, memory)
  const name = JSON.stringify([entry.file, ...dead])
  const known = memory.get(name)
  if (known) return known
  const rendered = render(entry, content, cache, dead)
  memory.set(name, rendered)
  const [oldest] = memory.keys()
  if (memory.size > keptTexts && oldest !== undefined) memory.delete(oldest)
  return rendered
}

async function render(
  entry: Post | Page,
  content: Content,
  cache: RenderCache | undefined,
  dead: ReadonlySet<string>,
): Promise<Rendered> {
  try {
    const answers: Answer[] = []
    const context = contextOf(entry, content, dead, answers)
    const key = cache ? renderKey(entry.source, context, content) : ''
    const cached = await cache?.read(key, ([question, name, answer]) => {
      const now = question === 'pictureSize' ? pictureSize(name) : context.liquid[question](name)
      return JSON.stringify(now ?? null) === JSON.stringify(answer ?? null)
    })
    if (cached) return cached
    const rendered = await renderMarkdown(entry.source, context)
    await cache?.write(key, rendered, answers)
    return rendered
  } catch (cause) {
    return unreadable(entry, cause instanceof Error ? cause.message : String(cause))
  }
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
    origin: site.url,
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
