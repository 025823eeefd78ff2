import { type Content, isLongAddress, type Page, type Post } from '@/lib/posts'
import { hrefOf } from './urls'

/** What an address answers: an entry, or a permanent redirect to another address (percent-encoded, without `baseurl`). */
type Answer = { entry: Post | Page } | { redirect: string }

const known = new WeakMap<Content, Map<string, Answer>>()

/** Everything the author's own addresses answer, by the address without its last slash, which is the host's affair. */
function answersOf(content: Content): Map<string, Answer> {
  const found = known.get(content)
  if (found) return found
  const answers = new Map<string, Answer>()
  const redirectTo = (url: string): Answer => ({ redirect: hrefOf({ baseurl: '' }, url) })
  // A name typed on a Mac may arrive decomposed: the same address to a reader, another to a server.
  const redirectDecomposed = (from: string, to: string) => {
    const decomposed = from.normalize('NFD')
    if (decomposed !== from && !isLongAddress(decomposed)) answers.set(keyOf(decomposed), redirectTo(to))
  }
  for (const { from, to } of content.redirects) {
    redirectDecomposed(from, to)
    answers.set(keyOf(from), redirectTo(to))
  }
  for (const entry of [...content.posts, ...content.pages]) {
    redirectDecomposed(entry.url, entry.url)
    answers.set(keyOf(entry.url), { entry })
  }
  known.set(content, answers)
  return answers
}

/**
 * Routes of the site's own pages that answer many addresses. A permalink may have the shape of one of them, as
 * `/tags/:title.html` has: Next then asks that route and no other, so it answers for the author as well.
 */
const sharedRoutes = [
  '/page/[page]',
  '/categories/[slug]',
  '/categories/[slug]/page/[page]',
  '/tags/[slug]',
  '/tags/[slug]/page/[page]',
  '/archives/[year]',
  '/archives/[year]/[month]',
  '/series/[slug]',
] as const

export type SharedRoute = (typeof sharedRoutes)[number]

const shapes = sharedRoutes.map((route) => ({ route, shape: route.split('/').slice(1) }))

/** The parameters by which Next's router knows an address of the author, and of which route. */
function paramsOf(address: string): { route: SharedRoute; params: Record<string, string> } | undefined {
  const path = address.split('/')
  const found = shapes.find(({ shape }) => shape.length === path.length && shape.every((part, at) => fits(part, path[at])))
  if (!found) return undefined
  const named = found.shape.map((part, at) => [part, path[at] ?? ''] as const).filter(([part]) => isName(part))
  return { route: found.route, params: Object.fromEntries(named.map(([part, value]) => [part.slice(1, -1), value])) }
}

const isName = (part: string) => part.startsWith('[')
const fits = (part: string, segment = '') => (isName(part) ? segment !== '' : part === segment)

/** The author's addresses by the route that answers them; where it is none of the shared, the catch-all does. */
interface Shared {
  others: string[]
  shared: ReadonlyMap<SharedRoute, Record<string, string>[]>
}

const byRoute = new WeakMap<Content, Shared>()

function sharedOf(content: Content): Shared {
  const known = byRoute.get(content)
  if (known) return known
  const others: string[] = []
  const shared = new Map<SharedRoute, Record<string, string>[]>()
  for (const address of answersOf(content).keys()) {
    const found = paramsOf(address)
    if (!found) others.push(address)
    else if (!shared.get(found.route)?.push(found.params)) shared.set(found.route, [found.params])
  }
  byRoute.set(content, { others, shared })
  return { others, shared }
}

/** Parameters of the catch-all route: one for each address of the author that no other route answers. */
export function addressParams(content: Content): { path: string[] }[] {
  return sharedOf(content).others.map((address) => ({ path: address.split('/') }))
}

/** Parameters of a route that the author's addresses share: the site's own, and theirs, each once. */
export function sharedParams(
  route: SharedRoute,
  own: readonly Record<string, string>[],
  content: Content,
): Record<string, string>[] {
  const theirs = sharedOf(content).shared.get(route) ?? []
  const keyed = [...own, ...theirs].map((params) => [Object.values(params).join('/'), params] as const)
  return [...new Map(keyed).values()]
}

/** @param path segments as Next hands them over: percent-encoded in a build, not always in development */
export function addressAt(path: string[], content: Content): Answer | undefined {
  return answersOf(content).get(path.map(decodeSegment).join('/'))
}

const keyOf = (url: string) => url.replace(/^\/|\/$/g, '')

function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}
