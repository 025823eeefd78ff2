import { readFileSync, rmSync } from 'node:fs'
import { z } from 'zod'
import { replaceFile } from './files'
import { castFrom, type Mould } from './pages'
import { type PrerenderManifest, prerenderEntrySchema } from './prerender-manifest'

const appFolder = '.next/server/app'

/** Where Next keeps the answer of an address. @param address decoded */
const stemOf = (address: string) => appFolder + (address === '/' ? '/index' : address)

/** The file that holds the answer itself. */
export function bodyFileOf(address: string, kind: Mould['kind']): string {
  return stemOf(address) + (kind === 'page' ? '.html' : '.body')
}

const kindSchema = z.looseObject({ routeType: z.enum(['page', 'route']) })

/**
 * An answer as Next has made it, and what it has noted of it.
 *
 * @param sheets of the finished pages, by their files
 * @returns undefined where Next has not made it
 */
export function readAnswer(
  address: string,
  { routes }: PrerenderManifest,
  sheets: ReadonlyMap<string, string[]>,
): { body: Buffer; mould: Mould } | undefined {
  const route = [address, encodeURI(address)].find((name) => routes[name] !== undefined)
  if (route === undefined) return undefined
  const entry = prerenderEntrySchema.parse(routes[route])
  const { routeType: kind } = kindSchema.parse(entry)
  const file = bodyFileOf(address, kind)
  const meta = z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(`${stemOf(address)}.meta`, 'utf8')))
  // Next weighs its pages with their scripts; see `writePrerenderManifest`.
  const noted = 'htmlSize' in entry ? { ...entry, htmlSize: 0 } : entry
  return { body: readFileSync(file), mould: { address, kind, route, entry: noted, meta, sheets: sheets.get(file) ?? [] } }
}

/**
 * Lays an answer where Next, its server and hosts look for it, and puts it on Next's list: a page is its HTML and an empty file where
 * its data for React would be, a feed its text; both have their headers beside them.
 *
 * @param write how, where a server may be reading them or nobody is
 */
export function writeAnswer(
  address: string,
  body: Uint8Array,
  mould: Mould,
  manifest: PrerenderManifest,
  write: typeof replaceFile = replaceFile,
): void {
  const { route, entry, meta } = castFrom(mould, address)
  write(bodyFileOf(address, mould.kind), body)
  write(`${stemOf(address)}.meta`, JSON.stringify(meta))
  if (mould.kind === 'page') write(`${stemOf(address)}.rsc`, '')
  // A copy for what is no page of `app/`.
  if (address === '/_not-found') write('.next/server/pages/404.html', body)
  manifest.routes[route] = entry
}

export function removeAnswer(address: string): void {
  for (const file of answerFilesOf(address)) rmSync(file, { force: true })
}

/** All files that the answer of an address may be made of. */
export const answerFilesOf = (address: string) => ['.html', '.body', '.meta', '.rsc'].map((ending) => stemOf(address) + ending)
