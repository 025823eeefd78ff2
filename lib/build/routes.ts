import { join } from 'node:path'
import { filesUnder } from './files'

/** A file of `app/` that answers many addresses, told apart by parameters. */
export interface DynamicRoute {
  /** `/tags/[slug]/rss.xml` */
  pattern: string
  kind: 'page' | 'route'
  /** Relative to the working directory. */
  file: string
}

/** What Next builds a page from besides the page itself; where one stands elsewhere, see `readRoutes`. */
const rootFiles = /^(?:layout|not-found)$/

const special = /^(?:layout|template|loading|error|global-error|not-found|default|forbidden|unauthorized)$/

/**
 * The routes of `app/` with parameters.
 *
 * @param extensions those that Next is told to take for pages, longest first
 * @returns undefined when `app/` holds something whose part in a page is not known here: nested layouts, groups, slots
 */
export async function readRoutes(extensions: readonly string[], folder = 'app'): Promise<DynamicRoute[] | undefined> {
  const routes: DynamicRoute[] = []
  for (const file of await filesUnder(folder)) {
    const slash = file.lastIndexOf('/')
    const [parent, name] = [file.slice(0, Math.max(slash, 0)), file.slice(slash + 1)]
    if (/(?:^|\/)_/.test(parent)) continue
    const extension = extensions.find((one) => name.endsWith(`.${one}`))
    if (extension === undefined) continue
    const stem = name.slice(0, -extension.length - 1)
    if (/[@(]/.test(parent) || (special.test(stem) && !(parent === '' && rootFiles.test(stem)))) return undefined
    if ((stem === 'page' || stem === 'route') && parent.includes('['))
      routes.push({ pattern: `/${parent}`, kind: stem, file: join(folder, file) })
  }
  return routes
}
