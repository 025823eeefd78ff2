import { createHash, randomUUID } from 'node:crypto'
import { closeSync, createReadStream, openSync, readSync } from 'node:fs'
import { mkdir, open, readFile, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { filesUnder, writeWhole } from './files'
import { lastBuildFile } from './next-process'
import { type Mould, mouldSchema, type PageInput, type RunPages } from './pages'

const folder = dirname(lastBuildFile)

/** Where a page stands: in a file that holds many pages, one after the other. */
const placeSchema = z.object({ pack: z.string(), at: z.number(), length: z.number() })

type Place = z.infer<typeof placeSchema>

const pageSchema = z.object({
  /** Decoded. */
  address: z.string(),
  /** Of what the page shows, and which list of texts it asked for, see `pages/run-pages.ts`. */
  input: z.string(),
  texts: z.number(),
  /** The name of its mould. */
  sort: z.string(),
  place: placeSchema,
})

const packSchema = z.object({ checksum: z.string(), length: z.number() })

const indexSchema = z.object({
  version: z.string(),
  assets: z.array(z.string()),
  slashless: z.array(z.string()),
  compiled: z.string().optional(),
  outline: z.string().optional(),
  texts: z.array(z.tuple([z.string(), z.string()])),
  /** Many pages ask for the same texts: all, or none. */
  lists: z.array(z.array(z.string()).readonly()),
  moulds: z.record(z.string(), mouldSchema),
  compared: z.array(z.string()),
  packs: z.record(z.string(), packSchema),
  // A list is validated three times as fast as a record.
  pages: z.array(pageSchema),
})

type Index = z.infer<typeof indexSchema>

/** A page as a build has left it: finished, without scripts. */
export interface FinishedPage extends PageInput {
  /** The name of its mould. */
  sort: string
  /** Its HTML, or a feed's text. */
  read(): Uint8Array
  /** Where the last build keeps it; absent for a page of this build. */
  place?: Place
}

/** What one build has made, and what it was made from. */
export interface FinishedBuild extends RunPages<FinishedPage> {
  /** Of the code, see `code-version.ts`. */
  version: string
  /** The names of the style sheets and other assets: a page names them. */
  assets: string[]
  /** What the redirects of Next's routing table were made from, see `slashless-addresses.ts`. */
  slashless: string[]
  /** The checksum of what Next has compiled, where that was kept, see `compiled.ts`. */
  compiled: string | undefined
  /** How Next keeps each sort of page, by the name of the sort. */
  moulds: ReadonlyMap<string, Mould>
  /** Of what a page or a file like it was seen to come out as Next makes it, see `traitsOf`. */
  compared: ReadonlySet<string>
}

export interface LastBuild extends FinishedBuild {
  /** No other build has it. */
  name: string
  packs: Index['packs']
}

/** The last build of the same code; undefined when there is none, or when its index is not as it was written. */
export async function readLastBuild(version: string): Promise<LastBuild | undefined> {
  try {
    const { name, index } = await readIndex()
    if (index.version !== version) return undefined
    const { assets, slashless, compiled, outline, texts, lists, moulds, compared, packs, pages } = index
    const finished = pages.map(
      ({ address, ...page }) => [address, { ...page, texts: lists[page.texts] ?? [], read: () => cut(page.place) }] as const,
    )
    return {
      ...{ name, version, assets, slashless, compiled, outline, packs },
      texts: new Map(texts),
      moulds: new Map(Object.entries(moulds)),
      compared: new Set(compared),
      pages: new Map(finished),
    }
  } catch {
    // Absent, cut short, or written by another version of this file: as if there had been no build.
    return undefined
  }
}

/** Whether every byte of the pages of the last build is as it was written. */
export async function arePacksWhole({ packs }: LastBuild): Promise<boolean> {
  for (const [pack, { checksum }] of Object.entries(packs))
    if ((await checksumOf(pack).catch(() => '')) !== checksum) return false
  return true
}

/**
 * Keeps a build for the next one: the pages that are new go into a pack of their own. The index is written last and names the packs it
 * belongs to: killed half-way, the old one stands.
 *
 * @param last whose pages the build may hold
 * @returns the build's name
 */
export async function writeLastBuild(build: FinishedBuild, last?: LastBuild): Promise<string> {
  const before = last?.packs ?? {}
  const isKept = isWorthKeeping(build.pages, before)
  const [packs, pages]: [Index['packs'], Index['pages']] = [{}, []]
  const [pack, lists] = [await Pack.create(), new Lists()]
  for (const [address, { input, texts, sort, place, read }] of build.pages) {
    const old = isKept && place ? before[place.pack] : undefined
    if (place && old) packs[place.pack] = old
    pages.push({ address, input, texts: lists.add(texts), sort, place: place && old ? place : await pack.add(read()) })
  }
  const written = await pack.close()
  if (written.length > 0) packs[pack.name] = written
  const [texts, moulds] = [[...build.texts], Object.fromEntries(build.moulds)]
  const { version, assets, slashless, compiled, outline } = build
  const compared = [...build.compared]
  const index: Index = { version, assets, slashless, compiled, outline, texts, lists: lists.all, moulds, compared, packs, pages }
  const json = JSON.stringify(index)
  const name = sha256(json)
  await writeWhole(lastBuildFile, `${name}\n${json}`)
  for (const file of await filesUnder(folder)) if (!(file in packs) && file !== 'index.json') await rm(join(folder, file))
  return name
}

/** Forgets the last build: the next one is whole. */
export async function forgetLastBuild(): Promise<void> {
  await rm(folder, { recursive: true, force: true })
}
const mostPacks = 8

/** Whether the packs of the last build go on: while they are few, and most of what they hold is still in use. */
function isWorthKeeping(pages: FinishedBuild['pages'], packs: Index['packs']): boolean {
  const lengths = Object.values(packs).map(({ length }) => length)
  const used = [...pages.values()].map(({ place }) => place?.length ?? 0)
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

  async add(content: Uint8Array): Promise<Place> {
    const place = { pack: this.name, at: this.at, length: content.length }
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

/** @throws when there is none, or another than was written */
async function readIndex(): Promise<{ name: string; index: Index }> {
  const [name = '', json = ''] = (await readFile(lastBuildFile, 'utf8')).split('\n')
  if (sha256(json) !== name) throw new Error(`${lastBuildFile} is not as it was written`)
  return { name, index: indexSchema.parse(JSON.parse(json)) }
}

/** Lists of texts, each once. */
class Lists {
  readonly all: (readonly string[])[] = []
  private readonly known = new Map<string | readonly string[], number>()

  /** @returns its number */
  add(list: readonly string[]): number {
    const known = this.known.get(list)
    if (known !== undefined) return known
    const key = list.join('\n')
    const number = this.known.get(key) ?? this.all.push(list) - 1
    this.known.set(key, number).set(list, number)
    return number
  }
}

async function checksumOf(pack: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const part of createReadStream(join(folder, pack), { highWaterMark: 1 << 20 })) hash.update(part)
  return hash.digest('hex')
}

function cut({ pack, at, length }: Place): Uint8Array {
  const content = Buffer.alloc(length)
  const file = openSync(join(folder, pack), 'r')
  try {
    if (readSync(file, content, 0, length, at) < length) throw new Error(`${pack} ends too early`)
  } finally {
    closeSync(file)
  }
  return content
}

function sha256(content: string): string {
  return createHash('sha256').update(content).digest('hex')
}
