import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type Day, parseDay } from '@/lib/calendar/day'
import { foldText } from '@/lib/calendar/fold'
import { type Month, monthOf, parseMonth } from '@/lib/calendar/month'
import { readTextFile } from '@/lib/config/text-file'

/** One jotting. */
export interface Note {
  /** The month it tells of: that of its day, else of its file. Undefined when neither says. */
  month: Month | undefined
  /** As the author wrote it, as items of a Markdown list: `- 2017-09-14 texte`, then its indented lines. */
  lines: string[]
  isPrivate: boolean
}

/** All notes of the author's folder, file by file. Files that cannot be read hold none. */
export async function allNotes(contentDir: string): Promise<Note[]> {
  const names = await readdir(join(contentDir, 'notes')).catch(() => [])
  const files = names.filter((name) => /^[^.].*\.(?:md|markdown|txt)$/i.test(name)).sort()
  const texts = await Promise.all(files.map((name) => readTextFile(contentDir, join(contentDir, 'notes', name), `notes/${name}`)))
  return texts.flatMap((text, index) =>
    typeof text === 'string' ? readNotes(text, parseMonth(files[index]?.slice(0, 7) ?? '')) : [],
  )
}

/**
 * The notes in a file, in order. A note is an item of a list or a paragraph; its day stands before it or in the heading
 * above. Private are those that begin with `!` and all that stand under a heading with the word « privé », its lower headings
 * included.
 */
export function readNotes(text: string, month?: Month): Note[] {
  return read(text, month).notes
}

/** The level, from 1, of the private heading under which stands what is added to such a file; undefined when under none. */
export function privateLevelAtEnd(text: string): number | undefined {
  return read(text).secret
}

function read(text: string, month?: Month): NotesReader {
  const reader = new NotesReader(month)
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n?|\n/)
  for (const [index, line] of lines.entries()) reader.read(line, lines[index + 1] ?? '')
  return reader
}

/** How many words some notes hold, days and addresses aside. */
export function wordsOf(notes: readonly Note[]): number {
  const text = notes.flatMap(({ lines }) => lines.map((line) => line.replace(/^- \d{4}-\d{2}-\d{2}|https?:\S+/g, ''))).join('\n')
  return text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu)?.length ?? 0
}

/** A mark of a list. Before a day it may be another dash or a dot, and its space may lack, as phones have it. */
const bullet = /^ ?(?:(?:[-*+]|\d{1,3}[.)])[ \t]+|[-*–—•][ \t]*(?=\d{4}-\d{2}-\d{2}(?!\d)))(.*)$/
const privateWord = /(?<!\p{L})(?:privee?s?|private)(?!\p{L})/u
/** `!` before any word, whatever signs, boxes or days stand before it: when in doubt a note is private. */
const privateStart = /^(?:[^\p{L}\p{N}]|\[[xX]\]|\d{1,4}[-/.]\d{1,2}(?:[-/.]\d{1,4})?(?!\p{L}))*?!/u
const indented = /^(?:\t| {2,})/

class NotesReader {
  readonly notes: Note[] = []
  /** Level of the heading that makes what follows private. */
  secret: number | undefined
  private day: Day | undefined
  private current: Note | undefined
  private afterBlank = true
  /** Indentation of a private line inside a public note: what is deeper goes with it. */
  private hidden: number | undefined

  constructor(private readonly month: Month | undefined) {}

  read(line: string, next: string): void {
    const found = headingOf(line, next)
    // Inside a note there is no heading, unless it asks for privacy.
    const heading = this.current && indented.test(line) && !isPrivateTitle(found?.title ?? '') ? undefined : found
    if (heading) this.startSection(heading.level, heading.title)
    else if (line.trim() === '' || /^ {0,3}(?:={2,}|([-*_])(?:[ \t]*\1){2,})[ \t]*$|^\s*<!--.*-->\s*$/.test(line))
      this.afterBlank = true
    else this.readText(line)
    if (line.trim() !== '') this.afterBlank = heading !== undefined
  }

  private startSection(level: number, title: string): void {
    if (isPrivateTitle(title)) this.secret = Math.min(level, this.secret ?? level)
    else if (this.secret !== undefined && level <= this.secret) this.secret = undefined
    this.day = parseDay(title.slice(0, 10))
    this.current = undefined
  }

  private readText(line: string): void {
    if (indented.test(line) && this.current) {
      this.addLine(this.current, line)
      return
    }
    const text = bullet.exec(line)?.[1] ?? line.trim()
    const startsItself = text !== line.trim() || /^(?:!|\d{4}-\d{2}-\d{2}(?!\d))/.test(text)
    if (startsItself || this.afterBlank || !this.current) this.start(text)
    else this.addLine(this.current, `  ${line.trim()}`)
  }

  private start(text: string): void {
    const [, written = '', rest = ''] = /^(\d{4}-\d{2}-\d{2})(?=[\s:!]|$)\s*(.*)$/.exec(text) ?? []
    const ownDay = parseDay(written)
    const day = ownDay ?? this.day
    const said = ownDay ? rest : text
    this.hidden = undefined
    this.current = {
      month: day ? monthOf(day) : this.month,
      lines: [`- ${day ? `${day} ` : ''}${said}`.trimEnd()],
      isPrivate: this.secret !== undefined || privateStart.test(said),
    }
    this.notes.push(this.current)
  }

  /** A line of a note that is already begun. */
  private addLine(note: Note, line: string): void {
    const depth = line.length - line.trimStart().length
    if (this.hidden !== undefined && depth > this.hidden) return
    this.hidden = undefined
    const said = (bullet.exec(line.trim())?.[1] ?? line.trim()).replace(/^\d{4}-\d{2}-\d{2}\s*/, '')
    if (!privateStart.test(said) || note.isPrivate) {
      note.lines.push(line.trimEnd())
      return
    }
    this.hidden = depth
    this.notes.push({ month: note.month, lines: [`- ${said}`], isPrivate: true })
  }
}

/** A heading in either of Markdown's two ways, or a line that says nothing but « privé ». */
function headingOf(line: string, next: string): { level: number; title: string } | undefined {
  const [, signs = '', space = '', title = ''] = /^ {0,3}(#{1,6})([ \t]*)(.*?)[ \t]*#*[ \t]*$/.exec(line) ?? []
  if (signs && (space || title === '' || isPrivateTitle(title))) return { level: signs.length, title }
  const plain = line.trim()
  if (!/[\p{L}\p{N}]/u.test(plain) || bullet.test(line) || indented.test(line)) return undefined
  // An underlined line asks for privacy, but does not end it: it may as well be a text above a rule.
  if (/^ {0,3}(?:=+|-{2,})[ \t]*$/.test(next))
    return { level: !isPrivateTitle(plain) ? 7 : next.includes('=') ? 1 : 2, title: plain }
  const alone = /^[*_]*(\p{L}+)[*_:\s]*$/u.exec(plain)?.[1]
  return alone && isPrivateTitle(alone) ? { level: 6, title: alone } : undefined
}

function isPrivateTitle(title: string): boolean {
  return privateWord.test(foldText(title))
}
