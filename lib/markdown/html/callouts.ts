import type { Element, ElementContent, Root } from 'hast'
import type { TextWords } from '@/lib/words/text'
import type { Pass } from './pass'
import { createElement, isBlank, isElement, isNamed, rewriteElements } from './tree'

type Kind = keyof TextWords['callouts']

/** GitHub's marks at the head of a quotation: `> [!NOTE]`, alone on its line. */
const mark = /^\s*\[!(note|tip|important|warning|caution)\][ \t]*(?:\n|$)/i

/** Quotations that GitHub shows as callouts become asides; the style sheet writes their label from `data-label`. */
export function setCallouts(tree: Root, pass: Pass): void {
  rewriteElements(tree, (element) => {
    if (!isNamed(element, 'blockquote')) return undefined
    const first = element.children.find((child) => !isBlank(child))
    if (first === undefined || !isElement(first, 'p')) return undefined
    const kind = takeMark(first)
    if (kind === undefined) return undefined
    const children = element.children.filter((child) => child !== first || !first.children.every(isBlank))
    const label = pass.words.callouts[kind]
    return [createElement('aside', { className: ['callout', kind], role: 'note', dataLabel: label }, children)]
  })
}

/** Removes the mark, and the line break that hard wrapping puts after it. */
function takeMark(paragraph: Element): Kind | undefined {
  const [text, next] = paragraph.children
  if (text?.type !== 'text') return undefined
  const found = mark.exec(text.value)
  if (found?.[1] === undefined) return undefined
  const rest = text.value.slice(found[0].length)
  const alone = rest === ''
  if (alone && next !== undefined && !found[0].endsWith('\n') && !isElement(next, 'br')) return undefined
  const tail: ElementContent[] = paragraph.children.slice(alone && next && isElement(next, 'br') ? 2 : 1)
  paragraph.children = alone ? tail : [{ type: 'text', value: rest }, ...tail]
  trimStart(paragraph)
  return kindOf(found[1])
}

function trimStart(paragraph: Element): void {
  const first = paragraph.children[0]
  if (first?.type === 'text') first.value = first.value.trimStart()
}

function kindOf(word: string): Kind | undefined {
  const kinds: Kind[] = ['note', 'tip', 'important', 'warning', 'caution']
  return kinds.find((kind) => kind === word.toLowerCase())
}
