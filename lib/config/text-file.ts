import { lstatSync, readFileSync, realpathSync, type Stats, statSync } from 'node:fs'
import { sep } from 'node:path'
import type { Problem, ProblemCode } from '@/lib/problems'

/** A text of an author is far below this; a picture named .md by mistake is above. */
const limitMegabytes = 2

/**
 * Reads a file of the author as text: an ordinary file (a link may not lead out of `root`), of at most 2 MB, in UTF-8; its
 * byte order mark is dropped and its line ends are `\n`. Undefined when there is none. `file` is its name in messages.
 * One file after another: thousands of small ones are read several times faster so than as as many promises.
 */
export async function readTextFile(root: string, path: string, file: string): Promise<string | Problem | undefined> {
  const fail = (code: ProblemCode, details: Record<string, string> = {}): Problem => ({ code, file, line: 1, column: 1, details })
  try {
    const stats = statWithin(root, path)
    if (!stats) return fail('file-outside')
    // Opening anything else is not safe: a named pipe waits for its writer for ever.
    if (!stats.isFile()) return fail('file-kind')
    const megabytes = stats.size / 1_000_000
    if (megabytes > limitMegabytes) return fail('file-size', { size: megabytes.toFixed(1), limit: String(limitMegabytes) })
    return decode(readFileSync(path)) ?? fail('file-encoding')
  } catch (cause) {
    const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause)
    return reason === 'ENOENT' || reason === 'ENOTDIR' ? undefined : fail('file-unreadable', { reason })
  }
}

/** Changes whenever the file at `path` does; '' when there is none. */
export function versionOf(path: string): string {
  const stats = statSync(path, { throwIfNoEntry: false })
  return stats ? `${stats.mtimeMs}-${stats.size}` : ''
}

function statWithin(root: string, path: string): Stats | undefined {
  const stats = lstatSync(path)
  if (!stats.isSymbolicLink()) return stats
  return realpathSync(path).startsWith(realpathSync(root) + sep) ? statSync(path) : undefined
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n')
  } catch {
    return undefined
  }
}
