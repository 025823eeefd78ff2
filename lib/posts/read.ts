import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { readTextFile, versionOf } from '@/lib/config/text-file'
import type { Problem } from '@/lib/problems'

/** One file of the author, found but not read yet. */
export interface FoundFile {
  /** Under the content folder, in NFC, with slashes: its name everywhere. */
  file: string
  /** Where it lies. */
  path: string
}

const openFiles = 32

/** Jekyll reads neither hidden files nor backups (`EntryFilter`). */
const ignored = /^[.#~]|~$/

/** All files under some folders of the content folder, sorted by name. Folders that do not exist hold none. */
export async function findFiles(contentDir: string, folders: readonly string[]): Promise<FoundFile[]> {
  const found = await Promise.all(folders.map((folder) => walk(join(contentDir, folder), folder)))
  return found.flat().sort((a, b) => compare(a.file, b.file))
}

async function walk(path: string, file: string): Promise<FoundFile[]> {
  const entries = await readdir(path, { withFileTypes: true }).catch((cause: unknown) => {
    if (cause instanceof Error && 'code' in cause && (cause.code === 'ENOENT' || cause.code === 'ENOTDIR')) return []
    throw cause
  })
  const found = entries
    .filter((entry) => !ignored.test(entry.name))
    .map((entry) => {
      const child = { path: join(path, entry.name), file: `${file}/${entry.name.normalize('NFC')}` }
      return entry.isDirectory() ? walk(child.path, child.file) : [child]
    })
  return (await Promise.all(found)).flat()
}

/**
 * Reads files and makes something of each, in order. With `cache`, a file whose time and size have not changed is not
 * read again.
 */
export async function readFiles<Made>(
  contentDir: string,
  files: readonly FoundFile[],
  make: (file: string, text: string | Problem) => Made,
  cache?: Map<string, { version: string; made: Made }>,
): Promise<Made[]> {
  return mapSome(files, async ({ file, path }) => {
    const version = cache ? versionOf(path) : ''
    const known = cache?.get(path)
    if (known && version !== '' && known.version === version) return known.made
    // Deleted since it was found: as if it were empty.
    const made = make(file, (await readTextFile(contentDir, path, file)) ?? '')
    cache?.set(path, { version, made })
    return made
  })
}

/** Like `Promise.all(values.map(work))`, with few at work at a time: file handles are limited. */
export async function mapSome<Value, Result>(
  values: readonly Value[],
  work: (value: Value) => Promise<Result>,
  workers = openFiles,
): Promise<Result[]> {
  const results = new Array<Result>(values.length)
  const queue = values.entries()
  const worker = async () => {
    for (const [index, value] of queue) results[index] = await work(value)
  }
  await Promise.all(Array.from({ length: Math.min(workers, values.length) }, worker))
  return results
}

/** Order of texts by their code units, the same on every machine. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
