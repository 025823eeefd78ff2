import type { Element, Nodes, Parents, Root, Text } from 'hast'
import { frenchText } from './french-text'
import { setLine } from './line'
import { setOrdinals } from './ordinals'
import { OBJECT } from './signs'

/** Elements that flow in a line: a sentence runs through them. Any other begins a new line. */
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark q s small span strike strong sub sup time u var'.split(
    ' ',
  ),
)
/** Elements whose text is not prose. */
const VERBATIM = new Set(
  'code kbd samp tt math svg picture img video audio object embed iframe input select textarea canvas'.split(' '),
)
/** Elements that leave no trace in a line. */
const SILENT = new Set(['script', 'style', 'template', 'noscript', 'wbr'])

/** A text of a line and the element that holds it. */
export interface Piece {
  node: Text
  parent: Parents
}

/**
 * Sets a tree in French, in place: spaces before signs, quotes, apostrophes, ellipses, `1<sup>er</sup>`, and the same
 * in `alt` and `title`. Sentences are followed through inline elements. Code, keyboard, formulas, `.notranslate`,
 * `translate="no"` and elements in another language stay as they are. Doing it twice changes nothing more.
 */
export function setFrench(tree: Root): void {
  setChildren(tree, true)
}

/** One stretch of lines under `parent`; each block inside it ends the line and begins another. */
function setChildren(parent: Parents, french: boolean): void {
  let pieces: (Piece | undefined)[] = []
  const endLine = () => {
    setPieces(pieces)
    pieces = []
  }
  const visit = (node: Nodes, holder: Parents): void => {
    if (node.type === 'text') {
      if (french) pieces.push({ node, parent: holder })
    } else if (node.type === 'element') visitElement(node)
  }
  const visitElement = (element: Element): void => {
    const name = element.tagName
    if (SILENT.has(name)) return
    const language = languageOf(element) ?? (french ? 'fr' : '')
    const kept = isKept(element)
    if (!kept && language === 'fr') setAttributes(element)
    if (VERBATIM.has(name) || (INLINE.has(name) && (kept || (language === 'fr') !== french))) {
      pieces.push(undefined)
      if (!kept && !VERBATIM.has(name)) setChildren(element, language === 'fr')
    } else if (INLINE.has(name)) {
      for (const child of [...element.children]) visit(child, element)
    } else {
      endLine()
      if (!kept && name !== 'pre') setChildren(element, language === 'fr')
    }
  }
  // A copy: ending a line puts elements among these children.
  for (const child of [...parent.children]) visit(child, parent)
  endLine()
}

/** 'fr', another language as '', or undefined where the element says nothing. */
function languageOf(element: Element): 'fr' | '' | undefined {
  const { lang, xmlLang } = element.properties
  const written = lang ?? xmlLang
  if (typeof written !== 'string' || written === '') return undefined
  return /^fr(?:-|$)/iu.test(written) ? 'fr' : ''
}

function isKept(element: Element): boolean {
  const { className, translate } = element.properties
  return translate === 'no' || (Array.isArray(className) && className.includes('notranslate'))
}

function setAttributes(element: Element): void {
  for (const name of ['alt', 'title']) {
    const value = element.properties[name]
    if (typeof value === 'string') element.properties[name] = frenchText(value)
  }
}

/** An undefined piece is something that is not read but counts as a word. */
function setPieces(pieces: (Piece | undefined)[]): void {
  const before = pieces.map((piece) => piece?.node.value ?? OBJECT)
  if (before.every((value) => value === OBJECT || value.trim() === '')) return
  let length = 0
  const line = setLine({ text: before.join(''), ends: before.map((value) => (length += value.length)) })
  pieces.forEach((piece, index) => {
    if (piece) piece.node.value = line.text.slice(line.ends[index - 1] ?? 0, line.ends[index])
  })
  setOrdinals(line, pieces)
}
