import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beginningOf, filesUnder } from './files'
import { type Layout, layoutOf } from './settings'

export type Kind = 'posts' | 'drafts' | 'pages' | 'data' | 'includes' | 'assets'

/** One file to bring over: where it lies, and its path under the content folder (assets: under `public`). */
export interface Found {
  kind: Kind
  from: string
  to: string
}

/** Why a file stays behind: it is the theme's, a list that this site makes itself, or has no place here. */
export type Reason = 'theme' | 'listing' | 'other'

export interface JekyllSite {
  config: string
  found: Found[]
  left: Map<Reason, string[]>
  /** Some of the texts, to tell their language. */
  samples: string[]
}

/** Files of a project that are no part of its site, from Jekyll's own `exclude` and custom. */
const projectFiles =
  /^(?:gemfile(?:\.lock)?|rakefile|makefile|dockerfile|.*\.gemspec|readme.*|licen[cs]e.*|changelog.*|contributing.*|package(?:-lock)?\.json|yarn\.lock|_config.*\.(?:ya?ml|toml)|_redirects|_headers)$/i

/** Formats of a theme, of scripts and of files that this site writes itself. */
const themeFormats = /\.(?:s[ac]ss|less|css|m?js|ts|coffee|map|rb|sh|lock|log)$/i
const ownFiles = /^(?:robots\.txt|sitemap\.xml|feed\.xml|atom\.xml|rss\.xml|manifest\.(?:json|webmanifest)|site\.webmanifest)$/i

/** What Jekyll and its plugins read as texts. */
const markdownFormats = /\.(?:md|markdown|mkdown|mkdn|mkd)$/i
const htmlFormats = /\.html?$/i
const otherTextFormats = /\.(?:textile|text|txt|rst|adoc|asciidoc|org|rmd|mdx|haml|slim)$/i

/** Liquid that lists the site: pages that do so are what this site has of its own. */
const listing = /\b(?:paginator\b|site\.(?:posts|tags|categories|related_posts|html_pages)\b)/

/** Finds what of a Jekyll site's folder is its author's. Undefined when it holds no `_posts`. */
export async function readJekyllSite(folder: string, skip: readonly string[]): Promise<JekyllSite | undefined> {
  const config = await readConfig(folder)
  const layout = layoutOf(config)
  const root = join(folder, layout.source)
  const files = (await filesUnder(root, skip)).filter((file) => !isExcluded(file, layout))
  if (!files.some((file) => file.split('/').includes('_posts'))) return undefined
  const site: JekyllSite = { config, found: [], left: new Map(), samples: [] }
  for (const file of files) {
    const placed = await place(root, file, layout)
    if (typeof placed === 'string') site.left.set(placed, [...(site.left.get(placed) ?? []), file])
    else if (placed) site.found.push({ ...placed, from: join(root, file) })
  }
  for (const { from } of site.found.filter(({ kind }) => kind === 'posts').slice(-40))
    site.samples.push(await beginningOf(from, 20_000))
  return site
}

async function readConfig(folder: string): Promise<string> {
  for (const name of ['_config.yml', '_config.yaml']) {
    const text = await readFile(join(folder, name), 'utf8').catch(() => undefined)
    if (text !== undefined) return text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n')
  }
  return ''
}

async function place(root: string, file: string, layout: Layout): Promise<Omit<Found, 'from'> | Reason | undefined> {
  const path = file.split('/')
  const name = path.at(-1) ?? ''
  const marker = path.findIndex((part) => part === '_posts' || part === '_drafts')
  if (marker >= 0) return placeText(path, marker, layout)
  if (path[0] === '_data') return { kind: 'data', to: file }
  if (path[0] === '_includes') return { kind: 'includes', to: file }
  if (path.slice(0, -1).some((part) => part.startsWith('_')) && !layout.include.includes(path[0] ?? '')) {
    return /^_(?:layouts|sass|plugins)$/.test(path[0] ?? '') ? 'theme' : 'other'
  }
  if (path.length === 1 && projectFiles.test(name)) return undefined
  if (themeFormats.test(name)) return 'theme'
  const start = await beginningOf(join(root, file), 4)
  const hasFrontMatter = /^\ufeff?---/.test(start)
  if (hasFrontMatter && (markdownFormats.test(name) || htmlFormats.test(name))) return placePage(root, file)
  if (markdownFormats.test(name)) return 'other'
  if (hasFrontMatter || (path.length === 1 && ownFiles.test(name))) return 'theme'
  return { kind: 'assets', to: file }
}

/**
 * `_posts/2017-10-28-x.md` → `posts/2017-10-28-x.md`, sub-folders included. Where folders stand above `_posts`, they and it
 * stay in the path: they are the post's categories.
 */
function placeText(path: string[], marker: number, layout: Layout): Omit<Found, 'from'> | Reason {
  const folder = path[marker] === '_posts' ? 'posts' : 'drafts'
  if (![markdownFormats, htmlFormats, otherTextFormats].some((formats) => formats.test(path.at(-1) ?? ''))) return 'other'
  const above = path.slice(0, marker)
  const isRoot = above.length === 0 || above.join('/') === layout.collectionsDir
  const rest = isRoot ? path.slice(marker + 1) : path
  return { kind: folder, to: [folder, ...rest].join('/') }
}

async function placePage(root: string, file: string): Promise<Omit<Found, 'from'> | Reason> {
  const text = await readFile(join(root, file), 'utf8')
  const body = text.replace(/^\ufeff?---[ \t]*\r?\n[\s\S]*?\r?\n---[ \t]*(?:\r?\n|$)/, '')
  const isOwn = /^(?:index|404)\.\w+$/.test(file) || body.trim() === '' || listing.test(body)
  return isOwn ? 'listing' : { kind: 'pages', to: `pages/${file}` }
}

/** Jekyll's `exclude`: names of files and folders, and patterns with `*`. */
function isExcluded(file: string, { exclude }: Layout): boolean {
  return exclude.some((pattern) => {
    const plain = pattern.replace(/^\/|\/$/g, '')
    if (plain === '') return false
    if (file === plain || file.startsWith(`${plain}/`)) return true
    if (!plain.includes('*')) return false
    const source = plain.split('**').map(starred).join('.*')
    return new RegExp(`^${source}(?:/|$)`).test(file)
  })
}

/** A pattern whose `*` stands for anything within one folder. */
function starred(pattern: string): string {
  return pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/\*/g, '[^/]*')
}
