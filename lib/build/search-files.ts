import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import { type Content, Derived, getContent, noteTexts } from '@/lib/posts'
import { type Findable, findableOf, textStemsOf } from '@/lib/views/search/findable'
import { type IndexFile, searchIndexOf } from '@/lib/views/search/search-index'
import { writeWhole } from './files'
import { readPlan } from './plan'

/** What the page `/search` loads when somebody searches. */
export interface SearchFiles {
  /** The name of the site's one script, and its text. */
  script: { name: string; text: string }
  /** In the order of their stems. */
  index: IndexFile[]
}

/** The modules of the script, each after those it needs. */
const modules = ['words', 'find', 'excerpt', 'page']

/** Where one process of a build leaves the index for the others. */
const handedOver = '.next/cache/carnet/search.json'

export const indexSchema = z.array(z.object({ name: z.string(), first: z.string(), text: z.string() }))

const stems = new Derived('search-stems', textStemsOf)

type MakeIndex = (posts: readonly Findable[]) => Promise<IndexFile[]>

let makeIndexOf: MakeIndex = async (posts) => searchIndexOf(posts)

/** For the process that builds: has the index made in another way. Next's compiler, which reads this file, knows nothing of threads. */
export function makeIndexBy(make: MakeIndex): void {
  makeIndexOf = make
}

const made = new WeakMap<Content, Promise<SearchFiles>>()

/** The script and the index, made once for a content. In the processes of a build the index is that of the process which started them. */
export async function getSearchFiles(): Promise<SearchFiles> {
  const content = await getContent()
  noteTexts(content.posts)
  const known = made.get(content)
  if (known) return known
  const files = makeFiles(content)
  made.set(content, files)
  return files
}

/** Before a `next build`: its processes wait for the index of their own build. */
export async function forgetSearchFiles(): Promise<void> {
  await rm(handedOver, { force: true })
}

/**
 * Begins to make the index, and leaves it for the processes of `next build`: Next has compiled by then. A build whose index cannot be
 * made ends.
 */
export function handSearchFilesOver(): void {
  void getSearchFiles().then(({ index }) => writeWhole(handedOver, JSON.stringify(index)))
}

async function makeFiles(content: Content): Promise<SearchFiles> {
  const plan = readPlan()
  const index = plan ? await readIndex(plan.builder) : await makeIndex(content)
  const script = await readScript()
  // React's own scripts are still there in development, and take the page for theirs first.
  const text = content.stage === 'development' ? `addEventListener('load', () => setTimeout(() => {\n${script}}, 500))` : script
  return { script: { name: `${hashOf(text)}.js`, text }, index }
}

/** @param builder the process that makes it */
async function readIndex(builder: number): Promise<IndexFile[]> {
  while (!existsSync(/* turbopackIgnore: true */ handedOver)) {
    // Throws when there is no such process any more.
    process.kill(builder, 0)
    await wait(20)
  }
  return indexSchema.parse(JSON.parse(await readFile(/* turbopackIgnore: true */ handedOver, 'utf8')))
}

async function makeIndex(content: Content): Promise<IndexFile[]> {
  const findable: Findable[] = []
  for (const post of content.posts) findable.push(findableOf(post, await stems.of(post, content), content))
  return makeIndexOf(findable)
}

/**
 * The script as browsers get it: its modules one after the other, without what ties them together, their notes and indents. Nothing is
 * renamed; the words it is made of stay readable.
 */
async function readScript(): Promise<string> {
  const pathOf = (name: string) => join(/* turbopackIgnore: true */ process.cwd(), 'lib', 'search', `${name}.js`)
  const sources = await Promise.all(modules.map((name) => readFile(pathOf(name), 'utf8')))
  return sources
    .join('\n')
    .replace(/^import .*\n/gm, '')
    .replace(/^export /gm, '')
    .replace(/^ *\/\*\*[\s\S]*?\*\/\n/gm, '')
    .replace(/^ *\/\/.*\n/gm, '')
    .replace(/^\s+/gm, '')
}

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 12)
