import { mkdir, readdir, rename, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Every file under a folder, as sorted paths relative to it with `/`; none when the folder does not exist. */
export async function filesUnder(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true }).catch(() => [])
  const files = await inParallel(names, async (name) =>
    (await stat(join(folder, name))).isFile() ? [name.replaceAll('\\', '/')] : [],
  )
  return files.flat().sort()
}

/** Writes a file so that it is whole at any moment, old or new; folders are made as needed. */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(`${path}.new`, content)
  await rename(`${path}.new`, path)
}

/** `Promise.all` for ten thousand files: a few at once, so that no limit on open files is met. */
export async function inParallel<T, R>(items: readonly T[], work: (item: T) => Promise<R>, atOnce = 32): Promise<R[]> {
  const results: R[] = []
  for (let from = 0; from < items.length; from += atOnce)
    results.push(...(await Promise.all(items.slice(from, from + atOnce).map(work))))
  return results
}
