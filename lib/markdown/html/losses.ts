import type { Root } from 'hast'
import { type Pass, report } from './pass'
import { forEachElement } from './tree'

/** What readers would miss without knowing; attributes and comments go in silence. */
const reported = new Set([
  'applet',
  'canvas',
  'embed',
  'form',
  'frameset',
  'iframe',
  'link',
  'noscript',
  'object',
  'script',
  'style',
])

/** Reports, once for each kind of element, what the sanitiser is about to take out of the text. */
export function reportLosses(tree: Root, pass: Pass): void {
  const lost = new Set<string>()
  forEachElement(tree, ({ tagName }) => {
    if (reported.has(tagName)) lost.add(tagName)
  })
  for (const tag of lost) report(pass, 'markup-removed', { tag }, `<${tag}`)
}
