import { createHash } from 'node:crypto'
import { cpSync, existsSync, lstatSync, readdirSync, readFileSync, readlinkSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { answerFilesOf, routeOf } from './answer-files'
import { writeWhole } from './files'
import { readPrerenderManifest, writePrerenderManifest } from './prerender-manifest'

/** What Next has compiled, without the answers that `last-build.ts` keeps one by one. */
const keptFolder = '.next/cache/carnet/next'

/** Names the build that stands in `.next`. Next clears the folder before it builds anything else there. */
const stampFile = '.next/carnet-build'

/** In `.next`, but of no use to whoever serves the site. */
const apart = new Set([
  'cache',
  'carnet-build',
  'carnet-lock',
  'dev',
  'diagnostics',
  'lock',
  'trace',
  'trace-build',
  'turbopack',
  'types',
])

const isApart = (path: string) => apart.has(path.split('/')[1] ?? '')

/**
 * Keeps what Next has compiled where hosts keep things between builds: as long as the code stays the same, a build needs nothing else
 * of Next.
 *
 * @param addresses of these answers
 * @returns its checksum
 */
export async function keepCompiled(addresses: readonly string[]): Promise<string> {
  rmSync(keptFolder, { recursive: true, force: true })
  const answers = new Set(addresses.flatMap(answerFilesOf))
  const filter = (path: string) => !isApart(path) && !answers.has(path)
  for (const name of readdirSync('.next').filter((name) => filter(`.next/${name}`)))
    cpSync(`.next/${name}`, join(keptFolder, name), { recursive: true, verbatimSymlinks: true, filter })
  const manifest = await readPrerenderManifest(keptFolder)
  for (const address of addresses) delete manifest.routes[routeOf(address)]
  await writePrerenderManifest(manifest, keptFolder)
  return checksumOf(keptFolder)
}

/** Whether that is still there, byte for byte, and belongs into this very folder, which Next has noted in it. */
export function isCompiledKept(checksum: string | undefined): boolean {
  return checksum !== undefined && existsSync(keptFolder) && checksumOf(keptFolder) === checksum
}

/** Makes `.next` what Next had left, without answers. */
export function restoreCompiled(): void {
  for (const name of readdirSync('.next')) if (!isApart(`.next/${name}`)) rmSync(`.next/${name}`, { recursive: true })
  cpSync(keptFolder, '.next', { recursive: true, verbatimSymlinks: true })
}

/** Notes that `.next` holds a whole build. @param name as `writeLastBuild` gave it */
export async function stamp(name: string): Promise<void> {
  await writeWhole(stampFile, stampOf(name))
}

/** Next has noted in which folder it worked; one that was moved does not stand. */
const stampOf = (name: string) => `${name} ${process.cwd()}`

export function removeStamp(): void {
  rmSync(stampFile, { force: true })
}

/** Whether `.next` holds that build, and nobody has touched a file or a folder of it since. */
export function isStanding(name: string): boolean {
  try {
    if (readFileSync(stampFile, 'utf8') !== stampOf(name) || !existsSync('.next/BUILD_ID')) return false
    const since = statSync(stampFile).ctimeMs
    return readdirSync('.next').every((name) => isApart(`.next/${name}`) || isOlder(`.next/${name}`, since))
  } catch {
    return false
  }
}

/** Not asked of what links lead to: the project's own libraries. */
function isOlder(path: string, since: number): boolean {
  const state = lstatSync(path)
  if (state.ctimeMs > since) return false
  return !state.isDirectory() || readdirSync(path).every((name) => isOlder(join(path, name), since))
}

/** Held by a build that writes into `.next` without Next, which has a lock of its own. Hosts do not keep it. */
const lockFile = '.next/carnet-lock'

/** Does some work while no other build may do the same. @returns undefined, and does nothing, where another is at it */
export async function alone<Result>(work: () => Promise<Result>): Promise<Result | undefined> {
  if (!takeLock()) return undefined
  try {
    return await work()
  } finally {
    rmSync(lockFile, { force: true })
  }
}

function takeLock(): boolean {
  try {
    writeFileSync(lockFile, String(process.pid), { flag: 'wx' })
    return true
  } catch {
    if (isAlive(Number(readFileSync(lockFile, 'utf8')))) return false
    rmSync(lockFile, { force: true })
    return takeLock()
  }
}

function isAlive(pid: number): boolean {
  try {
    return pid !== process.pid && process.kill(pid, 0)
  } catch {
    // It was killed half-way.
    return false
  }
}

/** Of the names and contents of all files below a folder, and of the folder this runs in. */
function checksumOf(folder: string): string {
  const hash = createHash('sha256').update(process.cwd())
  const add = (path: string) => {
    for (const entry of readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const child = join(path, entry.name)
      hash.update(`\0${child}\0`)
      if (entry.isDirectory()) add(child)
      else hash.update(entry.isSymbolicLink() ? readlinkSync(child) : readFileSync(child))
    }
  }
  add(folder)
  return hash.digest('hex')
}
