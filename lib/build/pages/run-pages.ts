import { createHash } from 'node:crypto'
import type { ReactNode } from 'react'
import { type Content, getContent, notingTexts, textVersionsOf } from '@/lib/posts'
import { addressOf, type Params } from '../plan'
import { UnknownNode } from './element-tree'
import { type Layout, layoutOf, markupOf } from './markup'
import { type Route, readRoutes } from './routes'

/** What a file of `app/` exports, as far as it is run here. */
interface RouteModule {
  generateStaticParams?: () => Promise<Params[]>
  generateMetadata?: (props: Props) => Promise<unknown>
  metadata?: unknown
  viewport?: unknown
  dynamic?: unknown
  dynamicParams?: unknown
  default?: (props: Props & { children?: ReactNode }) => unknown
  GET?: (request: Request, props: Props) => Response | Promise<Response>
}

interface Props {
  params: Promise<Params>
}

/** What is known of a page from one build to the next. */
export interface PageInput {
  /** The fingerprint of what the page shows. */
  input: string
  /** The texts it asked for, by the files of their entries. */
  texts: readonly string[]
}

/** What an address answers: a page without its styles (see `markup.ts`), or a file. */
export interface Answer {
  kind: Route['kind']
  /** Answers of one sort are kept by Next in one way, see `moulds.ts`. */
  sort: string
  /** The outline of what a page states of itself: of each there is a sample that Next has made, too. */
  head: string
  body: Buffer
}

export interface RunPage extends PageInput {
  /** Absent where it is the last build's, and for what only Next makes: redirects, « not found », addresses of unusual signs. */
  answer?: Answer
}

/** What the pages of a build show, and what that was found out from. */
export interface RunPages<Page extends PageInput = RunPage> {
  /** By decoded address. */
  pages: ReadonlyMap<string, Page>
  /** The hash of all the content but the texts; undefined where more than both makes a page. */
  outline: string | undefined
  /** The version of each text by its file, see `textVersionsOf`. */
  texts: ReadonlyMap<string, string>
}

/**
 * Runs the pages and routes of `app/`, each once for each of its addresses, and renders what they return. The hash of that is the
 * fingerprint of what the address shows: nobody has to declare what a page depends on, so nobody can forget to. Where nothing but texts
 * has changed since the last build, only the pages that asked for one of these are run.
 *
 * @param last of the same code
 * @throws UnknownNode, or what a page throws outside Next, when something in `app/` is not understood; then nothing is known of any page
 */
export async function runPages(extensions: readonly string[], last?: RunPages<PageInput>): Promise<RunPages> {
  const routes = await readRoutes(extensions)
  const content = await getContent()
  const [outline, texts] = [outlineOf(content), textVersionsOf(content)]
  const isSame = (text: string) => texts.has(text) && texts.get(text) === last?.texts.get(text)
  const lists = new Map<readonly string[], boolean>()
  const areSame = (list: readonly string[]) => {
    const known = lists.get(list) ?? list.every(isSame)
    lists.set(list, known)
    return known
  }
  const known = outline !== undefined && outline === last?.outline ? last.pages : undefined
  if (known && areSame([...content.posts, ...content.pages].map(({ file }) => file))) return { pages: known, outline, texts }
  const layout = await readLayout()
  const pages = new Map<string, RunPage | Promise<RunPage>>()
  const found = await Promise.all(routes.map(find))
  for (const { route, module, allParams } of found) {
    for (const params of await allParams) {
      const address = addressOf(route.pattern, params)
      // Which of two routes answers is Next's to decide.
      if (pages.has(address)) throw new UnknownNode(`two routes for ${address}`)
      const before = known?.get(address)
      if (before && areSame(before.texts)) {
        pages.set(address, { input: before.input, texts: before.texts })
        continue
      }
      const page = runPage(address, route, module, params, layout, last?.pages.get(address))
      // Heard of below; until then a failure is not one that nobody hears of.
      page.catch(() => undefined)
      // One after the other, but for the few large files: one of them is compressed on a thread of its own.
      pages.set(address, route.kind === 'route' && params === none ? page : await page)
    }
  }
  return { pages: await settled(pages), outline, texts }
}

/**
 * The hash of everything that a page of the published site may show besides texts. Previews show more: problems with their places, what
 * is withheld, which files `public/` holds.
 */
function outlineOf({ stage, site, today, posts, pages, redirects, terms }: Content): string | undefined {
  if (stage !== 'production') return undefined
  const entries = [...posts, ...pages].map(({ source: _, places: __, ...outline }) => outline)
  const around = JSON.stringify([site, today, redirects, terms], (_, value: unknown) =>
    value instanceof Map ? [...value] : value,
  )
  return sha256(JSON.stringify(entries) + around)
}

/** A route, its module, and its parameters as soon as they are known: those of the search index are made on another core. */
async function find(route: Route) {
  const module = await load(route.file)
  const allParams = paramsOf(route, module)
  // Heard of when it is their turn; until then a failure is not one that nobody hears of.
  allParams.catch(() => undefined)
  return { route, module, allParams }
}

async function settled(pages: ReadonlyMap<string, RunPage | Promise<RunPage>>): Promise<Map<string, RunPage>> {
  return new Map(await Promise.all([...pages].map(async ([address, page]) => [address, await page] as const)))
}

/** The parameters of a route without any. */
const none: Params = {}

const pageExports = new Set(['default', 'dynamic', 'dynamicParams', 'generateMetadata', 'generateStaticParams', 'metadata'])
const routeExports = new Set(['GET', 'dynamic', 'dynamicParams', 'generateStaticParams'])

/** @throws UnknownNode where a route says something of itself that is not known here, or is not one for builds */
async function paramsOf({ pattern, kind }: Route, module: RouteModule): Promise<Params[]> {
  const known = kind === 'page' ? pageExports : routeExports
  const unknown = Object.keys(module).find((name) => !known.has(name))
  if (unknown !== undefined) throw new UnknownNode(`${unknown} of ${pattern}`)
  if (module.dynamic !== (kind === 'route' ? 'force-static' : undefined)) throw new UnknownNode(`dynamic of ${pattern}`)
  if (!pattern.includes('[')) return [none]
  if (!module.generateStaticParams || module.dynamicParams !== false) throw new UnknownNode(`parameters of ${pattern}`)
  return module.generateStaticParams()
}

async function runPage(
  address: string,
  route: Route,
  module: RouteModule,
  params: Params,
  layout: Layout,
  before: PageInput | undefined,
): Promise<RunPage> {
  const run = () => (route.kind === 'page' ? pageOf(route, module, params, layout) : fileOf(route, module, params))
  const { result, texts } = await notingTexts(run)
  const input = createHash('sha256').update(`${result.sort}\n`).update(result.body).digest('hex')
  const isKept = before?.input === input
  return { input, texts, ...(!isKept && 'kind' in result && isPlain(address) && { answer: result }) }
}

/** How Next spells other addresses in its lists is not known here. */
const isPlain = (address: string) => /^(?!\/index(?:\/|$))[\p{L}\p{M}\p{N}/_.~-]+$/u.test(address)

/** What is thrown by a page has no answer of ours. */
type Thrown = Omit<Answer, 'kind'>

async function pageOf({ pattern }: Route, module: RouteModule, params: Params, layout: Layout): Promise<Answer | Thrown> {
  const props = () => ({ params: Promise.resolve(encoded(params)) })
  try {
    const metadata = module.metadata ?? (await module.generateMetadata?.(props()))
    const isMissing = pattern === '/_not-found'
    const html = await markupOf({ page: module.default?.(props()), metadata, isMissing }, layout)
    return { kind: 'page', sort: pattern, head: outlineOfMetadata(metadata), body: Buffer.from(html) }
  } catch (cause) {
    // Redirects and « not found »: Next tells them by their digest.
    if (!(cause instanceof Error && 'digest' in cause)) throw cause
    const html = await markupOf({ page: null, metadata: undefined, isMissing: false }, layout)
    return { sort: `${pattern} ${cause.digest}`, head: '', body: Buffer.from(html) }
  }
}

/** Which fields there are, and what is in those that choose among others. */
function outlineOfMetadata(metadata: unknown): string {
  const choosing = new Set(['type', 'rel'])
  return JSON.stringify(metadata, (name, value: unknown) =>
    typeof value === 'string' && !choosing.has(name) ? value !== '' : value,
  )
}

/** A feed is its text and its headers. */
async function fileOf({ pattern }: Route, module: RouteModule, params: Params): Promise<Answer> {
  const response = await module.GET?.(new Request('http://localhost/'), { params: Promise.resolve(encoded(params)) })
  if (!response) throw new UnknownNode('a route without GET')
  const sort = `${pattern} ${response.status} ${JSON.stringify([...response.headers])}`
  return { kind: 'route', sort, head: '', body: Buffer.from(await response.arrayBuffer()) }
}

async function readLayout(): Promise<Layout> {
  const module = await load('app/layout.tsx')
  const metadata = module.metadata ?? (await module.generateMetadata?.({ params: Promise.resolve({}) }))
  return layoutOf({ ...module, metadata })
}

/** As Next hands parameters over in a build: percent-encoded. */
function encoded(params: Params): Params {
  const encode = (value: string | string[]) =>
    typeof value === 'string' ? encodeURIComponent(value) : value.map(encodeURIComponent)
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, encode(value)]))
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/**
 * Next's own contract says what a file of `app/` exports, and `next build` holds the files to it. The path is written so that
 * `lib/load.js` finds what it has to compile.
 */
function load(file: string): Promise<RouteModule> {
  const [, name = '', ending] = /^app[/\\](.+)\.(tsx?)$/.exec(file) ?? []
  return ending === 'tsx' ? import(`../../../app/${name}.tsx`) : import(`../../../app/${name}.ts`)
}
