import { statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { writeWhole } from './files'

const path = '.next/prerender-manifest.json'

/** What Next notes of one page; kept as it is. */
export const prerenderEntrySchema = z.looseObject({})

/** Next's list of finished pages, by which `next start` and hosts know them. */
const manifestSchema = z.looseObject({ routes: z.record(z.string(), prerenderEntrySchema) })

type PrerenderManifest = z.infer<typeof manifestSchema>

export async function readPrerenderManifest(): Promise<PrerenderManifest> {
  return manifestSchema.parse(JSON.parse(await readFile(path, 'utf8')))
}

/**
 * Writes the manifest with its routes in order, whichever build they come from, and with the sizes of the finished pages: Next weighed
 * them with their scripts, which come out a little different each time.
 */
export async function writePrerenderManifest(manifest: PrerenderManifest): Promise<void> {
  const routes = Object.entries(manifest.routes)
    .map(([route, entry]) => [route, 'htmlSize' in entry ? { ...entry, htmlSize: sizeOf(route) } : entry] as const)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  await writeWhole(path, JSON.stringify({ ...manifest, routes: Object.fromEntries(routes) }))
}

/** @param route percent-encoded, as the manifest names it */
function sizeOf(route: string): number | undefined {
  const page = route === '/' ? '/index' : decodeURI(route)
  return statSync(`.next/server/app${page}.html`, { throwIfNoEntry: false })?.size
}
