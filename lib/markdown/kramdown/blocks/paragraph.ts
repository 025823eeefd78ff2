import { trimEnd, trimStart } from '../ascii-space'
import { isLazyEnd, isParagraphEnd, QUOTE_MARK } from '../line-patterns'
import { Source } from '../source'
import { type BlockContext, lineOf, parseNested, takePending } from './context'

const PARAGRAPH_START = / {0,3}[^ \t\n]/y
const QUOTE_MARKS = /^ {0,3}> ?/gm

/** A paragraph; text right after one belongs to it. */
export function parseParagraph(context: BlockContext): boolean {
  const { source, children } = context
  if (!source.match(PARAGRAPH_START)) return false
  const start = source.position
  const line = lineOf(context)
  source.takeLine()
  while (!isParagraphEnd(source, context.document.options)) source.takeLine()
  const text = trimEnd(source.text.slice(start, source.position))
  const last = children.at(-1)
  if (last?.kind === 'paragraph') {
    // Two spaces before the seam are a line break, and were cut off with the paragraph's end.
    const joiner = source.text.slice(Math.max(0, start - 3), start) === '  \n' ? '  \n' : '\n'
    last.text += joiner + text
  } else {
    children.push({ kind: 'paragraph', line, ial: takePending(context), text: trimStart(text), transparent: false })
  }
  return true
}

/** A quote: its first line is marked, the others may be. */
export function parseQuote(context: BlockContext): boolean {
  const { source } = context
  if (!source.match(QUOTE_MARK)) return false
  const start = source.position
  const line = lineOf(context)
  source.takeLine()
  while (!isLazyEnd(source)) source.takeLine()
  const text = source.text.slice(start, source.position).replace(QUOTE_MARKS, '')
  const quote = { kind: 'quote' as const, line, ial: takePending(context), children: [] }
  context.children.push(quote)
  parseNested(context, new Source(text, line), quote.children)
  return true
}
