import { readFileSync, rmSync, statSync, truncateSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { filesUnder, inParallel, writeWhole } from './files'
import { stripScripts } from './strip-scripts'

/** Every folder in which a build of Next may have put finished pages. */
const roots = ['.next/server', '.next/standalone', '.next/output']

/**
 * Runs after `next build`: removes Next's scripts from every page it emitted, wherever this build put it, and then what only these
 * scripts would have fetched.
 *
 * @returns how many pages were changed
 * @throws when no page held a script: Next has changed, and this step has to be looked at again
 */
export async function finishBuild(folder = '.'): Promise<number> {
  const pages = (await Promise.all(roots.map((root) => htmlFiles(join(folder, root))))).flat()
  const changed = (await inParallel(pages, stripFile)).filter(Boolean).length
  if (changed === 0)
    throw new Error(`none of the ${pages.length} emitted pages held a script: finished already, or Next has moved its pages`)
  await dropFlightData(join(folder, '.next/server/app'))
  await dropScripts(join(folder, '.next/static'), pages)
  return changed
}

async function htmlFiles(root: string): Promise<string[]> {
  const files = await filesUnder(root)
  return files.filter((file) => file.endsWith('.html') && !file.includes('node_modules/')).map((file) => join(root, file))
}

async function stripFile(path: string): Promise<boolean> {
  const html = await readFile(path, 'utf8')
  const stripped = stripScripts(html, path)
  if (stripped === html) return false
  await writeWhole(path, stripped)
  return true
}

/**
 * Drops what navigation without a page load would have fetched: a page in React's own format, whole and in segments. `next start`
 * and Vercel's builder look for the whole one beside each page (its file stays, empty) and for the segments that `.meta` lists (none).
 */
async function dropFlightData(folder: string): Promise<void> {
  const files = await filesUnder(folder)
  const segments = files.flatMap((file) => /^.*?\.segments(?=\/)/.exec(file)?.[0] ?? [])
  for (const segment of new Set(segments)) rmSync(join(folder, segment), { recursive: true })
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

/** Scripts that no page names any more. The site's own, on `/search`, is named by its page. */
async function dropScripts(folder: string, pages: readonly string[]): Promise<void> {
  const scripts = (await filesUnder(folder)).filter((file) => file.endsWith('.js') || file.endsWith('.js.map'))
  const named = new Set<string>()
  for (const page of pages)
    for (const [, name = ''] of readFileSync(page, 'utf8').matchAll(/<script[^>]*\ssrc="[^"]*\/_next\/static\/([^"?]+)/g))
      named.add(name)
  for (const script of scripts) if (!named.has(script)) rmSync(join(folder, script))
}
