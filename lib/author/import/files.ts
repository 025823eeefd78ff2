import { createHash } from 'node:crypto'
import type { Dirent } from 'node:fs'
import { copyFile, mkdir, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/** Files and folders that no author means to bring along: hidden ones, editors' backups, and what tools make. */
const ignored = /^[.#~]|~$|^(?:node_modules|vendor|_site)$/

/**
 * Regular files under a folder, by their paths in it, in order. Symbolic links are not followed: one may lead anywhere.
 * `skip` leaves out whole folders by their full path.
 */
export async function filesUnder(folder: string, skip: readonly string[] = [], path = ''): Promise<string[]> {
  const entries = await readdir(join(folder, path), { withFileTypes: true }).catch(missing)
  const found: string[] = []
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const child = path === '' ? entry.name : `${path}/${entry.name}`
    if (ignored.test(entry.name) || skip.includes(join(folder, child))) continue
    if (entry.isDirectory()) found.push(...(await filesUnder(folder, skip, child)))
    else if (entry.isFile()) found.push(child)
  }
  return found
}

/** SHA-256 of a file, in hexadecimal; undefined when there is none. */
export async function hashOf(path: string): Promise<string | undefined> {
  const bytes = await readFile(path).catch(absent)
  return bytes && createHash('sha256').update(bytes).digest('hex')
}

/** The first bytes of a file as text. */
export async function beginningOf(path: string, length: number): Promise<string> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, 0)
    return buffer.toString('utf8', 0, bytesRead)
  } finally {
    await file.close()
  }
}

/** Writes a file, its folders included, all at once: it is there whole or not at all. */
export async function put(target: string, source: { copy: string } | { text: string }): Promise<void> {
  await mkdir(dirname(target), { recursive: true })
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`)
  try {
    if ('copy' in source) await copyFile(source.copy, temporary)
    else await writeFile(temporary, source.text)
    await rename(temporary, target)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}

function missing(error: unknown): Dirent[] {
  return absent(error) ?? []
}

function absent(error: unknown): undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOENT' || code === 'ENOTDIR') return undefined
  throw error
}
