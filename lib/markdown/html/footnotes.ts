import type { Element, Root } from 'hast'
import type { Pass } from './pass'
import { attributeOf, findElement, forEachElement, hasClass, isNamed, rewriteElements, textOf } from './tree'

/** kramdown's footnotes, named for screen readers in the language of the text. An excerpt goes without them. */
export function setFootnotes(tree: Root, pass: Pass): void {
  if (pass.part === 'excerpt') removeFootnotes(tree)
  else nameFootnotes(tree, pass)
}

function nameFootnotes(tree: Root, pass: Pass): void {
  const numbers = new Map<string, string>()
  const calls = new Map<string, Element>()
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
      const note = attributeOf(element, 'href') ?? ''
      numbers.set(note, number)
      if (!calls.has(note)) calls.set(note, element)
      element.properties.ariaLabel ??= pass.words.footnote(number)
    }
  })
  forEachElement(tree, (element, ancestors) => {
    if (!isNamed(element, 'a') || !hasClass(element, 'reversefootnote')) return
    const note = ancestors.findLast((ancestor) => isNamed(ancestor, 'li'))
    const number = numbers.get(`#${note === undefined ? '' : attributeOf(note, 'id')}`) ?? ''
    element.properties.ariaLabel ??= pass.words.backToText(number)
  })
  pairNotes(tree, calls)
}

/** The first call of a note and the note share a name, by which the style sheet puts them side by side. */
function pairNotes(tree: Root, calls: ReadonlyMap<string, Element>): void {
  const order = [...calls.keys()]
  forEachElement(tree, (element, ancestors) => {
    const call =
      isNamed(element, 'li') && ancestors.some((one) => hasClass(one, 'footnotes')) ? `#${attributeOf(element, 'id')}` : ''
    const called = calls.get(call)
    if (called === undefined) return
    element.properties.dataNote = `--note-${order.indexOf(call) + 1}`
    called.properties.dataNote = element.properties.dataNote
  })
}

function removeFootnotes(tree: Root): void {
  rewriteElements(tree, (element) => {
    const isReference = isNamed(element, 'sup') && findElement(element, (child) => hasClass(child, 'footnote')) !== undefined
    return isReference || hasClass(element, 'footnotes') ? [] : undefined
  })
}
