import { trimStart } from '../ascii-space'
import { emptyList, LIST_BODY, readAttributes } from '../attribute-list'
import { BLANK_LINES, HTML_LINE, LIST_LINE } from '../line-patterns'
import type { Source } from '../source'
import type { AttributeList } from '../tree'

/* How far the text of a list item or of a definition goes, by its indentation. */

const ITEM_LIST = new RegExp(String.raw`^[ \t\n\r\f\v]*\{:(?!(?:\w[\w-]*)?:|/)${LIST_BODY}\}[ \t\n\r\f\v]*`)
const FILLED_LINE = /[^\n]*[^ \t\n\r\f\v][^\n]*\n/y

interface FirstLine {
  /** The text after the mark, with its line end. */
  text: string
  /** Column at which the item's text begins: further lines stand there too. */
  indent: number
  ial: AttributeList | undefined
}

/** Reads the first line of an item, from its mark (`mark` holds the spaces before it) and the rest. */
export function readFirstLine(mark: string, rest: string): FirstLine {
  const list = ITEM_LIST.exec(rest)
  const alone = trimStart(list ? rest.slice(list[0].length) : rest) === ''
  const spread = alone ? rest : expandTabs(rest, mark.length)
  const indent = alone ? 4 : mark.length + spread.length - spread.replace(/^ */, '').length
  const text = trimStart(spread)
  const own = ITEM_LIST.exec(text)
  if (!own?.[1]) return { text, indent, ial: undefined }
  const ial = emptyList()
  readAttributes(own[1], ial)
  return { text: text.slice(own[0].length), indent, ial }
}

/** Tabs at the start, as the spaces to the next multiple of four, counted from the line's start. */
function expandTabs(text: string, column: number): string {
  let spaces = ''
  let at = 0
  for (; text[at] === ' ' || text[at] === '\t'; at += 1) {
    spaces += text[at] === ' ' ? ' ' : ' '.repeat(4 - ((column + spaces.length) % 4))
  }
  return spaces + text.slice(at)
}

/** The next line if it belongs to an item whose text begins at `indent`, moving past it. */
export function takeItemLine(source: Source, indent: number, lazy: boolean): string | undefined {
  if (!source.match(FILLED_LINE)) return undefined
  if (!isIndented(source, indent) && !(lazy && !interrupts(source, indent))) return undefined
  return source.takeLine()
}

function isIndented(source: Source, indent: number): boolean {
  const { text, position } = source
  const steps = Math.floor(indent / 4)
  let at = position
  let taken = 0
  for (; taken <= steps; taken += 1) {
    if (text[at] === '\t') at += 1
    else if (text.startsWith('    ', at)) at += 4
    else break
  }
  if (taken > steps) return true
  return taken === steps && text.startsWith(' '.repeat(indent % 4), at)
}

/** Whether a lazy line would be an attribute list or block HTML instead. */
function interrupts(source: Source, indent: number): boolean {
  const match = source.match(LIST_LINE) ?? source.match(HTML_LINE)
  return match !== null && match[0].search(/[^ ]/) <= Math.min(indent, 3)
}

/** The line without the item's indentation, and whether it had it. */
export function outdent(line: string, indent: number): { text: string; found: boolean } {
  const spread = line.replace(/^\t+/, (tabs) => ' '.repeat(4 * tabs.length))
  const found = spread.startsWith(' '.repeat(indent))
  return { text: found ? spread.slice(indent) : spread, found }
}

/** Blank lines, moving past them. */
export function takeBlankLines(source: Source): string | undefined {
  return source.take(BLANK_LINES)?.[0]
}

const MARKS = { bullet: '[+*-]', number: String.raw`\d+\.`, definition: ':' }
const cache = new Map<string, RegExp>()

/** The mark of the next item of the same list: no further in than the text of the one before. */
export function nextMark(kind: keyof typeof MARKS, indent: number, tail: string): RegExp {
  const spaces = Math.max(0, Math.min(3, indent - 1))
  const key = `${kind} ${spaces}`
  const known = cache.get(key)
  if (known) return known
  const pattern = new RegExp(`( {0,${spaces}}${MARKS[kind]})(${tail})`, 'y')
  cache.set(key, pattern)
  return pattern
}
