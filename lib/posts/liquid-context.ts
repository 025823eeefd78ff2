import type { LiquidContext } from '@/lib/markdown/types'
import type { Content } from './content'
import { jekyllPathOf } from './jekyll-path'
import { indexOf, type Lookup } from './lookup'
import type { Entry, Page, Post, Value } from './post'
import { isPublicFile, readBeside } from './public-files'

/** A map that Liquid reads. */
type Drop = Record<string, unknown>

const drops = new WeakMap<Content, Drop>()

/** What Liquid knows when it renders one entry, by the names and shapes that Jekyll gives (`Drops::SiteDrop`, `DocumentDrop`). */
export function liquidContextOf(entry: Post | Page, content: Content): LiquidContext {
  const { site, resources, contentDir } = content
  const lookup = indexOf(content)
  const href = (url: string) => encodeAddress(site.baseurl + url)
  return {
    linkTo: (path) => {
      const found = lookup.findByPath(path)
      const file = `/${path.trim().replace(/^\/+/, '')}`
      return found ? href(found.url) : isPublicFile(file) ? href(file) : undefined
    },
    postUrl: (name) => {
      const found = lookup.findByName(name)
      return found && href(found.url)
    },
    include: (name) => resources.includes.get(name.normalize('NFC')),
    includeRelative: (name) => readBeside(contentDir, entry.file, name),
    // Most texts ask for neither.
    get site() {
      return siteDrop(content)
    },
    get page() {
      return pageDrop(entry, lookup)
    },
  }
}

/** An address as Jekyll writes it in `url`: percent-encoded. */
export function encodeAddress(address: string): string {
  return encodeURI(address).replace(/[?#]/g, encodeURIComponent)
}

function siteDrop(content: Content): Drop {
  const known = drops.get(content)
  if (known) return known
  const { site, resources } = content
  const posts = content.posts.map(recordOf)
  const pages = content.pages.map(recordOf)
  const group = (kind: 'categories' | 'tags') => {
    // Terms in the order in which posts first had them, the posts of each newest first (`Site#post_attr_hash`).
    const groups = new Map<string, Drop[]>()
    for (const [index, post] of [...content.posts.entries()].reverse()) {
      for (const name of post[kind]) {
        const members = groups.get(name) ?? []
        groups.set(name, members)
        members.unshift(posts[index] ?? {})
      }
    }
    return Object.fromEntries(groups)
  }
  const drop = {
    ...site.settings,
    posts,
    pages,
    html_pages: pages,
    documents: posts,
    related_posts: posts.slice(0, 10),
    categories: group('categories'),
    tags: group('tags'),
    data: resources.data,
    time: new Date(content.now),
  }
  drops.set(content, drop)
  return drop
}

function pageDrop(entry: Post | Page, lookup: Lookup): Drop {
  const { newer, older } = lookup.around(entry)
  return {
    ...recordOf(entry),
    ...(newer && { next: recordOf(newer) }),
    ...(older && { previous: recordOf(older) }),
  }
}

function recordOf(entry: Post | Page): Drop {
  const path = jekyllPathOf(entry.file)
  const url = encodeAddress(entry.url)
  const common = { ...entry.data, title: entry.title, url, path, relative_path: path, content: entry.source }
  const name = path.split('/').at(-1)
  if (entry.kind === 'page') return { ...common, name, dir: url.replace(/[^/]*$/, '') }
  const slug = String(entry.data.slug ?? entry.slug)
  return {
    ...common,
    name,
    id: `${url.replace(/\/$/, '').replace(/\/[^/]*$/, '')}/${slug}`,
    collection: 'posts',
    draft: entry.status === 'draft',
    date: new Date(entry.instant),
    categories: entry.categories,
    tags: entry.tags,
    excerpt: entry.excerpt ?? firstPart(entry),
    ext: path.slice(path.lastIndexOf('.')),
  }
}

/** The source up to the separator, which in Jekyll is an empty line unless set. */
function firstPart(entry: Entry): Value {
  return entry.source.split(entry.excerptSeparator ?? '\n\n', 1)[0] ?? ''
}
