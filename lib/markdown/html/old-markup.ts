import type { Root } from 'hast'
import { addClass, attributeOf, forEachElement } from './tree'

/** Elements that HTML gave up, and the one that says the same today. */
const successors = new Map([
  ['acronym', 'abbr'],
  ['big', 'span'],
  ['center', 'div'],
  ['listing', 'pre'],
  ['strike', 's'],
  ['tt', 'code'],
  ['xmp', 'pre'],
])

/**
 * Says in classes and attributes of today what old HTML, and kramdown for the columns of a table, say by `align` and
 * `style`. No `style` survives: the Content-Security-Policy forbids it.
 */
export function renewMarkup(tree: Root): void {
  forEachElement(tree, (element) => {
    const style = attributeOf(element, 'style') ?? ''
    const side = element.tagName === 'center' ? 'center' : (sideOf(style) ?? attributeOf(element, 'align'))
    if (side !== undefined && /^(?:left|center|right)$/i.test(side)) addClass(element, `align-${side.toLowerCase()}`)
    if (/(?:^|;)\s*display\s*:\s*none/i.test(style)) element.properties.hidden = true
    delete element.properties.style
    delete element.properties.align
    element.tagName = successors.get(element.tagName) ?? element.tagName
  })
}

function sideOf(style: string): string | undefined {
  return /(?:^|;)\s*(?:text-align|float)\s*:\s*(\w+)/i.exec(style)?.[1]
}
