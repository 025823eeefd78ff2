import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isReservedAddress } from '@/lib/posts'
import { beginningOf } from './files'
import type { Layout } from './layout'

export type Kind = 'posts' | 'drafts' | 'pages' | 'data' | 'includes' | 'assets'

/** Why a file stays behind: `listing` is what this site makes itself, `moved` leads elsewhere, `other` has no place here. */
export type Reason = 'layout' | 'theme' | 'listing' | 'moved' | 'collection' | 'refused' | 'other'

/** Where a file goes: its path under the content folder (assets: under `public`). */
export interface Place {
  kind: Kind
  to: string
}

/** Files of a project that are no part of its site, from Jekyll's own `exclude` and custom. */
const projectFiles =
  /^(?:gemfile(?:\.lock)?|rakefile|makefile|dockerfile|.*\.gemspec|readme.*|licen[cs]e.*|changelog.*|contributing.*|package(?:-lock)?\.json|yarn\.lock|_config.*\.ya?ml|_redirects|_headers)$/i

/** Formats of a theme: some wherever they are, style sheets and scripts where themes keep them, tools at the top. */
const themeFiles = [
  /\.(?:s[ac]ss|less|coffee|map|lock)$/i,
  /^(?:(?:.*\/)?(?:assets|css|dist|javascripts?|js|lib|public|scripts?|static|styles?|stylesheets?|theme)\/.*|[^/]*)\.(?:css|m?js)$/i,
  /^[^/]*\.(?:rb|sh|ts|log)$/i,
]
const ownFiles = /^(?:atom\.xml|manifest\.json|site\.webmanifest)$/i

/** What Jekyll and its plugins read as texts. */
const markdownFormats = /\.(?:md|markdown|mkdown|mkdn|mkd)$/i
const htmlFormats = /\.html?$/i
const otherTextFormats = /\.(?:textile|text|txt|rst|adoc|asciidoc|org|rmd|mdx|haml|slim)$/i

/** Liquid that lists the site: pages that do little else are what this site has of its own. */
const listing = /\b(?:paginator\b|site\.(?:posts|tags|categories|related_posts|html_pages)\b)/
const wordsOfAText = 80

/** Where a file of a Jekyll site goes, by its path in the site; why it stays behind; undefined for what is nobody's concern. */
export async function placeOf(root: string, file: string, layout: Layout): Promise<Place | Reason | undefined> {
  const path = file.split('/')
  const name = path.at(-1) ?? ''
  const top = path[0] ?? ''
  const marker = path.findIndex((part) => part === '_posts' || part === '_drafts')
  if (marker >= 0) return placeText(path, marker, layout)
  for (const [kind, folder] of [['data', layout.dataDir] as const, ['includes', layout.includesDir] as const]) {
    if (file.startsWith(`${folder}/`)) return { kind, to: `_${kind}${file.slice(folder.length)}` }
  }
  if (path.slice(0, -1).some((part) => part.startsWith('_')) && !layout.include.includes(top)) {
    if (isOfCollection(path, layout)) return 'collection'
    if (top === '_layouts') return 'layout'
    return /^_(?:sass|plugins)$/.test(top) ? 'theme' : 'other'
  }
  if (path.length === 1 && projectFiles.test(name)) return undefined
  if (themeFiles.some((pattern) => pattern.test(file))) return 'theme'
  const hasFrontMatter = /^\ufeff?---/.test(await beginningOf(join(root, file), 8))
  if (hasFrontMatter && (markdownFormats.test(name) || htmlFormats.test(name))) return placePage(root, file)
  if (markdownFormats.test(name)) return 'other'
  if (isOwn(`/${file}`) || (path.length === 1 && ownFiles.test(name))) return 'listing'
  return hasFrontMatter ? 'theme' : { kind: 'assets', to: file }
}

/**
 * `_posts/2017-10-28-x.md` → `posts/2017-10-28-x.md`, sub-folders included. Where folders stand above `_posts`, they and it
 * stay in the path: they are the post's categories.
 */
function placeText(path: string[], marker: number, layout: Layout): Place | Reason {
  const folder = path[marker] === '_posts' ? 'posts' : 'drafts'
  if (![markdownFormats, htmlFormats, otherTextFormats].some((formats) => formats.test(path.at(-1) ?? ''))) return 'other'
  const above = path.slice(0, marker)
  const isRoot = above.length === 0 || above.join('/') === layout.collectionsDir
  const rest = isRoot ? path.slice(marker + 1) : path
  return { kind: folder, to: [folder, ...rest].join('/') }
}

async function placePage(root: string, file: string): Promise<Place | Reason> {
  const text = await readFile(join(root, file), 'utf8')
  const [head = '', frontMatter = ''] = /^\ufeff?---[ \t]*\r?\n([\s\S]*?\r?\n)?---[ \t]*(?:\r?\n|$)/.exec(text) ?? []
  const body = text.slice(head.length)
  const [, permalink] = /^permalink:[ \t]*["']?([^"'\r\n]*)/m.exec(frontMatter) ?? []
  const address = permalink?.trim() || `/${file.replace(/\.\w+$/, '')}`
  if (/^redirect_to:/m.test(frontMatter)) return 'moved'
  const isListing = isOwn(address) || body.trim() === '' || (listing.test(body) && wordsIn(body) < wordsOfAText)
  return isListing ? 'listing' : { kind: 'pages', to: `pages/${file}` }
}

/** Pages and files that this site has itself, wherever they were written. */
function isOwn(address: string): boolean {
  return isReservedAddress(address.replace(/\/index(?:\.html?)?$/, '/'))
}

/** Words of a page's own, Liquid and HTML apart. */
function wordsIn(body: string): number {
  return body.replace(/\{%[\s\S]*?%\}|\{\{[\s\S]*?\}\}|<[^>]*>/g, ' ').match(/\p{L}{2,}/gu)?.length ?? 0
}

function isOfCollection(path: readonly string[], { collections, collectionsDir }: Layout): boolean {
  const below = collectionsDir === '' ? path : path.slice(collectionsDir.split('/').length)
  return collections.some((name) => below[0] === `_${name}`)
}
