import { existsSync, mkdirSync, readdirSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Every file under a folder, as sorted paths relative to it with `/`; none when the folder does not exist. */
export async function filesUnder(folder: string): Promise<string[]> {
  return existsSync(folder) ? namesUnder(folder, '').sort() : []
}

/** Read in one go: asking the disk ten thousand times in turn costs seconds. */
function namesUnder(folder: string, below: string): string[] {
  return readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    const name = below + entry.name
    if (entry.isDirectory()) return namesUnder(folder, `${name}/`)
    const isFile = entry.isFile() || statSync(join(folder, name), { throwIfNoEntry: false })?.isFile()
    return isFile ? [name] : []
  })
}

/**
 * Writes a file so that it is whole at any moment, old or new; folders are made as needed. At once: with ten thousand small files, a
 * promise for each step costs more than the step.
 */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  replaceFile(path, content)
}

/** The same, for those that write many. */
export function replaceFile(path: string, content: string | Uint8Array): void {
  writeFresh(`${path}.new`, content)
  renameSync(`${path}.new`, path)
}

/** Writes a file where nobody reads yet; folders are made as needed, which is asked for late: most are there. */
export function writeFresh(path: string, content: string | Uint8Array): void {
  try {
    writeFileSync(path, content)
  } catch (cause) {
    if (existsSync(dirname(path))) throw cause
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, content)
  }
}

/** `Promise.all` for ten thousand files: a few at once, so that no limit on open files is met. */
export async function inParallel<T, R>(items: readonly T[], work: (item: T) => Promise<R>, atOnce = 32): Promise<R[]> {
  const results: R[] = []
  for (let from = 0; from < items.length; from += atOnce)
    results.push(...(await Promise.all(items.slice(from, from + atOnce).map(work))))
  return results
}
