import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { filesUnder, inParallel, writeWhole } from './files'
import { stripScripts } from './strip-scripts'

/** Every folder in which a build of Next may have put finished pages. */
const roots = ['.next/server', '.next/standalone', '.next/output']

/**
 * Runs after `next build`: removes Next's scripts from every page it emitted, wherever this build put it.
 *
 * @returns how many pages were changed
 * @throws when no page held a script: Next has changed, and this step has to be looked at again
 */
export async function finishBuild(folder = '.'): Promise<number> {
  const pages = (await Promise.all(roots.map((root) => htmlFiles(join(folder, root))))).flat()
  const changed = (await inParallel(pages, stripFile)).filter(Boolean).length
  if (changed === 0)
    throw new Error(`none of the ${pages.length} emitted pages held a script: finished already, or Next has moved its pages`)
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
