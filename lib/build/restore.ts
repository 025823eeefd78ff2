import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { filesUnder } from './files'
import type { FinishedPage } from './last-build'

const appFolder = '.next/server/app'
/** Where finished pages wait while Next clears its own folder and builds. */
const waitingFolder = '.next/cache/carnet/waiting'

/** Takes the last build's folder out of Next's way, if there is one: most of its files need not be written again. */
export function setAside(): void {
  rmSync(waitingFolder, { recursive: true, force: true })
  try {
    mkdirSync(dirname(waitingFolder), { recursive: true })
    renameSync(appFolder, waitingFolder)
  } catch {
    // A host that restores only `.next/cache`, or the first build.
  }
}

/**
 * Makes the waiting folder hold the files of these pages, byte for byte, and nothing else. Runs while Next compiles, so it lets
 * other work through between two pages.
 */
export async function prepareWaiting(pages: ReadonlyMap<string, FinishedPage>): Promise<void> {
  const expected = new Set<string>()
  const folders = new Set<string>()
  for (const [address, page] of pages) {
    for (const [ending, content] of page.read()) {
      const file = address.slice(1) + ending
      expected.add(file)
      placeFile(join(waitingFolder, file), content, folders)
    }
    if (expected.size % 64 === 0) await setImmediate()
  }
  for (const file of await filesUnder(waitingFolder)) if (!expected.has(file)) rmSync(join(waitingFolder, file))
}

/** Joins what Next has made now and what was waiting: the new files move in, and the whole takes Next's place. */
export async function joinWaiting(): Promise<void> {
  for (const file of await filesUnder(appFolder)) {
    const to = join(waitingFolder, file)
    mkdirSync(dirname(to), { recursive: true })
    renameSync(join(appFolder, file), to)
  }
  rmSync(appFolder, { recursive: true })
  renameSync(waitingFolder, appFolder)
}

function placeFile(path: string, content: Uint8Array, folders: Set<string>): void {
  const folder = dirname(path)
  try {
    if (readFileSync(path).equals(content)) return
  } catch {
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true })
    folders.add(folder)
  }
  writeFileSync(path, content)
}
