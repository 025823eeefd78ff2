import { readFileSync, rmSync } from 'node:fs'
import { z } from 'zod'
import { replaceFile } from './files'
import { castFrom, type Mould } from './pages'
import { type PrerenderManifest, stemOf } from './prerender-manifest'

/** The file that holds the answer itself. */
export function bodyFileOf(address: string, kind: Mould['kind']): string {
  return fileOf(address, kind === 'page' ? '.html' : '.body')
}

const fileOf = (address: string, ending: string) => `.next/${stemOf(routeOf(address))}${ending}`

/** As Next spells an address in its manifest (`escapePathDelimiters`). */
export const routeOf = (address: string) => address.replace(/[#?]|%(?:2f|23|3f|5c)/gi, encodeURIComponent)

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
  const entry = routes[routeOf(address)]
  if (!entry) return undefined
  const { routeType: kind } = kindSchema.parse(entry)
  const file = bodyFileOf(address, kind)
  const meta = z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(fileOf(address, '.meta'), 'utf8')))
  // Each weighs something else, see `writeAnswer`.
  const noted = 'htmlSize' in entry ? { ...entry, htmlSize: 0 } : entry
  return { body: readFileSync(file), mould: { address, kind, entry: noted, meta, sheets: sheets.get(file) ?? [] } }
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
  const { entry, meta } = castFrom(mould, address)
  write(bodyFileOf(address, mould.kind), body)
  write(fileOf(address, '.meta'), JSON.stringify(meta))
  if (mould.kind === 'page') write(fileOf(address, '.rsc'), '')
  // A copy for what is no page of `app/`.
  if (address === '/_not-found') write('.next/server/pages/404.html', body)
  manifest.routes[routeOf(address)] = 'htmlSize' in entry ? { ...entry, htmlSize: body.length } : entry
}

/** Takes an answer away, and from Next's list. */
export function removeAnswer(address: string, { routes }: PrerenderManifest): void {
  delete routes[routeOf(address)]
  for (const file of answerFilesOf(address)) rmSync(file, { force: true })
}

/** All files that the answer of an address may be made of. */
export function answerFilesOf(address: string): string[] {
  return ['.html', '.body', '.meta', '.rsc'].map((ending) => fileOf(address, ending))
}
