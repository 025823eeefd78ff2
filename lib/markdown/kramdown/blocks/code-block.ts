import { isSpace, trim } from '../ascii-space'
import { BLANK_LINES, END_OF_BLOCK, FENCE, HTML_LINE, LIST_LINE, OWN_FENCE } from '../line-patterns'
import type { Source } from '../source'
import { type BlockContext, lineOf, takePending } from './context'

const INDENTED_LINE = /(?:\t| {4})[ \t]*[^ \t\n\r\f\v][^\n]*\n/y
const FILLED_LINE = /[ \t]*[^ \t\n\r\f\v][^\n]*\n/y
/** One level of indentation, at the start of every line. */
export const INDENTS = /^(?:\t| {4})/gm

/** Code indented by a tab or four spaces. */
export function parseIndentedCode(context: BlockContext): boolean {
  const { source } = context
  if (!source.match(INDENTED_LINE)) return false
  const line = lineOf(context)
  const start = source.position
  takeIndentedLines(source)
  // A lazy line goes on with the line above it, as in a paragraph.
  const value = source.text.slice(start, source.position).replace(/\n( {0,3}[^ \t\n\r\f\v])/g, ' $1')
  context.children.push({
    kind: 'code',
    line,
    ial: takePending(context),
    value: value.replace(INDENTS, ''),
    language: undefined,
  })
  return true
}

/** Moves past indented lines, the lines that lazily follow them, and the blank lines between. */
export function takeIndentedLines(source: Source): void {
  for (;;) {
    const start = source.position
    source.take(BLANK_LINES)
    if (!source.take(INDENTED_LINE)) {
      source.position = start
      return
    }
    while (source.take(INDENTED_LINE));
    while (!endsLazyCode(source) && source.take(FILLED_LINE));
  }
}

function endsLazyCode(source: Source): boolean {
  return source.match(LIST_LINE) !== null || source.match(END_OF_BLOCK) !== null || source.match(HTML_LINE) !== null
}

/** Code between fences of three or more tildes or, with GFM input, backticks. Without a closing fence the lines are text. */
export function parseFencedCode(context: BlockContext): boolean {
  const { source } = context
  const isGfm = context.document.options.input === 'GFM'
  const opening = source.match(isGfm ? FENCE : OWN_FENCE)?.[0]
  if (opening === undefined) return false
  const fence = opening.trimStart()
  const lineEnd = source.text.indexOf('\n', source.position)
  const info = source.text.slice(source.position + opening.length, lineEnd)
  // A fence closed by a shorter one: the marks in excess count as the language's first letters.
  for (let size = fence.length; size >= 3; size -= 1) {
    const language = languageOf(fence.slice(size) + info)
    if (language === undefined) continue
    const end = closingFence(source, fence.slice(0, size), lineEnd + 1, isGfm ? 3 : 0)
    if (!end) continue
    const line = lineOf(context)
    source.position = end.after
    const value = source.text.slice(lineEnd + 1, end.before)
    context.children.push({ kind: 'code', line, ial: takePending(context), value, language: language || undefined })
    return true
  }
  return false
}

/** The language that the opening fence names, without its options (`php?start_inline=1`); one word, or no fence. */
function languageOf(info: string): string | undefined {
  const word = trim(info)
  if ([...word].some(isSpace)) return undefined
  return /^[^?]+|^\?[^?]*/.exec(word)?.[0] ?? ''
}

interface Closing {
  before: number
  after: number
}

function closingFence(source: Source, fence: string, from: number, mostIndent: number): Closing | undefined {
  const key = `fence ${fence}`
  if (from <= 0 || source.isAbsent(key, from)) return undefined
  const { text } = source
  for (let at = text.indexOf(fence, from); at >= 0; at = text.indexOf(fence, text.indexOf('\n', at) + 1 || text.length)) {
    const before = text.lastIndexOf('\n', at) + 1
    const lineEnd = text.indexOf('\n', at)
    if (before < from || lineEnd < 0) continue
    const line = text.slice(before, lineEnd)
    if (isClosing(line, fence, mostIndent)) return { before, after: lineEnd + 1 }
  }
  source.rememberAbsent(key, from)
  return undefined
}

function isClosing(line: string, fence: string, mostIndent: number): boolean {
  const indent = line.search(/[^ ]|$/)
  if (indent > mostIndent) return false
  if (!line.startsWith(fence, indent)) return false
  const mark = fence.at(-1)
  let end = indent + fence.length
  while (line[end] === mark) end += 1
  return trim(line.slice(end)) === ''
}
