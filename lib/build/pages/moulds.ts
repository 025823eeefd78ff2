import { z } from 'zod'
import { prerenderEntrySchema } from '../prerender-manifest'

/** How Next keeps the answers of one sort: what it has noted of one of them. */
export const mouldSchema = z.object({
  /** The one whose notes these are, decoded. */
  address: z.string(),
  kind: z.enum(['page', 'route']),
  /** Its entry in Next's prerender manifest. */
  entry: prerenderEntrySchema,
  /** Its `.meta`: status and headers. */
  meta: z.record(z.string(), z.unknown()),
  /** The style sheets that a page names, as written in HTML. */
  sheets: z.array(z.string()),
})

export type Mould = z.infer<typeof mouldSchema>

/** What Next would note of another address of the same sort. */
export function castFrom(mould: Mould, address: string): Pick<Mould, 'entry' | 'meta'> {
  const { address: sample, entry, meta } = mould
  if (address === sample) return { entry, meta }
  return { entry: withAddress(entry, sample, address), meta: withAddress(meta, sample, address) }
}

type Notes = Record<string, unknown>

function withAddress(notes: Notes, sample: string, address: string): Notes {
  // Where it stands in them: the name of its data for React, of its place in the cache, of its tag there.
  const places = [
    [`${sample}.rsc`, `${address}.rsc`],
    [`$${sample}`, `$${address}`],
    [`_N_T_${encodeURI(sample)}`, `_N_T_${encodeURI(address)}`],
  ] as const
  const cast = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(cast)
    if (typeof value === 'object' && value !== null) return castAll(Object.entries(value))
    if (typeof value !== 'string') return value
    const place = places.find(([from]) => value.endsWith(from))
    return place ? value.slice(0, -place[0].length) + place[1] : value
  }
  const castAll = (entries: [string, unknown][]) => Object.fromEntries(entries.map(([name, one]) => [name, cast(one)]))
  return castAll(Object.entries(notes))
}
