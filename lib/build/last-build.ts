import { createHash, randomUUID } from 'node:crypto'
import { closeSync, createReadStream, openSync, readSync } from 'node:fs'
import { mkdir, open, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { filesUnder, writeWhole } from './files'
import type { PageInputs } from './page-inputs'
import { prerenderEntrySchema } from './prerender-manifest'

/** Inside `.next/cache`, which hosts keep between builds. */
const folder = join('.next', 'cache', 'carnet', 'last-build')
const indexFile = join(folder, 'index.json')

/** Where the files of a page stand: one after the other, in a file that holds those of many pages. */
const placeSchema = z.object({
  pack: z.string(),
  at: z.number(),
  /** Length in bytes of each, by ending. */
  files: z.record(z.string(), z.number()),
})

type Place = z.infer<typeof placeSchema>

const pageSchema = z.object({
  /** Of what the page shows, and the texts it asked for, see `page-inputs.ts`. */
  input: z.string(),
  texts: z.array(z.string()),
  /** What Next's prerender manifest says of it, under its name there. */
  route: z.string(),
  entry: prerenderEntrySchema,
  place: placeSchema,
})

const packSchema = z.object({ checksum: z.string(), length: z.number() })

const indexSchema = z.object({
  version: z.string(),
  assets: z.array(z.string()),
  outline: z.string().optional(),
  texts: z.record(z.string(), z.string()),
  packs: z.record(z.string(), packSchema),
  pages: z.record(z.string(), pageSchema),
})

type Index = z.infer<typeof indexSchema>

/** A page as a build has left it: finished, without scripts. */
export interface FinishedPage extends Omit<z.infer<typeof pageSchema>, 'place'> {
  /** Content by ending: `.html`, `.meta`, `.rsc`. */
  read(): ReadonlyMap<string, Uint8Array>
  /** Where the last build keeps it; absent for a page of this build. */
  place?: Place
}

/** All pages of routes with parameters that one build has made, and what they were made from. */
export interface LastBuild extends PageInputs {
  /** Of the code, see `code-version.ts`. */
  version: string
  /** The names of the style sheets and other assets: a page names them. */
  assets: string[]
  /** By decoded address, without a slash at its end. */
  pages: ReadonlyMap<string, FinishedPage>
}

/** The last build of the same code; undefined when there is none, or when one byte of it is not as it was written. */
export async function readLastBuild(version: string): Promise<LastBuild | undefined> {
  try {
    const index = await readIndex()
    if (index?.version !== version) return undefined
    for (const [pack, { checksum }] of Object.entries(index.packs)) if ((await checksumOf(pack)) !== checksum) return undefined
    const pages = Object.entries(index.pages).map(
      ([address, page]) => [address, { ...page, read: () => cut(page.place) }] as const,
    )
    const { assets, outline, texts } = index
    return { version, assets, outline, texts: new Map(Object.entries(texts)), pages: new Map(pages) }
  } catch {
    // Absent, cut short, or written by another version of this file: as if there had been no build.
    return undefined
  }
}

/**
 * Keeps a build for the next one: the pages that are new go into a pack of their own. The index is written last and names the packs it
 * belongs to: killed half-way, the old one stands.
 */
export async function writeLastBuild({ version, assets, outline, texts, pages }: LastBuild): Promise<void> {
  const before = (await readIndex().catch(() => undefined))?.packs ?? {}
  const isKept = isWorthKeeping(pages, before)
  const index: Index = { version, assets, outline, texts: Object.fromEntries(texts), packs: {}, pages: {} }
  const pack = await Pack.create()
  for (const [address, { input, texts: asked, route, entry, place, read }] of pages) {
    const old = isKept && place ? before[place.pack] : undefined
    if (place && old) index.packs[place.pack] = old
    index.pages[address] = { input, texts: asked, route, entry, place: place && old ? place : await pack.add(read()) }
  }
  index.packs[pack.name] = await pack.close()
  const json = JSON.stringify(index)
  await writeWhole(indexFile, `${sha256(json)}\n${json}`)
  for (const file of await filesUnder(folder)) if (!(file in index.packs) && file !== 'index.json') await rm(join(folder, file))
}

/** Forgets the last build: the next one is whole. */
export async function forgetLastBuild(): Promise<void> {
  await rm(folder, { recursive: true, force: true })
}

const mostPacks = 8

/** Whether the packs of the last build go on: while they are few, and most of what they hold is still in use. */
function isWorthKeeping(pages: LastBuild['pages'], packs: Index['packs']): boolean {
  const lengths = Object.values(packs).map(({ length }) => length)
  const used = [...pages.values()].flatMap(({ place }) => Object.values(place?.files ?? {}))
  return lengths.length < mostPacks && sum(used) * 2 > sum(lengths)
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

/** A new file of pages, written one after the other: ten thousand of them never are in memory together. */
class Pack {
  private at = 0
  private readonly hash = createHash('sha256')

  private constructor(
    readonly name: string,
    private readonly file: Awaited<ReturnType<typeof open>>,
  ) {}

  static async create(): Promise<Pack> {
    const name = `${randomUUID()}.bin`
    await mkdir(folder, { recursive: true })
    return new Pack(name, await open(join(folder, name), 'w'))
  }

  async add(contents: ReadonlyMap<string, Uint8Array>): Promise<Place> {
    const content = Buffer.concat([...contents.values()])
    const place = {
      pack: this.name,
      at: this.at,
      files: Object.fromEntries([...contents].map(([ending, { length }]) => [ending, length])),
    }
    this.hash.update(content)
    this.at += content.length
    await this.file.writeFile(content)
    return place
  }

  async close(): Promise<z.infer<typeof packSchema>> {
    await this.file.close()
    return { checksum: this.hash.digest('hex'), length: this.at }
  }
}

async function readIndex(): Promise<Index | undefined> {
  const [checksum = '', json = ''] = (await readFile(indexFile, 'utf8')).split('\n')
  return sha256(json) === checksum ? indexSchema.parse(JSON.parse(json)) : undefined
}

async function checksumOf(pack: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const part of createReadStream(join(folder, pack), { highWaterMark: 1 << 20 })) hash.update(part)
  return hash.digest('hex')
}

function cut({ pack, at, files }: Place): Map<string, Uint8Array> {
  const content = Buffer.alloc(sum(Object.values(files)))
  const file = openSync(join(folder, pack), 'r')
  try {
    readSync(file, content, 0, content.length, at)
  } finally {
    closeSync(file)
  }
  let from = 0
  return new Map(
    Object.entries(files).map(([ending, length]) => {
      from += length
      return [ending, content.subarray(from - length, from)]
    }),
  )
}

function sha256(content: string): string {
  return createHash('sha256').update(content).digest('hex')
}
