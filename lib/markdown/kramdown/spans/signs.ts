import { characterOf } from '../entities'
import type { SpanParser } from './span-parser'

const ENTITY = /&(?:([\w:][\w.:-]*)|#(\d+)|#x([0-9a-fA-F]+));/y
const SIGN = /---|--|\.\.\.|\\<<|\\>>|<< | >>|<<|>>/y
const SIGNS: Record<string, string> = {
  '---': '—',
  '--': '–',
  '...': '…',
  '\\<<': '<<',
  '\\>>': '>>',
  '<< ': '«\u00a0',
  ' >>': '\u00a0»',
  '<<': '«',
  '>>': '»',
}
const LINE_BREAK = /(?: {2}|\\\\)(?=\n)/y
/** kramdown's characters that a backslash escapes, and GFM's tilde. */
const ESCAPE = /\\([\\.*_+`<>()[\]{}#!:|"'$=\-~])/y

/** `&eacute;`, `&#233;`, `&#xe9;`, as characters. A name that kramdown does not know is text. */
export function parseEntity(parser: SpanParser): boolean {
  const { source } = parser
  const match = source.match(ENTITY)
  if (!match) return false
  const character = characterOf(match)
  if (character === undefined) {
    parser.add({ kind: 'character', value: '&' })
    source.position += 1
    parser.takeText(match[0].length - 1)
    return true
  }
  parser.add({ kind: 'character', value: character })
  source.position += match[0].length
  return true
}

/** Dashes, ellipses and guillemets, typed in ASCII. */
export function parseTypographicSign(parser: SpanParser): boolean {
  const sign = parser.source.take(SIGN)?.[0]
  if (sign === undefined) return false
  parser.add({ kind: 'character', value: SIGNS[sign] ?? sign })
  return true
}

/** Two spaces, or two backslashes, at a line's end. */
export function parseLineBreak(parser: SpanParser): boolean {
  if (!parser.source.take(LINE_BREAK)) return false
  parser.add({ kind: 'break', ial: undefined })
  return true
}

export function parseEscape(parser: SpanParser): boolean {
  const match = parser.source.take(ESCAPE)
  if (!match?.[1]) return false
  parser.addText(match[1])
  return true
}
