import type { SpanParser } from './span-parser'

const MARK = /\[\^(\w[\w-]*)\]/y

/** `[^name]`; text where no footnote has that name. */
export function parseFootnoteMark(parser: SpanParser): boolean {
  const match = parser.source.match(MARK)
  if (!match?.[1]) return false
  if (!parser.document.footnotes.has(match[1])) {
    parser.takeText(match[0].length)
    return true
  }
  parser.add({ kind: 'footnote', ial: undefined, name: match[1] })
  parser.source.position += match[0].length
  return true
}
