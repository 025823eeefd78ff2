import type { Root } from 'hast'
import { type Pass, report } from './pass'
import { forEachElement, isNamed } from './tree'

/** A line of text that opens a code block: kramdown leaves it so when nothing closes the block. */
const openFence = /(?:^|\n)[ \t]*((?:`{3,}|~{3,})[^\s`~]*[ \t]*)(?=\n|$)/

/** Reports code blocks that were opened and never closed, whose code stands in the page as text. */
export function reportOpenFences(tree: Root, pass: Pass): void {
  forEachElement(tree, (element, ancestors) => {
    for (const child of element.children) {
      if (child.type !== 'text' || !/```|~~~/.test(child.value)) continue
      const fence = openFence.exec(child.value)?.[1]?.trim()
      if (fence === undefined || [element, ...ancestors].some((around) => isNamed(around, 'code', 'pre'))) continue
      const rest = child.value.slice(child.value.indexOf(fence)).trimEnd()
      report(pass, 'code-unclosed', { fence }, rest, rest.split('\n').slice(0, 2).join('\n'), fence)
    }
  })
}
