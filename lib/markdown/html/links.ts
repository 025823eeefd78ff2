import type { Element, Root } from 'hast'
import { deadLink } from '../liquid'
import { cleanAddress, isSafeAddress, ownAddress } from './address'
import { type Pass, report } from './pass'
import { addClass, attributeOf, forEachElement, hasClass, isNamed, textOf } from './tree'

const addressed = new Map([
  ['a', ['href']],
  ['img', ['src']],
  ['video', ['src', 'poster']],
  ['audio', ['src']],
  ['source', ['src']],
  ['track', ['src']],
])

/** Links that kramdown makes, not the author. */
const footnoteClasses = ['footnote', 'reversefootnote']

/**
 * Addresses: illegal characters are encoded, the site's own absolute links become root-relative, and each link and
 * picture is recorded with the place it was written at. Links known as dead get a class that the style sheet draws.
 */
export function setLinks(tree: Root, pass: Pass): void {
  forEachElement(tree, (element) => {
    for (const name of addressed.get(element.tagName) ?? []) setAddress(element, name, pass)
  })
}

function setAddress(element: Element, name: string, pass: Pass): void {
  const written = attributeOf(element, name)
  if (written === undefined) return
  const clean = cleanAddress(written)
  if (!isSafeAddress(clean, element.tagName)) {
    report(pass, 'link-unsafe', { href: clean.slice(0, 80) }, written, clean)
    delete element.properties[name]
    return
  }
  const href = ownAddress(clean, pass.context)
  element.properties[name] = href
  if (href === '' || name === 'poster' || footnoteClasses.some((className) => hasClass(element, className))) return
  // Liquid has reported it; `{{ site.baseurl }}` may stand before it.
  if (href.includes(deadLink)) {
    addClass(element, 'dead-link')
    return
  }
  const kind = isNamed(element, 'a') ? 'link' : 'picture'
  const { line, column } = pass.places.find('reference', [...spellingsOf(written, clean, href), `[${textOf(element)}]`])
  pass.references.push({ kind, href, line, column })
  if (kind === 'link' && pass.context.deadLinks.has(href)) addClass(element, 'dead-link')
}

/** How the author may have spelled an address that Markdown has encoded since. */
function spellingsOf(written: string, clean: string, href: string): string[] {
  const spellings = [written, clean, href]
  try {
    spellings.push(decodeURI(clean))
  } catch {
    // A lone % is no encoding: the address stands as written.
  }
  return spellings
}
