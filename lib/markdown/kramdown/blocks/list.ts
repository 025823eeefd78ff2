import { BULLET, END_OF_BLOCK, isListStart, MARK_TAIL, NUMBER, RULE } from '../line-patterns'
import { Source } from '../source'
import type { Item, List } from '../tree'
import { type BlockContext, lineOf, parseNested, takePending } from './context'
import { nextMark, outdent, readFirstLine, takeBlankLines, takeItemLine } from './item-lines'
import { markTasks } from './task-list'

/** An item as it was written: a list right under its text begins a part of its own. */
interface WrittenItem {
  item: Item
  indent: number
  parts: string[]
}

interface WrittenList {
  items: WrittenItem[]
  /** The list was ended by `^`. */
  ended: boolean
}

/** A list with bullets (`*`, `+`, `-`) or numbers (`1.`; `1)` is text). */
export function parseList(context: BlockContext): boolean {
  const { source } = context
  const bullet = source.match(BULLET) !== null
  if (!bullet && !source.match(NUMBER)) return false
  const line = lineOf(context)
  const ial = takePending(context)
  const written = takeItems(context, bullet ? 'bullet' : 'number')
  const list: List = { kind: 'list', line, ial, ordered: !bullet, tasks: false, items: [] }
  context.children.push(list)
  for (const { item, parts } of written.items) {
    parseParts(context, item, parts)
    list.items.push(item)
  }
  const blank = settleItems(list, written.ended)
  if (blank !== undefined && !written.ended) context.children.push({ kind: 'blank', value: blank })
  if (context.document.options.input === 'GFM') markTasks(list)
  return true
}

function takeItems(context: BlockContext, kind: 'bullet' | 'number'): WrittenList {
  const { source } = context
  const items: WrittenItem[] = []
  let mark = kind === 'bullet' ? BULLET : NUMBER
  let nested = false
  let afterBlank = false
  while (!source.ended) {
    if (afterBlank && source.match(RULE)) break
    if (source.take(END_OF_BLOCK)) return { items, ended: true }
    const line = lineOf(context)
    const started = source.take(mark)
    if (started) {
      const first = readFirstLine(started[1] ?? '', started[2] ?? '')
      items.push({
        item: { line, ial: first.ial, className: undefined, children: [] },
        indent: first.indent,
        parts: [first.text],
      })
      mark = nextMark(kind, first.indent, MARK_TAIL)
      nested = beginsList(first.text)
      afterBlank = false
      continue
    }
    const last = items.at(-1)
    if (!last) break
    const text = takeItemLine(source, last.indent, !afterBlank)
    if (text !== undefined) {
      nested = addLine(last, text, nested)
      afterBlank = false
      continue
    }
    const blank = takeBlankLines(source)
    if (blank === undefined) break
    append(last, blank)
    nested = true
    afterBlank = true
  }
  return { items, ended: false }
}

/** Adds a line to an item; whether a nested list was met by now. */
function addLine(written: WrittenItem, line: string, nested: boolean): boolean {
  const { text, found } = outdent(line, written.indent)
  if (!beginsList(text)) {
    append(written, text)
    return nested
  }
  if (!nested && found) {
    written.parts.push(text)
    return true
  }
  // Less indented than the item's text: far enough in, it cannot become an item of the nested list.
  append(written, nested && !found ? ' '.repeat(written.indent + 4) + text : text)
  return nested
}

function append(written: WrittenItem, text: string): void {
  written.parts.push((written.parts.pop() ?? '') + text)
}

function beginsList(text: string): boolean {
  return isListStart(new Source(text, 1))
}

function parseParts(context: BlockContext, item: Item, parts: string[]): void {
  let { line } = item
  for (const part of parts) {
    const source = new Source(part, line)
    parseNested(context, source, item.children)
    line = source.lineAt(part.length)
  }
}

/** Decides which items are tight, and gives back the blank line that ended the list. */
function settleItems(list: List, ended: boolean): string | undefined {
  let blank: string | undefined
  for (const [index, item] of list.items.entries()) {
    const { children } = item
    const first = children[0]
    if (!first) continue
    if (first.kind === 'paragraph') {
      if (first.ial && children[1]?.kind === 'boundary') children.splice(1, 1)
      if (isTight(list, index, ended)) {
        first.transparent = true
        if (children.length > 1 && children[1]?.kind !== 'blank') first.text += '\n'
      }
    }
    const last = children.at(-1)
    blank = last?.kind === 'blank' ? last.value : undefined
    if (last?.kind === 'blank') children.pop()
  }
  return blank
}

/**
 * An item is tight when no blank line follows its first paragraph. The last item alone, having nothing after
 * it, is loose if all those before it were.
 */
function isTight(list: List, index: number, ended: boolean): boolean {
  const { items } = list
  const children = items[index]?.children ?? []
  const last = index === items.length - 1
  if (children[1]?.kind === 'blank' && !(last && children.length === 2 && !ended)) return false
  return !last || items.length === 1 || items.slice(0, -1).some(isTightItem)
}

function isTightItem(item: Item): boolean {
  const first = item.children[0]
  return first?.kind !== 'paragraph' || first.transparent
}
