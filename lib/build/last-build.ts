import { createHash, randomUUID } from 'node:crypto'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { filesUnder, writeWhole } from './files'
import { prerenderEntrySchema } from './prerender-manifest'

/** Inside `.next/cache`, which hosts keep between builds. */
const folder = join('.next', 'cache', 'carnet', 'last-build')
const indexFile = join(folder, 'index.json')

const pageSchema = z.object({
  /** Of what the page shows, see `page-inputs.ts`. */
  input: z.string(),
  /** What Next's prerender manifest says of it, under its name there. */
  route: z.string(),
  entry: prerenderEntrySchema,
  /** Length in bytes of each of its files, by ending, in the order in which they follow each other. */
  files: z.record(z.string(), z.number()),
})

const indexSchema = z.object({
  version: z.string(),
  assets: z.array(z.string()),
  bytes: z.string(),
  checksum: z.string(),
  pages: z.record(z.string(), pageSchema),
})

/** A page as a build has left it: finished, without scripts. */
export interface FinishedPage extends Omit<z.infer<typeof pageSchema>, 'files'> {
  /** Content by ending: `.html`, `.meta`, `.rsc`. */
  files: ReadonlyMap<string, Uint8Array>
}

/** All pages of routes with parameters that one build has made. */
export interface LastBuild {
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
    const [checksum = '', json = ''] = (await readFile(indexFile, 'utf8')).split('\n')
    if (sha256(json) !== checksum) return undefined
    const index = indexSchema.parse(JSON.parse(json))
    if (index.version !== version) return undefined
    const bytes = await readFile(join(folder, index.bytes))
    if (sha256(bytes) !== index.checksum) return undefined
    return { version, assets: index.assets, pages: cut(index.pages, bytes) }
  } catch {
    // Absent, cut short, or written by another version of this file: as if there had been no build.
    return undefined
  }
}

/** Keeps a build for the next one. The index is written last and names the bytes it belongs to: killed half-way, the old one stands. */
export async function writeLastBuild({ version, assets, pages }: LastBuild): Promise<void> {
  const contents = [...pages.values()].flatMap(({ files }) => [...files.values()])
  const all = Buffer.concat(contents)
  const bytes = `${randomUUID()}.bin`
  await writeWhole(join(folder, bytes), all)
  const index: z.infer<typeof indexSchema> = { version, assets, bytes, checksum: sha256(all), pages: {} }
  for (const [address, { files, ...page }] of pages)
    index.pages[address] = { ...page, files: Object.fromEntries([...files].map(([ending, content]) => [ending, content.length])) }
  const json = JSON.stringify(index)
  await writeWhole(indexFile, `${sha256(json)}\n${json}`)
  for (const file of await filesUnder(folder)) if (file !== bytes && file !== 'index.json') await rm(join(folder, file))
}

/** Forgets the last build: the next one is whole. */
export async function forgetLastBuild(): Promise<void> {
  await rm(folder, { recursive: true, force: true })
}

function cut(pages: z.infer<typeof indexSchema>['pages'], bytes: Buffer): Map<string, FinishedPage> {
  let from = 0
  const next = (length: number) => {
    from += length
    return bytes.subarray(from - length, from)
  }
  return new Map(
    Object.entries(pages).map(([address, { files, ...page }]) => [
      address,
      { ...page, files: new Map(Object.entries(files).map(([ending, length]) => [ending, next(length)])) },
    ]),
  )
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}
