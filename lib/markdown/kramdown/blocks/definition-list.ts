import { emptyList, LIST_BODY, readAttributes } from '../attribute-list'
import { DEFINITION, END_OF_BLOCK, MARK_TAIL } from '../line-patterns'
import { Source } from '../source'
import type { Block, DefinitionList, Description, Paragraph, Term } from '../tree'
import { type BlockContext, lineOf, parseNested, takePending } from './context'
import { nextMark, outdent, readFirstLine, takeBlankLines, takeItemLine } from './item-lines'

const TERM_LIST = new RegExp(String.raw`^[ \t\r\f\v]*\{:(?!(?:\w[\w-]*)?:|/)${LIST_BODY}\}[ \t\r\f\v]*`)

interface WrittenDescription {
  description: Description
  line: number
  indent: number
  text: string
  /** A blank line stands before its text, which is then a paragraph. */
  loose: boolean
}

/** Terms, the lines of a paragraph, each explained below by lines that begin with `:`. */
export function parseDefinitionList(context: BlockContext): boolean {
  if (!context.source.match(DEFINITION)) return false
  const found = takeTerms(context.children)
  if (!found) return false
  const { paragraph, loose } = found
  takePending(context)
  const list: DefinitionList = {
    kind: 'definitions',
    line: paragraph.line,
    ial: paragraph.ial,
    entries: termsOf(paragraph),
  }
  let blank: Block | undefined
  for (const written of takeDescriptions(context, loose)) {
    blank = parseDescription(context, written)
    list.entries.push(written.description)
  }
  addToTree(context.children, list)
  if (blank) context.children.push(blank)
  return true
}

/** The paragraph just above, perhaps with one empty line between, taken off the tree. */
function takeTerms(children: Block[]): { paragraph: Paragraph; loose: boolean } | undefined {
  const last = children.at(-1)
  if (last?.kind === 'paragraph') {
    children.pop()
    return { paragraph: last, loose: false }
  }
  const above = children.at(-2)
  if (last?.kind !== 'blank' || last.value !== '\n' || above?.kind !== 'paragraph') return undefined
  children.splice(-2)
  return { paragraph: above, loose: true }
}

function termsOf(paragraph: Paragraph): Term[] {
  return paragraph.text.split('\n').map((written, index) => {
    const term: Term = { kind: 'term', line: paragraph.line + index, ial: undefined, text: written }
    const list = TERM_LIST.exec(written)
    if (list?.[1]) {
      term.ial = emptyList()
      readAttributes(list[1], term.ial)
      term.text = written.slice(list[0].length)
    }
    return term
  })
}

function takeDescriptions(context: BlockContext, loose: boolean): WrittenDescription[] {
  const { source } = context
  const descriptions: WrittenDescription[] = []
  let mark = DEFINITION
  let afterBlank = false
  let nextLoose = loose
  while (!source.ended) {
    const line = lineOf(context)
    const started = source.take(mark)
    if (started) {
      const { text, indent, ial } = readFirstLine(started[1] ?? '', started[2] ?? '')
      const description: Description = { kind: 'description', ial, children: [] }
      descriptions.push({ description, line, indent, text, loose: nextLoose })
      mark = nextMark('definition', indent, MARK_TAIL)
      nextLoose = false
      afterBlank = false
      continue
    }
    const last = descriptions.at(-1)
    if (!last || source.match(END_OF_BLOCK)) break
    const text = takeItemLine(source, last.indent, !afterBlank)
    if (text !== undefined) last.text += outdent(text, last.indent).text
    const blank = text === undefined ? takeBlankLines(source) : undefined
    if (text === undefined && blank === undefined) break
    last.text += blank ?? ''
    nextLoose = blank !== undefined
    afterBlank = blank !== undefined
  }
  return descriptions
}

/** Reads what a description holds; the blank line at its end is given back. */
function parseDescription(context: BlockContext, written: WrittenDescription): Block | undefined {
  const { children } = written.description
  parseNested(context, new Source(written.text, written.line), children)
  const blank = children.at(-1)?.kind === 'blank' ? children.pop() : undefined
  const first = children[0]
  if (first?.kind === 'paragraph' && !written.loose) first.transparent = true
  return blank
}

/** A list right after another goes on with it. */
function addToTree(children: Block[], list: DefinitionList): void {
  const last = children.at(-1)?.kind === 'blank' ? children.at(-2) : children.at(-1)
  if (last?.kind !== 'definitions') {
    children.push(list)
    return
  }
  if (children.at(-1)?.kind === 'blank') children.pop()
  last.entries.push(...list.entries)
}
