import type { Root } from 'hast'
import type { Pass } from './pass'
import { attributeOf, findElement, forEachElement, hasClass, isNamed, rewriteElements, textOf } from './tree'

/** kramdown's footnotes, named for screen readers in the language of the text. An excerpt goes without them. */
export function setFootnotes(tree: Root, pass: Pass): void {
  if (pass.part === 'excerpt') removeFootnotes(tree)
  else nameFootnotes(tree, pass)
}

function nameFootnotes(tree: Root, pass: Pass): void {
  const numbers = new Map<string, string>()
  forEachElement(tree, (element) => {
    // kramdown gives the role of the link to the `sup` around it.
    if (isNamed(element, 'sup') && attributeOf(element, 'role') === 'doc-noteref') delete element.properties.role
    // `doc-endnote` on an item breaks the list around it, and DPUB-ARIA 1.1 gave it up.
    if (attributeOf(element, 'role') === 'doc-endnote') delete element.properties.role
    if (hasClass(element, 'footnotes')) element.properties.ariaLabel ??= pass.words.footnotes
    if (!isNamed(element, 'a')) return
    if (hasClass(element, 'footnote')) {
      element.properties.role ??= 'doc-noteref'
      const number = textOf(element).trim()
      numbers.set(attributeOf(element, 'href') ?? '', number)
      element.properties.ariaLabel ??= pass.words.footnote(number)
    }
  })
  forEachElement(tree, (element, ancestors) => {
    if (!isNamed(element, 'a') || !hasClass(element, 'reversefootnote')) return
    const note = ancestors.findLast((ancestor) => isNamed(ancestor, 'li'))
    const number = numbers.get(`#${note === undefined ? '' : attributeOf(note, 'id')}`) ?? ''
    element.properties.ariaLabel ??= pass.words.backToText(number)
  })
}

function removeFootnotes(tree: Root): void {
  rewriteElements(tree, (element) => {
    const isReference = isNamed(element, 'sup') && findElement(element, (child) => hasClass(child, 'footnote')) !== undefined
    return isReference || hasClass(element, 'footnotes') ? [] : undefined
  })
}
