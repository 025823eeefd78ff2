import { isSpace } from '../ascii-space'
import type { SpanParser } from './span-parser'

const MARK = /`+/y

/** Code between equal runs of backticks. A lone backtick between spaces is text. */
export function parseCodeSpan(parser: SpanParser): boolean {
  const { source } = parser
  const mark = source.match(MARK)?.[0]
  if (mark === undefined) return false
  const start = source.position
  const from = start + mark.length
  const alone = mark === '`' && (start === 0 || isSpace(source.text[start - 1])) && isSpace(source.text[from])
  const end = alone ? -1 : source.find(mark, from)
  if (end < 0) {
    parser.takeText(mark.length)
    return true
  }
  const text = source.text.slice(from, end)
  parser.add({ kind: 'code', ial: undefined, value: mark === '`' ? text : text.replace(/^ /, '').replace(/ $/, '') })
  source.position = end + mark.length
  return true
}
