import { access, constants, stat } from 'node:fs/promises'
import { dirname } from 'node:path'

/** What stands in the way of a file that is to be written. */
export interface Obstacle {
  kind: 'file' | 'folder' | 'locked'
  path: string
}

/** The first thing that keeps some files from being written: known before the first of them is. */
export async function obstacleTo(targets: readonly string[]): Promise<Obstacle | undefined> {
  const known = new Set<string>()
  for (const target of targets) {
    const obstacle = (await isFolder(target))
      ? ({ kind: 'folder', path: target } as const)
      : await inFolders(dirname(target), known)
    if (obstacle) return obstacle
  }
  return undefined
}

/** A file where a folder must be, or a folder that nothing may be written to. Those found free are noted in `known`. */
async function inFolders(folder: string, known: Set<string>): Promise<Obstacle | undefined> {
  if (known.has(folder)) return undefined
  known.add(folder)
  const state = await isFolder(folder)
  if (state === undefined) return dirname(folder) === folder ? undefined : inFolders(dirname(folder), known)
  if (!state) return { kind: 'file', path: folder }
  return access(folder, constants.W_OK | constants.X_OK).then(
    () => undefined,
    () => ({ kind: 'locked', path: folder }),
  )
}

/** Undefined where there is nothing. */
async function isFolder(path: string): Promise<boolean | undefined> {
  return stat(path).then(
    (stats) => stats.isDirectory(),
    () => undefined,
  )
}
