import { createHash } from 'node:crypto'

/**
 * The scaffold of a recap's draft: what `npm run recap` brought, between marks.
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
export const blockKinds = ['notes', 'articles', 'commits', 'links', 'previous'] as const

export type BlockKind = (typeof blockKinds)[number]

const kinds = blockKinds.join('|')
const openMark = new RegExp(`^<!-- carnet:(${kinds}) -->\\s*$`)
const closeMark = new RegExp(`^<!-- /carnet:(${kinds}) -->\\s*$`)
const hintMark = /^<!-- carnet: .*-->\s*$/
const seenMark = /^<!-- carnet:seen(?: [0-9a-z]+)* -->\s*$/

export const openingOf = (kind: BlockKind) => `<!-- carnet:${kind} -->`
export const closingOf = (kind: BlockKind) => `<!-- /carnet:${kind} -->`

/** The kind of block that a line opens, or closes. */
export const openedBy = (line: string) => kindIn(line, openMark)
export const closedBy = (line: string) => kindIn(line, closeMark)

/** Whether a line is the record of what was brought. */
export const isRecord = (line: string) => seenMark.test(line)

/** A line of a draft. */
export interface ScaffoldLine {
  text: string
  /** The block that it stands in. */
  kind: BlockKind | undefined
  /** A mark, a hint or the record. */
  isMark: boolean
  /** In a block, as it was brought. */
  isRaw: boolean
}

/** A draft, line by line: what is scaffold in it and what is the author's. */
export function readScaffold(lines: readonly string[]): ScaffoldLine[] {
  const seen = seenIn(lines)
  let kind: BlockKind | undefined
  let parent = ''
  return lines.map((text) => {
    if (isMark(text)) {
      kind = closeMark.test(text) ? undefined : (openedBy(text) ?? kind)
      parent = ''
      return { text, kind, isMark: true, isRaw: false }
    }
    if (kind === undefined || text.trim() === '') return { text, kind, isMark: false, isRaw: false }
    const isRaw = seen.has(keyOf(kind, parent, text))
    if (!/^\s/.test(text)) parent = text
    return { text, kind, isMark: false, isRaw }
  })
}

function isMark(line: string): boolean {
  return openMark.test(line) || closeMark.test(line) || hintMark.test(line) || seenMark.test(line)
}

function kindIn(line: string, mark: RegExp): BlockKind | undefined {
  const [, name] = mark.exec(line) ?? []
  return blockKinds.find((kind) => kind === name)
}

/** The keys of the lines that were ever brought. */
export function seenIn(lines: readonly string[]): Set<string> {
  return new Set(lines.filter((line) => seenMark.test(line)).flatMap((line) => line.match(/(?<= )[0-9a-z]{6}(?= )/g) ?? []))
}

/** A digest of a line and of the one above it in the list: 31 bits, enough for the lines of one draft. */
export function keyOf(kind: BlockKind, parent: string, line: string): string {
  const above = /^\s/.test(line) ? parent.trimEnd() : ''
  const bytes = createHash('sha256').update([kind, above, line.trimEnd()].join('\n')).digest()
  return (bytes.readUInt32BE(0) >>> 1).toString(36).padStart(6, '0')
}

/** Headings with nothing under them, in order; `text` without its HTML comments. */
export function emptySectionsIn(text: string): string[] {
  const empty: string[] = []
  let open: { level: number; title: string } | undefined
  let fence: string | undefined
  for (const line of [...text.split(/\r?\n/), '# ']) {
    const [, mark] = /^ {0,3}(`{3,}|~{3,})/.exec(line) ?? []
    if (mark) fence = fence === undefined ? mark : line.trim().startsWith(fence) ? undefined : fence
    const [, signs, title = ''] = (fence === undefined && /^(#{1,6})[ \t]+(.*?)[ \t]*#*$/.exec(line)) || []
    if (signs) {
      // A heading just above a lower one introduces it.
      if (open && signs.length <= open.level) empty.push(open.title)
      open = { level: signs.length, title }
    } else if (line.trim() !== '') open = undefined
  }
  return empty
}
