import { join } from 'node:path'
import { filesUnder } from '../files'
import { UnknownNode } from './element-tree'

/** A file of `app/` that answers one address, or many, told apart by parameters. */
export interface Route {
  /** As its folder names it: `/`, `/recaps`, `/tags/[slug]/rss.xml`; `/_not-found` for what answers wherever nothing is, as Next calls it. */
  pattern: string
  kind: 'page' | 'route'
  /** Relative to the working directory. */
  file: string
}

/** What Next makes something of wherever it stands, and that has no part in a page known here. */
const special = /^(?:template|loading|error|global-error|global-not-found|default|forbidden|unauthorized)$/

/** Files that make pages of their own (https://nextjs.org/docs/app/api-reference/file-conventions/metadata). */
const madeFiles = /^(?:sitemap|robots|manifest|icon\d*|apple-icon\d*|opengraph-image\d*|twitter-image\d*)$/

/**
 * The routes of `app/`.
 *
 * @param extensions those that Next is told to take for pages, longest first
 * @throws UnknownNode when `app/` holds something whose part in a page is not known here: nested layouts, groups, slots
 */
export async function readRoutes(extensions: readonly string[], folder = 'app'): Promise<Route[]> {
  const routes: Route[] = []
  for (const file of await filesUnder(folder)) {
    const slash = file.lastIndexOf('/')
    const [parent, name] = [file.slice(0, Math.max(slash, 0)), file.slice(slash + 1)]
    if (/(?:^|\/)_/.test(parent)) continue
    const extension = extensions.find((one) => name.endsWith(`.${one}`))
    if (extension === undefined) continue
    const stem = name.slice(0, -extension.length - 1)
    const isBelow = parent !== ''
    const path = join(folder, file)
    if (/[@(]/.test(parent) || special.test(stem) || madeFiles.test(stem)) throw new UnknownNode(path)
    if (isBelow && (stem === 'layout' || stem === 'not-found')) throw new UnknownNode(path)
    if (stem === 'page' || stem === 'route') routes.push({ pattern: `/${parent}`, kind: stem, file: path })
    if (stem === 'not-found') routes.push({ pattern: '/_not-found', kind: 'page', file: path })
  }
  return routes
}
