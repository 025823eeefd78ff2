import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { copyFile, mkdir, open, readdir, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join, sep } from 'node:path'

/** Files and folders that no author means to bring along: hidden ones, editors' backups, and what tools make. */
const ignored = /^[.#~]|~$|^(?:node_modules|_site)$/

export interface FoundFiles {
  /** Regular files by their paths in the folder, in order. */
  files: string[]
  /** Symbolic links that lead out of the folder, or nowhere: one could bring any file of the machine to light. */
  refused: string[]
}

/**
 * Everything under a folder. Links are followed inside it only; `skip` leaves out whole folders by their full path, `wanted`
 * names what comes although it is hidden, `.well-known`.
 */
export async function findFiles(
  folder: string,
  skip: readonly string[] = [],
  wanted: readonly string[] = [],
): Promise<FoundFiles> {
  const found: FoundFiles = { files: [], refused: [] }
  const root = await realpath(folder).catch(absent)
  if (root !== undefined) await walk({ folder, root, skip, wanted, found }, '', [root])
  return found
}

export async function filesUnder(folder: string): Promise<string[]> {
  return (await findFiles(folder)).files
}

interface Walk {
  folder: string
  root: string
  skip: readonly string[]
  wanted: readonly string[]
  found: FoundFiles
}

/** @param above the real folders on the way down: a link to one of them would never end */
async function walk(search: Walk, path: string, above: readonly string[]): Promise<void> {
  const { folder, root, skip, wanted, found } = search
  const entries = (await readdir(join(folder, path), { withFileTypes: true }).catch(absent)) ?? []
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const child = path === '' ? entry.name : `${path}/${entry.name}`
    const full = join(folder, child)
    if ((ignored.test(entry.name) && !wanted.includes(child)) || skip.includes(full)) continue
    const target = entry.isSymbolicLink() ? await realpath(full).catch(() => '') : full
    if (target !== root && !target.startsWith(root + sep) && entry.isSymbolicLink()) {
      found.refused.push(child)
      continue
    }
    const kind = entry.isSymbolicLink() ? await stat(target) : entry
    if (kind.isFile()) found.files.push(child)
    else if (kind.isDirectory() && !above.includes(target)) await walk(search, child, [...above, target])
  }
}

/** SHA-256 of a file, in hexadecimal; undefined when there is none. Read piece by piece: films are files too. */
export async function hashOf(path: string): Promise<string | undefined> {
  const hash = createHash('sha256')
  try {
    for await (const piece of createReadStream(path)) hash.update(piece)
    return hash.digest('hex')
  } catch (error) {
    return absent(error)
  }
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

/** Names of files being written; a process that was killed leaves one behind. */
const unfinished = /^\.import-(\d+)-\d+~$/
let writes = 0

/** Writes a file, its folders included, all at once: it is there whole or not at all. */
export async function put(target: string, source: { copy: string } | { text: string }): Promise<void> {
  await mkdir(dirname(target), { recursive: true })
  const temporary = join(dirname(target), `.import-${process.pid}-${writes++}~`)
  try {
    if ('copy' in source) await copyFile(source.copy, temporary)
    else await writeFile(temporary, source.text)
    await rename(temporary, target)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}

/** Removes what an import that was killed had begun to write under a folder; another one at work keeps its own. */
export async function removeUnfinished(folder: string): Promise<void> {
  for (const path of (await readdir(folder, { recursive: true }).catch(absent)) ?? []) {
    const [, writer] = unfinished.exec(basename(path)) ?? []
    if (writer !== undefined && !isAlive(Number(writer))) await rm(join(folder, path), { force: true })
  }
}

function isAlive(process_: number): boolean {
  try {
    process.kill(process_, 0)
    return process_ !== process.pid
  } catch {
    return false
  }
}

function absent(error: unknown): undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOENT' || code === 'ENOTDIR') return undefined
  throw error
}
