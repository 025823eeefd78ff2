import { isSpace } from '../ascii-space'
import type { Emphasis } from '../tree'
import type { SpanParser } from './span-parser'

const MARK = /\*\*?|__?/y
const ALPHABETIC = /\p{Alphabetic}/u
const ALPHANUMERIC = /[\p{Alphabetic}\p{M}\p{N}]/u
/** `*em*`, `**strong**`, and with underscores, which are text inside words. */
export function parseEmphasis(parser: SpanParser): boolean {
  const { source } = parser
  const mark = source.match(MARK)?.[0]
  if (mark === undefined) return false
  const start = source.position
  const kind = mark.length === 2 ? 'strong' : 'emphasis'
  const afterMark = source.text[start + mark.length]
  if ((mark[0] === '_' && followsWord(source.text, start)) || isSpace(afterMark) || parser.isInside(kind)) {
    parser.takeText(mark.length)
    return true
  }
  const read =
    !parser.tooDeep &&
    (readEmphasis(parser, mark, kind, start) ||
      // `**a*` may still be a star and emphasis.
      (kind === 'strong' && parser.parent.kind !== 'emphasis' && readEmphasis(parser, mark.slice(1), 'emphasis', start)))
  if (!read) {
    source.position = start
    parser.takeText(mark.length)
  }
  return true
}

function readEmphasis(parser: SpanParser, mark: string, kind: 'strong' | 'emphasis', start: number): boolean {
  const { source } = parser
  source.position = start + mark.length
  if (source.find(mark) < 0) return false
  const emphasis: Emphasis = { kind, ial: undefined, children: [] }
  const pattern = mark.length === 2 ? (mark === '**' ? /\*\*/y : /__/y) : mark === '*' ? /\*/y : /_/y
  const accepts = (): boolean =>
    !isSpace(source.text[source.position - 1]) &&
    (kind === 'strong' || !isExactlyTwo(source.text, source.position, mark)) &&
    (mark[0] !== '_' || !ALPHANUMERIC.test(characterAt(source.text, source.position + mark.length))) &&
    emphasis.children.length > 0
  if (!parser.read(emphasis, { pattern, accepts })) return false
  source.position += mark.length
  parser.add(emphasis)
  return true
}

/** Whether two marks, not three, stand here: they are strong emphasis's. */
function isExactlyTwo(text: string, at: number, mark: string): boolean {
  return text[at + 1] === mark && text[at + 2] !== mark
}

function characterAt(text: string, at: number): string {
  const code = text.codePointAt(at)
  return code === undefined ? '' : String.fromCodePoint(code)
}

/** Whether a letter stands before, perhaps with a hyphen between. */
function followsWord(text: string, at: number): boolean {
  return isLetterBefore(text, at) || (text[at - 1] === '-' && isLetterBefore(text, at - 1))
}

function isLetterBefore(text: string, at: number): boolean {
  const unit = text.charCodeAt(at - 1)
  const start = unit >= 0xdc00 && unit <= 0xdfff ? at - 2 : at - 1
  return start >= 0 && ALPHABETIC.test(characterAt(text, start))
}
