import type { Nodes, Root } from 'hast'
import { hasClass, isNamed } from './tree'

/** Elements that run within a line; any other starts a new one. */
const inline = new Set(
  'a abbr b bdi bdo cite code del dfn em i img ins kbd mark q s samp small span strong sub sup time u var wbr'.split(' '),
)
/** Classes of what is not the author's text: numbers of notes, arrows back, stand-ins. */
const silent = ['footnote', 'reversefootnote', 'embed', 'anchor']

/**
 * The text as somebody would read it aloud, a block a line, and how many words that takes. Blocks of code are part of
 * the text but are not counted; formulas are neither.
 */
export function readingOf(tree: Root): { text: string; words: number } {
  return { text: tidy(collect(tree, true)), words: wordsIn(collect(tree, false)) }
}

function collect(node: Nodes, withCode: boolean): string {
  if (node.type === 'text') return node.value
  if (!('children' in node)) return ''
  let text = ''
  for (const child of node.children) text += collect(child, withCode)
  if (node.type !== 'element') return text
  if (isNamed(node, 'math', 'svg') || node.properties.hidden || silent.some((name) => hasClass(node, name))) return ''
  if (isNamed(node, 'pre')) return withCode ? `\n${text}\n` : '\n'
  if (isNamed(node, 'br', 'td', 'th')) return `${text}${node.tagName === 'br' ? '\n' : ' '}`
  return inline.has(node.tagName) ? text : `\n${text}\n`
}

function tidy(text: string): string {
  return text
    .replace(/\t[ \t]*| [ \t]+/g, ' ')
    .replace(/ ?\n\s*/g, '\n')
    .trim()
}

/** Signs between spaces (« ; », « – ») are no words. */
function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0
}
