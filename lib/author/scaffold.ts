import { type BlockKind, closedBy, closingOf, isRecord, keyOf, openedBy, openingOf, readScaffold, seenIn } from '@/lib/scaffold'

/** What is brought to a draft, to stand between marks. */
export interface Block {
  kind: BlockKind
  title: string
  /** Items of a Markdown list, each followed by its indented lines. */
  lines: string[]
}

/** A word to the author that no reader will see. */
export function hint(text: string): string {
  return `<!-- carnet: ${text} -->`
}

/** The blocks of a new draft and the record of what they hold, as lines. */
export function scaffoldLines(blocks: readonly Block[]): string[] {
  const filled = blocks.filter(({ lines }) => lines.length > 0)
  return [...filled.flatMap((block) => [...blockLines(block, block.lines), '']), seenLine(filled.flatMap(keysOf))]
}

/** Adds to a draft what it was never given. Nothing else moves, to the byte; `added` is the number of lines. */
export function extendScaffold(text: string, blocks: readonly Block[]): { text: string; added: number } {
  const end = text.includes('\r\n') ? '\r\n' : '\n'
  let lines = text.split(/\r?\n/)
  const seen = seenIn(lines)
  // A draft that lost its record still holds most of what it was given.
  const present = new Set(seen.size > 0 ? [] : lines.map((line) => line.trim()))
  let added = 0
  for (const block of blocks) {
    const news = newLines(block, (line, key) => seen.has(key) || present.has(line.trim()))
    if (news.length === 0) continue
    lines = insertInto(lines, block, news)
    added += news.length
  }
  if (added === 0) return { text, added }
  const keys = [...new Set([...seen, ...blocks.filter(({ lines: all }) => all.length > 0).flatMap(keysOf)])]
  return { text: withRecord(lines, seenLine(keys)).join(end), added }
}

export interface Cleared {
  text: string
  /** Lines of ours that are gone, and lines of hers that stood between marks and stay. */
  removed: number
  kept: number
}

/** What makes it impossible to tell the author's words from ours. `line` counts from 1. */
export type ScaffoldFault = { fault: 'mark'; line: number; mark: string } | { fault: 'record' }

/** A draft without its scaffold: marks, hints, the record, and the lines between marks that the author left as they came. */
export function clearScaffold(text: string): Cleared | ScaffoldFault {
  const end = text.includes('\r\n') ? '\r\n' : '\n'
  const lines = text.split(/\r?\n/)
  const faulty = brokenMark(lines)
  if (faulty) return faulty
  const read = readScaffold(lines)
  if (lines.some((line) => openedBy(line)) && !lines.some(isRecord)) return { fault: 'record' }
  if (!read.some(({ isMark }) => isMark)) return { text, removed: 0, kept: 0 }
  const writer = new GapCloser()
  const counts = { removed: 0, kept: 0 }
  for (const { text: line, kind, isMark, isRaw } of read) {
    if (isMark || isRaw) writer.cut()
    else writer.write(line)
    if (isRaw) counts.removed += 1
    else if (!isMark && kind && line.trim() !== '') counts.kept += 1
  }
  return { text: writer.lines().join(end), ...counts }
}

function brokenMark(lines: readonly string[]): ScaffoldFault | undefined {
  let opened: { kind: BlockKind; line: number } | undefined
  for (const [index, text] of lines.entries()) {
    const line = index + 1
    const [opens, closes] = [openedBy(text), closedBy(text)]
    if (opens && opened) return { fault: 'mark', line: opened.line, mark: openingOf(opened.kind) }
    if (closes && opened?.kind !== closes) return { fault: 'mark', line, mark: closingOf(closes) }
    if (opens) opened = { kind: opens, line }
    if (closes) opened = undefined
  }
  return opened && { fault: 'mark', line: opened.line, mark: openingOf(opened.kind) }
}

/** Writes lines, and where some are cut out leaves one blank line rather than two. */
class GapCloser {
  private readonly written: string[] = []
  private isCut = false

  write(line: string): void {
    const afterBlank = (this.written.at(-1) ?? '').trim() === ''
    if (this.isCut && afterBlank && line.trim() === '') return
    this.isCut = false
    this.written.push(line)
  }

  cut(): void {
    this.isCut = true
  }

  /** The text ends with one line end when its own end was cut. */
  lines(): string[] {
    if (!this.isCut) return this.written
    const last = this.written.findLastIndex((line) => line.trim() !== '')
    return [...this.written.slice(0, last + 1), '']
  }
}

function blockLines({ kind, title }: Block, lines: readonly string[]): string[] {
  return [openingOf(kind), titleLine(title), '', ...lines, closingOf(kind)]
}

const titleLine = (title: string) => `**${title}**`

/** Into the block of that kind, before its end; a block that is not there is made at the end of the draft. */
function insertInto(lines: readonly string[], block: Block, news: readonly string[]): string[] {
  const start = lines.findIndex((line) => openedBy(line) === block.kind)
  const stop = lines.findIndex((line, index) => index > start && (closedBy(line) ?? openedBy(line)) !== undefined)
  if (start >= 0 && closedBy(lines[stop] ?? '') === block.kind) return lines.toSpliced(stop, 0, ...news)
  const record = lines.findLastIndex(isRecord)
  if (record >= 0) return lines.toSpliced(record, 0, ...blockLines(block, news), '')
  const rest = lines.at(-1) === '' ? lines.slice(0, -1) : lines
  return [...rest, ...(rest.at(-1)?.trim() === '' ? [] : ['']), ...blockLines(block, news), '']
}

function withRecord(lines: readonly string[], record: string): string[] {
  const at = lines.findLastIndex(isRecord)
  if (at >= 0) return lines.toSpliced(at, 1, record)
  return [...(lines.at(-1) === '' ? lines.slice(0, -1) : lines), '', record, '']
}

/** The lines of a block that are new; one below another brings the line above it along. */
function newLines({ kind, lines }: Block, isKnown: (line: string, key: string) => boolean): string[] {
  const news: string[] = []
  let parent = ''
  for (const line of lines) {
    const isTop = !/^\s/.test(line)
    const above = isTop ? '' : parent
    if (isTop) parent = line
    if (isKnown(line, keyOf(kind, above, line))) continue
    if (!isTop && news.findLast((one) => !/^\s/.test(one)) !== parent) news.push(parent)
    news.push(line)
  }
  return news
}

function keysOf({ kind, title, lines }: Block): string[] {
  let parent = ''
  const own = lines.map((line) => {
    if (!/^\s/.test(line)) parent = line
    return keyOf(kind, parent, line)
  })
  return [keyOf(kind, '', titleLine(title)), ...own]
}

function seenLine(keys: readonly string[]): string {
  return `<!-- carnet:seen${keys.map((key) => ` ${key}`).join('')} -->`
}
