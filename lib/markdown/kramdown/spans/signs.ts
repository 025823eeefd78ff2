import { characterOf } from '../entities'
import type { SpanParser } from './span-parser'

const ENTITY = /&(?:([\w:][\w.:-]*)|#(\d+)|#x([0-9a-fA-F]+));/y
const SIGN = /---|--|\.\.\.|\\<<|\\>>|<< | >>|<<|>>/y
/** The character of each sign, and kramdown's name for it. */
const SIGNS: Record<string, { value: string; sign?: string }> = {
  '---': { value: '—', sign: 'mdash' },
  '--': { value: '–', sign: 'ndash' },
  '...': { value: '…', sign: 'hellip' },
  '\\<<': { value: '<<' },
  '\\>>': { value: '>>' },
  '<< ': { value: '«\u00a0', sign: 'laquo_space' },
  ' >>': { value: '\u00a0»', sign: 'raquo_space' },
  '<<': { value: '«', sign: 'laquo' },
  '>>': { value: '»', sign: 'raquo' },
}
const LINE_BREAK = /(?: {2}|\\\\)(?=\n)/y
/** kramdown's characters that a backslash escapes, and GFM's. */
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
  const typed = parser.source.take(SIGN)?.[0]
  if (typed === undefined) return false
  parser.add({ kind: 'character', ...(SIGNS[typed] ?? { value: typed }) })
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
  const isOwn = match[1] !== '~' || parser.document.options.input === 'GFM'
  parser.addText(isOwn ? match[1] : match[0])
  return true
}
