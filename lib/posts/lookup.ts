import type { Content } from './content'
import { readFileName } from './file-name'
import { jekyllPathOf } from './jekyll-path'
import type { Page, Post } from './post'

/** Finds entries by the names that Jekyll's tags use, among those this stage shows. */
export interface Lookup {
  /** `{% link %}`: a path as in a Jekyll site (`_posts/2017-09-17-x.md`, `about.md`), or as under the content folder. */
  findByPath(path: string): Post | Page | undefined
  /** `{% post_url %}`: `2017-09-17-x`, with its folders or without (`Tags::PostComparer`). */
  findByName(name: string): Post | undefined
  /** At a decoded address without `baseurl`, or at its twin with or without the last slash. */
  findByAddress(path: string): Post | Page | undefined
  /** The posts dated just after and before a post. */
  around(entry: Post | Page): { newer: Post | undefined; older: Post | undefined }
}

const lookups = new WeakMap<Content, Lookup>()

export function indexOf(content: Content): Lookup {
  const known = lookups.get(content)
  if (known) return known
  const lookup = makeLookup(content)
  lookups.set(content, lookup)
  return lookup
}

function makeLookup({ posts, pages }: Content): Lookup {
  const byPath = new Map<string, Post | Page>()
  let byName: ReadonlyMap<string, Post> | undefined
  const byAddress = new Map<string, Post | Page>()
  const ranks = new Map<string, number>()
  // From the last on: where two posts share a name Jekyll finds the older first.
  for (const entry of [...posts, ...pages]) {
    for (const path of [entry.file, jekyllPathOf(entry.file)]) byPath.set(path, entry)
    byAddress.set(entry.url, entry)
  }
  posts.forEach((post, rank) => {
    ranks.set(post.file, rank)
  })
  return {
    findByPath: (path) => byPath.get(clean(path).replace(/^content\//, '')),
    findByName: (name) => {
      // Most blogs never ask.
      byName ??= new Map(posts.flatMap((post) => namesOf(post).map((one) => [one, post] as const)))
      return byName.get(normalName(clean(name)))
    },
    findByAddress: (path) => {
      const address = path.normalize('NFC')
      return byAddress.get(address) ?? byAddress.get(address.endsWith('/') ? address.slice(0, -1) : `${address}/`)
    },
    around: ({ file }) => {
      const rank = ranks.get(file)
      return rank === undefined ? { newer: undefined, older: undefined } : { newer: posts[rank - 1], older: posts[rank + 1] }
    },
  }
}

/** The name with its folders and without, by the day of the file name and by the post's own (Jekyll's older rule). */
function namesOf({ file, day: own }: Post): string[] {
  const { above, folders, day = own, slug } = readFileName(file)
  return [...new Set([day, own])].flatMap((date) => {
    const name = normalName(`${date}-${slug}`)
    return [name, [...above, ...folders, name].join('/'), [...above, '_posts', ...folders, name].join('/')]
  })
}

function clean(name: string): string {
  return name.trim().replace(/^\/+/, '').normalize('NFC')
}

/** `2017-9-3-x` and `2017-09-03-x` are one name. */
function normalName(name: string): string {
  return name.replace(
    /(^|\/)(\d+)-(\d+)-(\d+)-(?=[^/]*$)/,
    (_, start, year, month, day) => `${start}${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}-`,
  )
}
