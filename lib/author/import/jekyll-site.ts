import { readFile, realpath } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { beginningOf, findFiles } from './files'
import { isExcluded, layoutOf } from './layout'
import { type Place, placeOf, type Reason } from './place'

/** One file to bring over, and where it lies. */
export interface Found extends Place {
  from: string
}

export interface JekyllSite {
  /** The text of `_config.yml`, '' without one. */
  config: string
  /** The domain that GitHub Pages serves it at, as its `CNAME` says. */
  domain: string | undefined
  found: Found[]
  left: Map<Reason, string[]>
  /** Some of the texts, to tell their language. */
  samples: string[]
}

/** Finds what of a Jekyll site's folder is its author's. Undefined when it holds no `_posts`. */
export async function readJekyllSite(folder: string, skip: readonly string[]): Promise<JekyllSite | undefined> {
  const config = await readConfig(folder)
  const layout = layoutOf(config)
  const root = join(folder, layout.source)
  if (!(await isInside(root, folder))) return undefined
  const search = await findFiles(root, [...skip, ...ofTools.map((path) => join(root, path))], layout.include)
  const isWanted = (file: string) => !isExcluded(file, layout)
  const files = search.files.filter(isWanted)
  if (!files.some((file) => file.split('/').includes('_posts'))) return undefined
  // A `_posts` deep below, and nothing here that says so: somebody's folder of projects, not a site.
  if (config === '' && !files.some((file) => /^(?:_posts|_layouts|_includes|_data)\//.test(file))) return undefined
  const site: JekyllSite = { config, domain: await readDomain(root), found: [], left: new Map(), samples: [] }
  const refused = search.refused.filter(isWanted)
  if (refused.length > 0) site.left.set('refused', refused)
  for (const file of files) {
    const place = await placeOf(root, file, layout)
    if (typeof place === 'string') site.left.set(place, [...(site.left.get(place) ?? []), file])
    else if (place) site.found.push({ ...place, from: join(root, file) })
  }
  for (const { from } of site.found.filter(({ kind }) => kind === 'posts').slice(-40))
    site.samples.push(await beginningOf(from, 20_000))
  return site
}

/** Folders of gems, which Jekyll leaves out whatever `exclude` says (Jekyll's `Configuration::DEFAULTS`). */
const ofTools = ['vendor/bundle', 'vendor/cache', 'vendor/gems', 'vendor/ruby']

/** Whether `source` of `_config.yml` really lies in the site: a link could lead anywhere. */
async function isInside(root: string, folder: string): Promise<boolean> {
  const [inner, outer] = await Promise.all([root, folder].map((path) => realpath(path).catch(() => undefined)))
  return inner !== undefined && outer !== undefined && (inner === outer || inner.startsWith(outer + sep))
}

async function readConfig(folder: string): Promise<string> {
  for (const name of ['_config.yml', '_config.yaml']) {
    const text = await readFile(join(folder, name), 'utf8').catch(() => undefined)
    if (text !== undefined) return text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n')
  }
  return ''
}

async function readDomain(root: string): Promise<string | undefined> {
  const text = await readFile(join(root, 'CNAME'), 'utf8').catch(() => '')
  const [first = ''] = text.trim().split(/\s/)
  return /^[\p{L}\p{N}.-]+\.[\p{L}\p{N}-]+$/u.test(first) ? first.toLowerCase() : undefined
}
