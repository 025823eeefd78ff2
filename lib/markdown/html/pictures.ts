import type { Element, Root } from 'hast'
import { localPathOf } from './address'
import { type Pass, report } from './pass'
import { attributeOf, forEachElement } from './tree'

/**
 * Pictures get their size, so that the text does not jump while they load, and all but the first wait until they are
 * near the window. A missing alternative text is reported and left empty: a screen reader would read the file's name.
 */
export function setPictures(tree: Root, pass: Pass): void {
  let first = true
  forEachElement(tree, (element) => {
    if (element.tagName !== 'img' || attributeOf(element, 'src') === undefined) return
    if (!first) {
      element.properties.loading ??= 'lazy'
      element.properties.decoding ??= 'async'
    }
    first = false
    setSize(element, pass)
    setAlternative(element, pass)
  })
}

function setSize(element: Element, pass: Pass): void {
  const { width, height } = element.properties
  if (width !== undefined || height !== undefined) return
  const path = localPathOf(attributeOf(element, 'src') ?? '', pass.context)
  const size = path === undefined ? undefined : pass.context.pictureSize(path)
  if (size === undefined) return
  element.properties.width = size.width
  element.properties.height = size.height
}

/** An empty `alt` is a choice in HTML; Markdown’s `![](x.jpg)` is an omission. */
function setAlternative(element: Element, pass: Pass): void {
  const alt = attributeOf(element, 'alt')
  if (alt !== undefined && alt.trim() !== '') return
  const src = attributeOf(element, 'src') ?? ''
  if (alt === undefined || pass.places.holds(`![](${src}`)) {
    report(pass, 'image-alt-missing', { src }, `![](${src}`, src)
  }
  element.properties.alt ??= ''
}
