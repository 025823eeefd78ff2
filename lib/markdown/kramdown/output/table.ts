import type { PhrasingContent } from 'mdast'
import type { Alignment, Attributes, Row, Table } from '../tree'
import { element, type MarkdownElement } from './nodes'

type ReadText = (text: string, line: number) => PhrasingContent[]

/** A table as kramdown writes it; mdast's own has always a header, and never more than one body. */
export function tableElement(table: Table, attributes: Attributes, read: ReadText): MarkdownElement {
  const sections = table.sections.map(({ name, rows }) =>
    element(
      name,
      new Map(),
      rows.map((row) => rowElement(row, name === 'thead' ? 'th' : 'td', table.alignments, read)),
    ),
  )
  return element('table', attributes, sections)
}

function rowElement(row: Row, name: string, alignments: Alignment[], read: ReadText): MarkdownElement {
  const cells = row.cells.map((text, index) => {
    const alignment = alignments[index]
    const attributes = new Map(alignment ? [['style', `text-align: ${alignment}`] as const] : [])
    const children = read(text, row.line)
    return element(name, attributes, children.length > 0 ? children : [{ type: 'text', value: '\u00a0' }])
  })
  return element('tr', new Map(), cells)
}
