import type { Element, Root } from 'hast'
import type { Pass } from './pass'
import { attributeOf, forEachElement } from './tree'

/**
 * Names that scripts of a page read from `document` or from any object. An element may hide them by its `name`, which
 * never survives here, and no longer by its id (HTML standard, named access); they are still not given out as ids.
 * A heading of one such word (« Implementation », « Constructor ») keeps it: a heading hides nothing, and others' links to it
 * must hold.
 */
const reservedIds = new Set([
  ...Object.getOwnPropertyNames(Object.prototype),
  ...`
   body head cookie documentElement defaultView currentScript activeElement baseURI nodeName nodeType
   parentNode childNodes firstChild lastChild ownerDocument textContent innerHTML createElement
   createTextNode getElementById getElementsByName getElementsByTagName getElementsByClassName
   querySelector querySelectorAll appendChild removeChild addEventListener removeEventListener
   dispatchEvent implementation attributes localStorage sessionStorage
  `
    .trim()
    .split(/\s+/),
])

/**
 * Makes ids unique, readable and harmless, without any prefix; links of the page follow an id that had to change. Old
 * `<a name>` become ids, but for a name that is the id of another element (a heading's, often): there browsers follow
 * the id. An `<a id>` put before the heading that has this id gives way to it too. An excerpt has none, for several stand on one page.
 */
export function setIds(tree: Root, pass: Pass): void {
  const given = new Set<string>()
  const renamed = new Map<string, string>()
  const own = idsOf(tree)
  const headings = idsOf(tree, isHeading)
  forEachElement(tree, (element) => {
    const id = attributeOf(element, 'id')
    const written = id !== undefined && isAnchor(element) && headings.has(id) ? undefined : (id ?? nameOf(element, own))
    delete element.properties.name
    if (written === undefined || written === '' || pass.part === 'excerpt') {
      delete element.properties.id
      return
    }
    const wanted = written.replace(/[^\p{L}\p{M}\p{N}\p{Pc}:.-]+/gu, '-')
    const free = freeId(wanted, given, isHeading(element) && /^[a-z]+$/.test(wanted))
    if (free !== written && !given.has(written) && !renamed.has(written)) renamed.set(written, free)
    given.add(free)
    element.properties.id = free
  })
  if (renamed.size > 0) forEachElement(tree, (element) => followId(element, renamed))
}

/** The ids written in a tree, of the elements asked for. */
function idsOf(tree: Root, among: (element: Element) => boolean = () => true): Set<string> {
  const ids = new Set<string>()
  forEachElement(tree, (element) => {
    const id = attributeOf(element, 'id')
    if (id !== undefined && among(element)) ids.add(id)
  })
  return ids
}

function nameOf(element: Element, ids: ReadonlySet<string>): string | undefined {
  const name = element.tagName === 'a' ? attributeOf(element, 'name') : undefined
  return name === undefined || ids.has(name) ? undefined : name
}

const isAnchor = (element: Element) => element.tagName === 'a' && attributeOf(element, 'href') === undefined
const isHeading = ({ tagName }: Element) => /^h[1-6]$/.test(tagName)

function freeId(wanted: string, given: ReadonlySet<string>, keepsReserved: boolean): string {
  let id = wanted
  for (let count = 1; given.has(id) || (reservedIds.has(id) && !keepsReserved); count += 1) id = `${wanted}-${count}`
  return id
}

function followId(element: Element, renamed: ReadonlyMap<string, string>): void {
  const href = attributeOf(element, 'href')
  if (href === undefined || !href.startsWith('#')) return
  const id = renamed.get(href.slice(1)) ?? renamed.get(decoded(href.slice(1)))
  if (id !== undefined) element.properties.href = `#${id}`
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}
