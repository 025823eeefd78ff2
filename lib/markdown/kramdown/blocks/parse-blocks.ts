import { BLANK_LINES, END_OF_BLOCK, RULE } from '../line-patterns'
import { Source } from '../source'
import type { Block, Document } from '../tree'
import { parseFencedCode, parseIndentedCode } from './code-block'
import { type BlockContext, type BlockRule, lineOf, takePending } from './context'
import { parseDefinitionList } from './definition-list'
import { parseAbbreviation, parseFootnote, parseLinkDefinition } from './definitions'
import { parseExtension } from './extension'
import { parseAtxHeading, parseSetextHeading } from './heading'
import { parseHtmlBlock } from './html-block'
import { parseList } from './list'
import { parseMathBlock } from './math-block'
import { parseParagraph, parseQuote } from './paragraph'
import { parseTable } from './table'

/** kramdown's order; it decides between readings of the same line. */
const RULES: readonly BlockRule[] = [
  parseBlankLines,
  parseIndentedCode,
  parseFencedCode,
  parseQuote,
  parseAtxHeading,
  parseRule,
  parseList,
  parseDefinitionList,
  parseHtmlBlock,
  parseSetextHeading,
  parseMathBlock,
  parseTable,
  parseFootnote,
  parseLinkDefinition,
  parseAbbreviation,
  parseExtension,
  parseEndOfBlock,
  parseParagraph,
]

/** The blocks of a whole text; definitions go into the document. */
export function parseBlocks(text: string, document: Document): Block[] {
  const children: Block[] = []
  parse({
    document,
    source: new Source(text, 1),
    children,
    element: undefined,
    depth: 0,
    pending: undefined,
    parse,
  })
  return children
}

function parse(context: BlockContext): boolean {
  while (!context.source.ended) {
    if (parseBlock(context) === 'closed') return true
  }
  return false
}

function parseBlock(context: BlockContext): boolean | 'closed' {
  for (const rule of RULES) {
    const found = rule(context)
    if (found) return found
  }
  return parseStrayLine(context)
}

/** A line that begins with spaces and then a tab is neither code nor a paragraph: its text stands alone. */
function parseStrayLine(context: BlockContext): boolean {
  const line = lineOf(context)
  const text = context.source.takeLine()
  const last = context.children.at(-1)
  if (last?.kind === 'stray') last.text += text
  else context.children.push({ kind: 'stray', line, ial: undefined, text })
  return true
}

function parseBlankLines(context: BlockContext): boolean {
  const blank = context.source.take(BLANK_LINES)
  if (!blank) return false
  const last = context.children.at(-1)
  if (last?.kind === 'blank') last.value += blank[0]
  else {
    takePending(context)
    context.children.push({ kind: 'blank', value: blank[0] })
  }
  return true
}

function parseRule(context: BlockContext): boolean {
  const line = lineOf(context)
  if (!context.source.take(RULE)) return false
  context.children.push({ kind: 'rule', line, ial: takePending(context) })
  return true
}

function parseEndOfBlock(context: BlockContext): boolean {
  if (!context.source.take(END_OF_BLOCK)) return false
  context.children.push({ kind: 'boundary', of: 'mark', ial: takePending(context) })
  return true
}
