import type { Root } from 'hast'
import type { Pass } from './pass'
import { attributeOf, forEachElement } from './tree'

/** Reports the links within the text whose target is not there. `#` and `#top` are the top of any page. */
export function reportLostAnchors(tree: Root, pass: Pass): void {
  if (pass.part === 'excerpt') return
  const within = pass.references.filter(({ href }) => href.startsWith('#'))
  if (within.length === 0) return
  const ids = new Set<string>(['', 'top'])
  forEachElement(tree, (element) => ids.add(attributeOf(element, 'id') ?? ''))
  for (const { href, line, column } of within) {
    const fragment = href.slice(1)
    if (ids.has(fragment) || ids.has(decoded(fragment))) continue
    pass.problems.push({ code: 'anchor-missing', file: pass.context.file, line, column, details: { href } })
  }
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}
