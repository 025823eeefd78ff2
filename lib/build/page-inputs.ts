import { createHash } from 'node:crypto'
import { register } from 'node:module'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Content, getContent, notingTexts, textVersionsOf } from '@/lib/posts'
import { fingerprintOf, UnknownNode } from './fingerprint'
import { addressOf, type Params } from './plan'
import { type DynamicRoute, readRoutes } from './routes'

/** What a file of `app/` exports, as far as it is run here. */
interface RouteModule {
  generateStaticParams?: () => Promise<Params[]>
  generateMetadata?: (props: Props) => Promise<unknown>
  metadata?: unknown
  viewport?: unknown
  default?: (props: Props & { children?: null }) => unknown
  GET?: (request: Request, props: Props) => Response | Promise<Response>
}

interface Props {
  params: Promise<Params>
}

export interface PageInput {
  /** The fingerprint of what the page shows. */
  input: string
  /** The texts it asked for, by the files of their entries. */
  texts: string[]
}

/** What the pages of a build show, and what that was found out from. */
export interface PageInputs {
  /** Of the routes with parameters, by decoded address. */
  pages: ReadonlyMap<string, PageInput>
  /** The hash of all the content but the texts; undefined where more than both makes a page. */
  outline: string | undefined
  /** The version of each text by its file, see `textVersionsOf`. */
  texts: ReadonlyMap<string, string>
}

/**
 * The fingerprint of what each address of the routes with parameters shows: the page function itself is run, and what it returns is
 * hashed. Nobody has to declare what a page depends on, so nobody can forget to. Where nothing but texts has changed since the last
 * build, only the pages that asked for one of these are run.
 *
 * @param last of the same code
 * @returns undefined when something in `app/` is not understood; then nothing is known to be unchanged
 */
export async function readPageInputs(extensions: readonly string[], last?: PageInputs): Promise<PageInputs | undefined> {
  const routes = await readRoutes(extensions)
  if (!routes) return undefined
  const content = await getContent()
  const [outline, texts] = [outlineOf(content), textVersionsOf(content)]
  const isSame = (text: string) => texts.has(text) && texts.get(text) === last?.texts.get(text)
  const known = outline !== undefined && outline === last?.outline ? last.pages : undefined
  ignoreStyleSheets()
  try {
    const layout = await layoutFingerprint()
    const pages = new Map<string, PageInput>()
    for (const route of routes) {
      const module = await load(route.file)
      if (!module.generateStaticParams) return undefined
      for (const params of await module.generateStaticParams()) {
        const address = addressOf(route.pattern, params)
        const before = known?.get(address)
        if (before?.texts.every(isSame)) pages.set(address, { input: before.input, texts: before.texts })
        else pages.set(address, await pageInputOf(route, module, params, layout))
      }
    }
    return { pages, outline, texts }
  } catch (cause) {
    if (cause instanceof UnknownNode) return undefined
    throw cause
  }
}

/**
 * The hash of everything that a page of the published site may show besides texts. Previews show more: problems with their places, what
 * is withheld, which files `public/` holds.
 */
function outlineOf({ stage, site, today, posts, pages, redirects, terms }: Content): string | undefined {
  if (stage !== 'production') return undefined
  const entries = [...posts, ...pages].map(({ source: _, places: __, ...outline }) => outline)
  return sha256(
    JSON.stringify([site, today, entries, redirects, terms], (_, value: unknown) => (value instanceof Map ? [...value] : value)),
  )
}

async function pageInputOf(route: DynamicRoute, module: RouteModule, params: Params, layout: string): Promise<PageInput> {
  const { result, texts } = await notingTexts(() => inputOf(route, module, params, layout))
  return { input: result, texts }
}

async function inputOf(route: DynamicRoute, module: RouteModule, decoded: Params, layout: string): Promise<string> {
  const props = () => ({ params: Promise.resolve(encoded(decoded)) })
  if (route.kind === 'route') return fingerprintOf(await answerOf(await module.GET?.(new Request('http://localhost/'), props())))
  const metadata = await thrownOr(async () => asText(module.metadata ?? (await module.generateMetadata?.(props()))))
  const page = await thrownOr(() => fingerprintOf(module.default?.(props())))
  return fingerprintOf([layout, metadata, page])
}

/** Redirects and « not found » are thrown; Next tells them by their digest. */
async function thrownOr(result: () => Promise<string>): Promise<string> {
  try {
    return await result()
  } catch (cause) {
    if (cause instanceof Error && 'digest' in cause) return String(cause.digest)
    throw cause
  }
}

/** A feed is its text and its headers. */
async function answerOf(response: Response | undefined): Promise<string[]> {
  if (!response) throw new UnknownNode('a route without GET')
  return [String(response.status), asText([...response.headers]), await response.text()]
}

/** The one layout knows nothing of the page within it. */
async function layoutFingerprint(): Promise<string> {
  const module = await load('app/layout.tsx')
  const props = { params: Promise.resolve({}) }
  const metadata = module.metadata ?? (await module.generateMetadata?.(props))
  return fingerprintOf([asText([metadata, module.viewport]), module.default?.({ ...props, children: null })])
}

/** As Next hands parameters over in a build: percent-encoded. */
function encoded(params: Params): Params {
  const encode = (value: string | string[]) =>
    typeof value === 'string' ? encodeURIComponent(value) : value.map(encodeURIComponent)
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, encode(value)]))
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

const asText = (value: unknown) => JSON.stringify(value) ?? ''

/** Next's own contract says what a file of `app/` exports, and `next build` holds the files to it. */
const load = (file: string): Promise<RouteModule> => import(pathToFileURL(resolve(file)).href)

/** The layout imports its style sheet, which only Next's compiler understands. */
function ignoreStyleSheets(): void {
  const hook =
    "export const load = (url, context, next) => url.endsWith('.css') ? { format: 'module', source: '', shortCircuit: true } : next(url, context)"
  register(`data:text/javascript,${encodeURIComponent(hook)}`)
}
