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
  for (const { from, to } of content.redirects) answers.set(keyOf(from), redirectTo(to))
  for (const entry of [...content.posts, ...content.pages]) {
    // A name typed on a Mac may arrive decomposed: the same address to a reader, another to a server.
    const decomposed = entry.url.normalize('NFD')
    if (decomposed !== entry.url && !isLongAddress(decomposed)) answers.set(keyOf(decomposed), redirectTo(entry.url))
    answers.set(keyOf(entry.url), { entry })
  }
  known.set(content, answers)
  return answers
}

/** Parameters of the catch-all route: one for each address of the author. */
export function addressParams(content: Content): { path: string[] }[] {
  return [...answersOf(content).keys()].map((address) => ({ path: address.split('/') }))
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
