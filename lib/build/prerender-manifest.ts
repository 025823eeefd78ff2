import { statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { writeWhole } from './files'

const fileName = 'prerender-manifest.json'

/** What Next notes of one page; kept as it is. */
export const prerenderEntrySchema = z.looseObject({})

/** Next's list of finished pages, by which `next start` and hosts know them. */
const manifestSchema = z.looseObject({ routes: z.record(z.string(), prerenderEntrySchema) })

export type PrerenderManifest = z.infer<typeof manifestSchema>

/** @param folder where a build stands */
export async function readPrerenderManifest(folder = '.next'): Promise<PrerenderManifest> {
  return manifestSchema.parse(JSON.parse(await readFile(join(folder, fileName), 'utf8')))
}

/** Writes the manifest with its routes in order, whichever build they come from. */
export async function writePrerenderManifest(manifest: PrerenderManifest, folder = '.next'): Promise<void> {
  const routes = Object.entries(manifest.routes).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  await writeWhole(join(folder, fileName), JSON.stringify({ ...manifest, routes: Object.fromEntries(routes) }))
}

/** Notes what finished pages weigh: Next weighed them with their scripts, which come out a little different each time. */
export function weighPages({ routes }: PrerenderManifest): void {
  for (const [route, entry] of Object.entries(routes))
    if ('htmlSize' in entry) entry.htmlSize = statSync(`.next/${stemOf(route)}.html`, { throwIfNoEntry: false })?.size
}

/**
 * Where Next keeps what answers at a route, in its folder and without an ending (`normalizePagePath`).
 *
 * @param route as the manifest names it: decoded, but for `#`, `?` and what would be one of these or a slash
 */
export function stemOf(route: string): string {
  return `server/app${route === '/' || /^\/index(?:\/|$)/.test(route) ? '/index' : ''}${route === '/' ? '' : route}`
}
