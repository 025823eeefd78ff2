import { link, mkdir, open, readdir, readFile, realpath, rename, rm, stat, unlink } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { AuthorWords } from '@/lib/words/author'
import { Refusal } from './io'

/** The system's code of a fault, `ENOSPC`; '' when it is no fault of the system. */
export function faultOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : ''
}

/** A fault of the disk in the author's words; anything else is a defect and stays as it is. `name` is the file in messages. */
export function diskRefusal(cause: unknown, name: string, w: AuthorWords): unknown {
  const code = faultOf(cause)
  if (code === '') return cause
  if (['ENOSPC', 'EDQUOT', 'EFBIG'].includes(code)) return new Refusal(w.diskFull(name))
  if (['EACCES', 'EPERM', 'EROFS'].includes(code)) return new Refusal(w.readOnly(name))
  if (code === 'ENOTDIR' || code === 'EEXIST') return new Refusal(w.notAFolder(dirname(name)))
  if (code === 'EISDIR') return new Refusal(w.notAFile(name))
  return new Refusal(w.diskFault(name, code))
}

/** The text of a file, its byte order mark and line ends kept; undefined when there is none. Throws a Refusal when it is not UTF-8. */
export async function readExactly(path: string, name: string, w: AuthorWords): Promise<string | undefined> {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await readFile(path))
  } catch (cause) {
    if (faultOf(cause) === 'ENOENT') return undefined
    throw new Refusal(w.unreadable(name))
  }
}

/** Whether anything is at a path, a folder included. */
export async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    (cause) => !['ENOENT', 'ENOTDIR'].includes(faultOf(cause)),
  )
}

/** Makes a folder and those above it. Throws the system's own fault, also where Node hides it. */
export async function makeFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true }).catch(async (cause) => {
    if (faultOf(cause) !== 'ENOENT') throw cause
    // Node says so of a full or read-only file system: the folder above it is there, and tells.
    await makeFolder(dirname(path))
    await mkdir(path)
  })
}

/** Puts a file where there is none, whole or not at all; false when the name is taken. Folders are made as needed. */
export async function writeNew(path: string, text: string): Promise<boolean> {
  await makeFolder(dirname(path))
  return withBeside(path, text, (beside) => place(beside, path))
}

/** Replaces a file, so that it is whole at any moment, old or new. */
export async function replaceWhole(path: string, text: string): Promise<void> {
  // Behind a link it is the file that changes, not the link.
  const real = await realpath(path)
  const { mode } = await stat(real)
  await withBeside(real, text, (beside) => rename(beside, real), mode)
}

/** Moves a file to a name that must be free; false when it is taken. Stopped halfway it is at both places, never at none. */
export async function moveToFree(from: string, to: string): Promise<boolean> {
  await makeFolder(dirname(to))
  if (!(await place(from, to))) return false
  await rm(from, { force: true })
  return true
}

/** A second name is given only when it is free, in one step: unlike `rename`, which replaces. */
async function place(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to)
  } catch (cause) {
    if (faultOf(cause) === 'EEXIST') return false
    if (!linkless.includes(faultOf(cause))) throw cause
    if (await exists(to)) return false
    await rename(from, to)
  }
  return true
}

/** What file systems without second names say: exFAT, Android's. */
const linkless = ['EPERM', 'EACCES', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP']

/** Works with a text written in full beside its place; that file is hidden, so that no one reads it as a post. */
async function withBeside<Result>(
  path: string,
  text: string,
  work: (beside: string) => Promise<Result>,
  mode = 0o666,
): Promise<Result> {
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}~`)
  await removeAbandoned(path)
  try {
    const file = await open(beside, 'w', mode)
    try {
      await file.writeFile(text)
      await file.sync()
    } finally {
      await file.close()
    }
    return await work(beside)
  } finally {
    await unlink(beside).catch(() => undefined)
  }
}

/** What processes that were killed left beside a file. */
async function removeAbandoned(path: string): Promise<void> {
  const names = await readdir(dirname(path)).catch(() => [])
  for (const name of names) {
    const pid = name.startsWith(`.${basename(path)}.`) ? /\.(\d+)~$/.exec(name)?.[1] : undefined
    if (pid && !isAlive(Number(pid))) await unlink(join(dirname(path), name)).catch(() => undefined)
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (cause) {
    return faultOf(cause) !== 'ESRCH'
  }
}
