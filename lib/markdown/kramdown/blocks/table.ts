import { trim, trimEnd } from '../ascii-space'
import type { Source } from '../source'
import { parseCodeAndHtml, parseCodeOnly } from '../spans/parse-spans'
import type { Alignment, Document, Row, Span, Table, TableSection } from '../tree'
import { type BlockContext, isAfterBoundary, isBeforeBoundary, lineOf, takePending } from './context'

const START = / {0,3}(?=[^ \t\n\r\f\v])/y
const SEPARATOR = /([+|: \t-]*-[+|: \t-]*)\n/y
const FOOTER_SEPARATOR = /[+|: \t=]*=[+|: \t=]*\n/y
const ALIGNMENT = /[ \t]?(:?)-+(:?)[ \t]?/g
const CODE_ELEMENT = /(<code[^\n]*?>[^\n]*?<\/code>)/

/** Lines with a bar, standing apart: a header above `---|---` or none, bodies, a footer below `===|===`. */
export function parseTable(context: BlockContext): boolean {
  const { source, document } = context
  if (!source.match(START) || !hasBar(lineAt(source)) || !isAfterBoundary(context)) return false
  const start = source.position
  const line = lineOf(context)
  const read = readRows(context)
  const accepted =
    isBeforeBoundary(context) &&
    everyLineHasBar(source.text.slice(start, source.position - 1), document) &&
    read.sections.some(({ name }) => name === 'tbody')
  if (!accepted) {
    source.position = start
    return false
  }
  context.children.push(squared({ kind: 'table', line, ial: takePending(context), ...read }))
  return true
}

function lineAt(source: Source): string {
  const end = source.text.indexOf('\n', source.position)
  return source.text.slice(source.position, end < 0 ? source.text.length : end)
}

/** Whether a line holds a bar that no backslash escapes. */
function hasBar(line: string): boolean {
  if (line.startsWith('|')) return true
  for (let at = line.indexOf('|'); at >= 0; at = line.indexOf('|', at + 1)) if (line[at - 1] !== '\\') return true
  return false
}

function readRows(context: BlockContext): Pick<Table, 'sections' | 'alignments'> {
  const { source, document } = context
  const leadingBar = trim(lineAt(source)).startsWith('|')
  const sections: TableSection[] = []
  let alignments: Alignment[] = []
  let rows: Row[] = []
  let footer = false
  const close = (name: TableSection['name']): void => {
    if (rows.length > 0) sections.push({ name, rows })
    rows = []
  }
  source.take(SEPARATOR)
  while (!source.ended && hasBar(lineAt(source))) {
    const separator = source.take(SEPARATOR)
    if (separator) {
      if (rows.length > 0 && alignments.length === 0 && !footer) {
        close('thead')
        alignments = alignmentsOf(separator[1] ?? '')
      } else if (!footer) close('tbody')
    } else if (source.take(FOOTER_SEPARATOR)) {
      close('tbody')
      footer = true
    } else {
      const line = lineOf(context)
      rows.push({ line, cells: cellsOf(trimEnd(source.takeLine()), leadingBar, document) })
    }
  }
  close(footer ? 'tfoot' : 'tbody')
  return { sections, alignments }
}

function alignmentsOf(separator: string): Alignment[] {
  return [...separator.matchAll(ALIGNMENT)].map(([, left, right]) => {
    if (left && right) return 'center'
    if (left) return 'left'
    return right ? 'right' : undefined
  })
}

/** Splits a row at its bars, except those escaped or inside code. */
function cellsOf(line: string, leadingBar: boolean, document: Document): string[] {
  const cells: string[] = []
  const add = (text: string): void => {
    cells.push((cells.pop() ?? '') + text)
  }
  for (const [index, part] of line.split(CODE_ELEMENT).entries()) {
    if (index % 2 === 1) add(part)
    else for (const span of parseCodeOnly(part, document)) addSpan(span, cells, add)
  }
  if (leadingBar && cells[0] !== undefined && trim(cells[0]) === '') cells.shift()
  if (trim(cells.at(-1) ?? '') === '') cells.pop()
  return cells.map(trim)
}

function addSpan(span: Span, cells: string[], add: (text: string) => void): void {
  if (span.kind === 'code') add(codeAgain(span.value))
  if (span.kind !== 'text') return
  const [first, ...others] = span.value.split(/(?<!\\)\|/).map((text) => text.replaceAll('\\|', '|'))
  add(first ?? '')
  cells.push(...others)
}

/** A code span's source, with marks longer than any inside. */
function codeAgain(value: string): string {
  const longest = Math.max(0, ...(value.match(/`+/g) ?? []).map((run) => run.length))
  const mark = '`'.repeat(longest + 1)
  return mark.length > 1 ? `${mark} ${value} ${mark}` : `${mark}${value}${mark}`
}

/** Whether every line has a bar outside code, which a code span running over lines can take away. */
function everyLineHasBar(text: string, document: Document): boolean {
  let barOnLine = false
  for (const span of parseCodeAndHtml(text, document)) {
    const value = 'value' in span ? span.value : undefined
    if (value === undefined) continue
    const lines = linesOf(value)
    if (span.kind === 'code') {
      if (lines.length > 2 || (lines.length === 2 && !barOnLine)) return barOnLine
      if (lines.length === 2) barOnLine = false
    } else {
      if (lines.length > 1 && !barOnLine && !hasBar(lines[0] ?? '')) return false
      barOnLine = (lines.length > 1 ? false : barOnLine) || hasBar(lines.at(-1) ?? '')
    }
  }
  return barOnLine
}

/** Lines without the empty ones at the end. */
function linesOf(text: string): string[] {
  const lines = text.split('\n')
  while (lines.at(-1) === '') lines.pop()
  return lines
}

/** The table with rows of equal length. */
function squared(table: Table): Table {
  const columns = Math.max(...table.sections.flatMap(({ rows }) => rows.map(({ cells }) => cells.length)))
  for (const { rows } of table.sections) {
    for (const { cells } of rows) while (cells.length < columns) cells.push('')
  }
  table.alignments.length = columns
  return table
}
