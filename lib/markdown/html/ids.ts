import type { Element, Root } from 'hast'
import type { Pass } from './pass'
import { attributeOf, forEachElement } from './tree'

/**
 * Names that scripts of a page read from `document` or from any object. An element may hide them by its `name`, which
 * never survives here, and no longer by its id (HTML standard, named access); they are still not given out as ids.
 * Words that make ordinary headings (`links`, `images`, `title`) are: others' links to them must hold.
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
 * the id. An excerpt has none, for several stand on one page.
 */
export function setIds(tree: Root, pass: Pass): void {
  const given = new Set<string>()
  const renamed = new Map<string, string>()
  const own = idsOf(tree)
  forEachElement(tree, (element) => {
    const written = attributeOf(element, 'id') ?? nameOf(element, own)
    delete element.properties.name
    if (written === undefined || written === '' || pass.part === 'excerpt') {
      delete element.properties.id
      return
    }
    const id = freeId(written.replace(/[^\p{L}\p{M}\p{N}\p{Pc}:.-]+/gu, '-'), given)
    if (id !== written && !given.has(written) && !renamed.has(written)) renamed.set(written, id)
    given.add(id)
    element.properties.id = id
  })
  if (renamed.size > 0) forEachElement(tree, (element) => followId(element, renamed))
}

function idsOf(tree: Root): Set<string> {
  const ids = new Set<string>()
  forEachElement(tree, (element) => {
    const id = attributeOf(element, 'id')
    if (id !== undefined) ids.add(id)
  })
  return ids
}

function nameOf(element: Element, ids: ReadonlySet<string>): string | undefined {
  const name = element.tagName === 'a' ? attributeOf(element, 'name') : undefined
  return name === undefined || ids.has(name) ? undefined : name
}

function freeId(wanted: string, given: ReadonlySet<string>): string {
  let id = wanted
  for (let count = 1; given.has(id) || reservedIds.has(id); count += 1) id = `${wanted}-${count}`
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
