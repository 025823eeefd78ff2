import { createHash, randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { MarkdownContext, Rendered } from '@/lib/markdown/types'
import type { Content } from './content'

/** What a text asked of the files around it while it was rendered: the question, its argument, the answer. */
export type Answer = [question: 'linkTo' | 'includeRelative' | 'pictureSize', name: string, answer: unknown]

/** A rendered text, and what it asked. */
export interface Cached {
  rendered: Rendered
  answers: Answer[]
}

/** Rendered texts that outlive a process: a second build, and the other workers of this one, do not render them again. */
export interface RenderCache {
  /** A text rendered from the same source and the same surroundings; `ask` tells whether its answers still hold. */
  read(key: string, stillHolds: (answer: Answer) => boolean): Promise<Cached | undefined>
  write(key: string, rendered: Rendered, answers: readonly Answer[]): Promise<void>
  /** Whether something is kept under a key; what it asked then may have other answers now. */
  has(key: string): boolean
}

/** Inside `.next/cache`, which hosts keep between builds. */
export const cacheFolder = join('.next', 'cache', 'carnet')

export function diskCache(folder = cacheFolder): RenderCache {
  const pathOf = (key: string) => join(/* turbopackIgnore: true */ process.cwd(), folder, key.slice(0, 2), `${key}.json`)
  return {
    read: async (key, stillHolds) => {
      const cached = parse(pathOf(key))
      return cached?.answers.every(stillHolds) ? cached : undefined
    },
    has: (key) => existsSync(pathOf(key)),
    // A cache that cannot be written, on a full disk or a read-only one, costs time and nothing else.
    write: (key, rendered, answers) => writeWhole(pathOf(key), JSON.stringify({ rendered, answers })).catch(() => undefined),
  }
}

const day = 86_400_000

/** Drafts of an evening, other branches and former versions of the code are kept for a week. */
const keptFor = 7 * day

/** Its time is that of the last search for them. */
const prunedFile = 'pruned'

/** Removes texts that nothing needs any more: all but those of these keys, and but what was rendered not long ago. Once a day is enough. */
export function pruneDiskCache(used: ReadonlySet<string>, folder = cacheFolder): void {
  const oldest = Date.now() - keptFor
  const root = join(/* turbopackIgnore: true */ process.cwd(), folder)
  try {
    const stamp = join(root, prunedFile)
    if (Date.now() - (statSync(stamp, { throwIfNoEntry: false })?.mtimeMs ?? 0) < day) return
    if (existsSync(root)) writeFileSync(stamp, '')
    removeOld(root, used, oldest)
  } catch {
    // A cache that cannot be written costs space and nothing else.
  }
}

function removeOld(root: string, used: ReadonlySet<string>, oldest: number): void {
  for (const part of names(root).filter((name) => /^[0-9a-f]{2}$/.test(name)))
    for (const name of names(join(root, part))) {
      const path = join(root, part, name)
      if (!used.has(name.replace(/\.json$/, '')) && (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? oldest) < oldest)
        rmSync(path, { force: true })
    }
}

function names(folder: string): string[] {
  try {
    return readdirSync(/* turbopackIgnore: true */ folder)
  } catch {
    return []
  }
}

/**
 * Names a rendering by all it depends on: the code, the text, the settings; and, if the text holds Liquid, everything
 * that Liquid can reach. What it asks of `public/` is kept beside it, see `Answer`.
 */
export function renderKey(source: string, context: MarkdownContext, content: Content): string {
  const { liquid, pictureSize, deadLinks, kramdown, ...plain } = context
  const reach = /\{(?:[{%]|\s*site\.)/.test(source) ? [indexHash(content), content.today, liquid.page] : []
  const surroundings = JSON.stringify([codeVersion(), jsonOf(kramdown), plain, [...deadLinks], reach, source.length])
  return createHash('sha256').update(surroundings).update(source).digest('hex')
}

const jsons = new WeakMap<object, string>()

/** Of settings that all texts share. */
function jsonOf(settings: object): string {
  const json = jsons.get(settings) ?? JSON.stringify(settings)
  jsons.set(settings, json)
  return json
}

const indexHashes = new WeakMap<Content, string>()

function indexHash(content: Content): string {
  const known = indexHashes.get(content)
  if (known) return known
  const { site, posts, pages, resources } = content
  const hash = sha256(JSON.stringify([site.settings, [...resources.includes], resources.data, posts, pages]))
  indexHashes.set(content, hash)
  return hash
}

let version: string | undefined

/** The code that makes HTML, by its text: a cache from before a change of it is not read. */
function codeVersion(): string {
  version ??= sha256(['lib/markdown', 'lib/words', 'lib/slug.ts', 'package-lock.json'].map(textUnder).join('\n'))
  return version
}

/** All the source below a path of the project; '' where it is not at hand. */
export function textUnder(path: string): string {
  const here = join(/* turbopackIgnore: true */ process.cwd(), path)
  try {
    if (/\.\w+$/.test(path)) return readFileSync(here, 'utf8')
    return readdirSync(here)
      .sort()
      .map((name) => textUnder(join(path, name)))
      .join('\n')
  } catch {
    // Run from elsewhere, without the sources at hand: such a run shares its cache with none but its like.
    return ''
  }
}

/** Ten thousand small files are read five times faster one after another than as ten thousand promises. */
function parse(path: string): Cached | undefined {
  try {
    const cached: unknown = JSON.parse(readFileSync(path, 'utf8'))
    return isCached(cached) ? cached : undefined
  } catch {
    // Absent, cut short or damaged: as if it were not there.
    return undefined
  }
}

/** The key holds the version of the code that wrote it, so its outline is proof enough. */
function isCached(value: unknown): value is Cached {
  if (typeof value !== 'object' || value === null || !('answers' in value) || !('rendered' in value)) return false
  const { answers, rendered } = value
  return (
    Array.isArray(answers) && typeof rendered === 'object' && rendered !== null && 'html' in rendered && 'problems' in rendered
  )
}

/** Readers see the whole file or none. At once, for the same reason: a promise for each step costs more than the step. */
async function writeWhole(path: string, text: string): Promise<void> {
  const draft = `${path}.${randomUUID()}`
  try {
    // Most folders are there: to ask for each costs as much as the text.
    if (!existsSync(dirname(path))) mkdirSync(dirname(path), { recursive: true })
    writeFileSync(draft, text)
    renameSync(draft, path)
  } catch (cause) {
    rmSync(draft, { force: true })
    throw cause
  }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
