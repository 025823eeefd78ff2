import { closeSync, constants, fstatSync, fsyncSync, ftruncateSync, openSync, readFileSync, readSync, writeSync } from 'node:fs'
import { exists, writeNew } from './disk'
import { privateLevelAtEnd } from './notes'

/** What stands around a line in a file of notes. */
export interface NoteWords {
  /** First line of a new file. */
  title: string
  /** Heading, without its signs, under which public notes go on after private ones. */
  publicTitle: string
}

/** Thrown when a file of notes is not an ordinary file. */
export class NotAFile extends Error {}

/**
 * Adds lines to the end of a file of notes. A new file comes whole, its title and these lines, so that no other process ever
 * finds it half begun. To one that is there all goes in by one write at its end (O_APPEND), which the system does not mix with
 * another process's. So concurrent notes all arrive, nothing is ever rewritten, and what is stopped leaves a whole note or
 * none. Throws the system's faults; then the file is as it was.
 *
 * A public note never lands under a private heading: such a file goes on under a heading of its own.
 */
export async function appendNote(path: string, lines: readonly string[], isPublic: boolean, words: NoteWords): Promise<void> {
  if (!(await exists(path)) && (await writeNew(path, additionTo('', lines, isPublic, words)))) return
  // Without O_NONBLOCK a named pipe would wait for its reader.
  const flags = constants.O_RDWR | constants.O_APPEND | constants.O_CREAT | (constants.O_NONBLOCK ?? 0)
  const file = openSync(path, flags, 0o666)
  try {
    if (!fstatSync(file).isFile()) throw new NotAFile(path)
    writeAtOnce(file, Buffer.from(additionTo(readFileSync(path, 'utf8'), lines, isPublic, words)))
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

function additionTo(before: string, lines: readonly string[], isPublic: boolean, { title, publicTitle }: NoteWords): string {
  const end = /\r\n/.test(before) ? '\r\n' : '\n'
  const text = lines.join(end) + end
  if (before.trim() === '') return `${before.endsWith('\n') || before === '' ? '' : end}${title}${end}${end}${text}`
  const newline = /[\r\n]$/.test(before) ? '' : end
  const level = isPublic ? privateLevelAtEnd(before) : undefined
  if (level === undefined) return newline + text
  // Of the same rank as the private one, or above it.
  return `${newline}${end}${'#'.repeat(Math.min(level, 2))} ${publicTitle}${end}${end}${text}`
}

/** One write; of one cut short by a full disk, what went in is taken back. */
function writeAtOnce(file: number, bytes: Buffer): void {
  const written = writeSync(file, bytes)
  if (written === bytes.length) return
  const { size } = fstatSync(file)
  const tail = Buffer.alloc(written)
  readSync(file, tail, 0, written, size - written)
  // Only where it is still the end: another's note may have followed.
  if (tail.equals(bytes.subarray(0, written))) ftruncateSync(file, size - written)
  throw Object.assign(new Error('no space left'), { code: 'ENOSPC' })
}
