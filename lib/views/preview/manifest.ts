import { promisify } from 'node:util'
import { type BrotliOptions, brotliCompress, brotliDecompressSync, constants } from 'node:zlib'
import { z } from 'zod'
import type { Site } from '@/lib/config/types'
import { absoluteUrl, homeUrl } from '../urls'
import { hashOf, type PackedReading, type Published } from './published'

/** Changes with the meaning of the file: an unknown number is not read. */
const version = 1

/** What texts are allowed to weigh once unpacked; ten thousand long posts are a fifth of it. */
const maximumSize = 256 * 1024 * 1024

const texts = z.array(z.string())
const optionalText = z.string().optional()

const entrySchema = z.object({
  kind: z.enum(['post', 'page']),
  url: z.string().startsWith('/'),
  title: z.string(),
  language: z.string(),
  day: optionalText,
  updated: optionalText,
  description: optionalText,
  series: optionalText,
  categories: texts.default([]),
  tags: texts.default([]),
  months: texts.default([]),
  words: z.number().int().nonnegative(),
  hash: z.string(),
})

const manifestSchema = z.object({
  carnet: z.literal(version),
  entries: z.array(entrySchema),
  redirects: z.array(z.object({ from: z.string().startsWith('/'), to: z.string().startsWith('/') })),
  texts: z.string(),
})

const textSchema = z.object({
  blocks: z.array(z.union([z.string(), z.object({ code: z.string() })])),
  links: texts,
  pictures: texts,
})

/**
 * The file by which a site tells what it publishes, `/carnet.json`: facts of each entry in the open, their texts, links and
 * pictures packed (base64 of Brotli of a JSON list in the order of the entries), about a third of their size. Nothing in it is
 * not on the site's pages already.
 */
export async function manifestJson(
  { entries, redirects }: Published<PackedReading>,
  site: Pick<Site, 'url' | 'baseurl'>,
): Promise<string> {
  const comma = Buffer.from(',')
  const texts = entries.flatMap(({ json }, index) => (index === 0 ? [json] : [comma, json]))
  const packed = Buffer.concat([Buffer.from('['), ...texts, Buffer.from(']')])
  const facts = entries.map(({ json: _, categories, tags, months, ...entry }) => ({
    ...entry,
    ...(categories.length > 0 && { categories }),
    ...(tags.length > 0 && { tags }),
    ...(months.length > 0 && { months }),
  }))
  return `${JSON.stringify({ carnet: version, site: absoluteUrl(site, homeUrl()), entries: facts, redirects, texts: await pack(packed) })}\n`
}

/** Reads such a file; undefined for anything else, whoever made it. */
export function readManifest(json: string): Published | undefined {
  try {
    const manifest = manifestSchema.parse(JSON.parse(json))
    const unpacked = z
      .array(textSchema)
      .length(manifest.entries.length)
      .parse(JSON.parse(unpack(manifest.texts)))
    const entries = manifest.entries.map((facts, index) => {
      const reading = unpacked[index] ?? { blocks: [], links: [], pictures: [] }
      const { day, updated, description, series } = facts
      return { ...facts, day, updated, description, series, ...reading, hash: hashOf(reading) }
    })
    return { entries, redirects: manifest.redirects }
  } catch {
    // Another site's file, a host's error page, a download cut short.
    return undefined
  }
}

/** On a thread of its own: what is made meanwhile need not wait for it. */
async function pack(text: Buffer): Promise<string> {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 6, [constants.BROTLI_PARAM_LGWIN]: 22 }
  // In one piece: for each further one it would wait for this thread.
  const chunkSize = Math.max(constants.Z_MIN_CHUNK, text.length)
  const packed = await promisify<Buffer, BrotliOptions, Buffer>(brotliCompress)(text, { params, chunkSize })
  return packed.toString('base64')
}

function unpack(packed: string): string {
  return brotliDecompressSync(Buffer.from(packed, 'base64'), { maxOutputLength: maximumSize }).toString('utf8')
}
