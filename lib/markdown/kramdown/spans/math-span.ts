import { trim } from '../ascii-space'
import type { SpanParser } from './span-parser'

/** `$$ … $$` inside text. */
export function parseMathSpan(parser: SpanParser): boolean {
  const { source } = parser
  if (!source.text.startsWith('$$', source.position)) return false
  const start = source.position + 2
  const end = source.find('$$', start)
  if (end < 0) return false
  parser.add({ kind: 'math', ial: undefined, value: trim(source.text.slice(start, end)) })
  source.position = end + 2
  return true
}
