import { createHash } from 'node:crypto'

/**
 * The scaffold of a recap's draft: what the command brought, between marks.
 *
 *     <!-- carnet:notes -->
 *     **Notes, septembre 2017**
 *
 *     - 2017-09-14 les choucas sont partis
 *     <!-- /carnet:notes -->
 *
 *     <!-- carnet: a hint -->
 *     <!-- carnet:seen 1x8q2z 0k3mvb -->
 *
 * The last line remembers every line ever brought, by a digest: what the author took out does not come back, and at
 * publication a line that is not in it is hers.
 */
export interface Block {
  kind: BlockKind
  title: string
  /** Items of a Markdown list, each followed by its indented lines. */
  lines: string[]
}

type BlockKind = (typeof blockKinds)[number]

const blockKinds = ['notes', 'articles', 'commits', 'links', 'previous'] as const

const kinds = blockKinds.join('|')
const openMark = new RegExp(`^<!-- carnet:(${kinds}) -->\\s*$`)
const closeMark = new RegExp(`^<!-- /carnet:(${kinds}) -->\\s*$`)
const hintMark = /^<!-- carnet: .*-->\s*$/
const seenMark = /^<!-- carnet:seen(?: [0-9a-z]+)* -->\s*$/

const open = (kind: string) => `<!-- carnet:${kind} -->`
const close = (kind: string) => `<!-- /carnet:${kind} -->`

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
  const hasBlocks = lines.some((line) => openMark.test(line))
  if (hasBlocks && !lines.some((line) => seenMark.test(line))) return { fault: 'record' }
  if (!lines.some((line) => isOurs(line))) return { text, removed: 0, kept: 0 }
  const seen = seenIn(lines)
  const writer = new GapCloser()
  let kind: string | undefined
  let parent = ''
  const counts = { removed: 0, kept: 0 }
  for (const line of lines) {
    if (isOurs(line)) {
      kind = closeMark.test(line) ? undefined : (openMark.exec(line)?.[1] ?? kind)
      parent = ''
      writer.cut()
    } else if (kind === undefined) writer.write(line)
    else if (line.trim() === '') writer.write(line)
    else {
      const isMine = seen.has(keyOf(kind, parent, line))
      if (!/^\s/.test(line)) parent = line
      counts[isMine ? 'removed' : 'kept'] += 1
      if (isMine) writer.cut()
      else writer.write(line)
    }
  }
  return { text: writer.lines().join(end), ...counts }
}

function isOurs(line: string): boolean {
  return openMark.test(line) || closeMark.test(line) || hintMark.test(line) || seenMark.test(line)
}

function brokenMark(lines: readonly string[]): ScaffoldFault | undefined {
  let opened: { kind: string; line: number } | undefined
  for (const [index, text] of lines.entries()) {
    const line = index + 1
    if (seenMark.test(text)) continue
    const [, opens] = openMark.exec(text) ?? []
    const [, closes] = closeMark.exec(text) ?? []
    if (opens && opened) return { fault: 'mark', line: opened.line, mark: open(opened.kind) }
    if (closes && opened?.kind !== closes) return { fault: 'mark', line, mark: close(closes) }
    if (opens) opened = { kind: opens, line }
    if (closes) opened = undefined
  }
  return opened && { fault: 'mark', line: opened.line, mark: open(opened.kind) }
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
  return [open(kind), titleLine(title), '', ...lines, close(kind)]
}

const titleLine = (title: string) => `**${title}**`

/** Into the block of that kind, before its end; a block that is not there is made at the end of the draft. */
function insertInto(lines: readonly string[], block: Block, news: readonly string[]): string[] {
  const start = lines.findIndex((line) => openMark.exec(line)?.[1] === block.kind)
  const stop = lines.findIndex((line, index) => index > start && (closeMark.test(line) || openMark.test(line)))
  if (start >= 0 && closeMark.exec(lines[stop] ?? '')?.[1] === block.kind) return lines.toSpliced(stop, 0, ...news)
  const record = lines.findLastIndex((line) => seenMark.test(line))
  if (record >= 0) return lines.toSpliced(record, 0, ...blockLines(block, news), '')
  const rest = lines.at(-1) === '' ? lines.slice(0, -1) : lines
  return [...rest, ...(rest.at(-1)?.trim() === '' ? [] : ['']), ...blockLines(block, news), '']
}

function withRecord(lines: readonly string[], record: string): string[] {
  const at = lines.findLastIndex((line) => seenMark.test(line))
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

/** A digest of a line and of the one above it in the list: 31 bits, enough for the lines of one draft. */
function keyOf(kind: string, parent: string, line: string): string {
  const above = /^\s/.test(line) ? parent.trimEnd() : ''
  const bytes = createHash('sha256').update([kind, above, line.trimEnd()].join('\n')).digest()
  return (bytes.readUInt32BE(0) >>> 1).toString(36).padStart(6, '0')
}

function seenLine(keys: readonly string[]): string {
  return `<!-- carnet:seen${keys.map((key) => ` ${key}`).join('')} -->`
}

function seenIn(lines: readonly string[]): Set<string> {
  return new Set(lines.filter((line) => seenMark.test(line)).flatMap((line) => line.match(/(?<= )[0-9a-z]{6}(?= )/g) ?? []))
}
