import { readFileSync, rmSync, statSync, truncateSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { filesUnder, inParallel, writeWhole } from './files'
import { inlineStyles, readSheets, type StylesOf } from './inline-styles'
import { stripScripts } from './strip-scripts'

/** Every folder in which a build of Next may have put finished pages; the last is where Vercel's adapter has copied them. */
const roots = ['.next/server', '.next/output']

/**
 * Runs after `next build`: removes Next's scripts from every page it emitted, wherever this build put it, puts what the page uses of
 * the style sheets into it, and removes what only these scripts would have fetched.
 *
 * @returns the style sheets that each of the changed pages named, by its file
 * @throws when no page held a script: Next has changed, and this step has to be looked at again
 */
export async function finishBuild(folder = '.'): Promise<ReadonlyMap<string, string[]>> {
  const pages = (await Promise.all(roots.map((root) => htmlFiles(join(folder, root))))).flat()
  const stylesOf = await readSheets(join(folder, '.next/static'))
  const sheets = await inParallel(pages, async (page) => [page, await finishFile(page, stylesOf)] as const)
  const changed = new Map(sheets.flatMap(([page, named]) => (named ? [[page, named]] : [])))
  if (changed.size === 0)
    throw new Error(`none of the ${pages.length} emitted pages held a script: finished already, or Next has moved its pages`)
  for (const data of ['.next/server/app', '.next/output/functions']) await dropFlightData(join(folder, data))
  await dropScripts(join(folder, '.next'), pages)
  return changed
}

async function htmlFiles(root: string): Promise<string[]> {
  const files = await filesUnder(root)
  return files.filter((file) => file.endsWith('.html') && !file.includes('node_modules/')).map((file) => join(root, file))
}

/** @returns undefined where there was nothing to do */
async function finishFile(path: string, stylesOf: StylesOf): Promise<string[] | undefined> {
  const html = await readFile(path, 'utf8')
  const stripped = stripScripts(html, path)
  if (stripped === html) return undefined
  const { html: finished, sheets } = inlineStyles(stripped, stylesOf)
  await writeWhole(path, finished)
  return sheets
}

/**
 * Drops what navigation without a page load would have fetched: a page in React's own format, whole and in segments. `next start`
 * and Vercel's builder look for the whole one beside each page (its file stays, empty) and for the segments that `.meta` lists (none).
 */
async function dropFlightData(folder: string): Promise<void> {
  const files = await filesUnder(folder)
  const segments = files.flatMap((file) => /^.*?\.segments(?=\/)/.exec(file)?.[0] ?? [])
  // Many at once: a disk that is busy answers each of them late.
  await inParallel([...new Set(segments)], (segment) => rm(join(folder, segment), { recursive: true }))
  for (const file of files) {
    const path = join(folder, file)
    if (file.includes('.segments/')) continue
    if (file.endsWith('.rsc') && statSync(path).size > 0) truncateSync(path)
    if (file.endsWith('.meta')) await slimMeta(path)
  }
}

async function slimMeta(path: string): Promise<void> {
  const before = readFileSync(path, 'utf8')
  const after = JSON.stringify(JSON.parse(before), (key, value) =>
    key === 'segmentPaths' || key === 'prefetchHints' ? undefined : value,
  )
  if (after !== before) await writeWhole(path, after)
}

/** Next's scripts in each copy of its assets; the second is the adapter's, where what the author's `public/` holds lies beside them. */
const nextScript = /^(?:output\/static\/(?:.+\/)?_next\/)?static\/(.+\.js(?:\.map)?)$/

/** Scripts that no page names any more. The site's own, on `/search`, is named by its page. */
async function dropScripts(folder: string, pages: readonly string[]): Promise<void> {
  const named = new Set<string>()
  for (const page of pages)
    for (const [, name = ''] of readFileSync(page, 'utf8').matchAll(/<script[^>]*\ssrc="[^"]*\/_next\/static\/([^"?]+)/g))
      named.add(name)
  for (const root of ['static', 'output/static'])
    for (const file of await filesUnder(join(folder, root))) {
      const [, name] = nextScript.exec(`${root}/${file}`) ?? []
      if (name !== undefined && !named.has(name)) rmSync(join(folder, root, file))
    }
}
