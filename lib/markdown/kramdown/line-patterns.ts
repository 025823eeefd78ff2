import type { KramdownOptions } from '../types'
import { LIST_BODY } from './attribute-list'
import { INLINE_NAMES } from './html-names'
import { TAG_NAME } from './html-tag'
import type { Source } from './source'

/* How lines begin in kramdown. Sticky: they match at a line's start. */

export const BLANK_LINES = /(?:[ \t\r\f\v]*\n)+/y
export const END_OF_BLOCK = /\^[ \t\r\f\v]*\n/y
export const LIST_LINE = new RegExp(String.raw` {0,3}\{:(?![:/])${LIST_BODY}\}[ \t\r\f\v]*\n`, 'y')
export const RULE = / {0,3}(\*|-|_)[ \t]*\1[ \t]*\1(?:\1|[ \t])*\n/y
export const HEADING = /(#{1,6})[\t ]+([^\n]*)\n/y
/** kramdown's own heading wants no space after the marks. */
export const OWN_HEADING = /(#{1,6})[\t ]*([^ \t\n][^\n]*)\n/y
export const QUOTE_MARK = / {0,3}> ?/y
export const FENCE = / {0,3}[~`]{3,}/y
/** kramdown's own fence. */
export const OWN_FENCE = /~{3,}/y
/** What may follow the mark of a list item; the bar is kramdown's slip, kept because blogs were written with it. */
export const MARK_TAIL = String.raw`[\t| ][^\n]*\n`
export const BULLET = new RegExp(`( {0,3}[+*-])(${MARK_TAIL})`, 'y')
export const NUMBER = new RegExp(String.raw`( {0,3}\d+\.)(${MARK_TAIL})`, 'y')
export const DEFINITION = new RegExp(`( {0,3}:)(${MARK_TAIL})`, 'y')
/** The tag of an element that cannot stand inside text: it ends a paragraph. */
export const HTML_LINE = new RegExp(
  String.raw` {0,3}<(?:/(?!(?:${INLINE_NAMES})\b)${TAG_NAME}[ \t\n\r\f\v]*>|(?!(?:${INLINE_NAMES})\b)${TAG_NAME})`,
  'uy',
)

/** Whether even a lazy block (a quote, a list item's text) ends here. */
export function isLazyEnd(source: Source): boolean {
  return (
    source.ended ||
    source.match(BLANK_LINES) !== null ||
    source.match(LIST_LINE) !== null ||
    source.match(END_OF_BLOCK) !== null ||
    source.match(HTML_LINE) !== null
  )
}

/** Whether a list begins here. */
export function isListStart(source: Source): boolean {
  return source.match(BULLET) !== null || source.match(NUMBER) !== null
}

/** Whether a paragraph ends here; with GFM input it needs no blank line before further blocks. */
export function isParagraphEnd(source: Source, options: KramdownOptions): boolean {
  if (isLazyEnd(source) || source.match(DEFINITION) !== null) return true
  return (
    endsParagraphsEarly(options) &&
    (isListStart(source) || source.match(HEADING) !== null || source.match(QUOTE_MARK) !== null || source.match(FENCE) !== null)
  )
}

/** Whether paragraphs end at any block, by the quirk that GFM input has unless it is switched off. */
export function endsParagraphsEarly({ input, paragraphEnd }: KramdownOptions): boolean {
  return input === 'GFM' && paragraphEnd
}

/** Whether a block that must stand apart may end here. */
export function isBlockBoundary(source: Source): boolean {
  return (
    source.ended || source.match(BLANK_LINES) !== null || source.match(END_OF_BLOCK) !== null || source.match(LIST_LINE) !== null
  )
}
