import type { Day } from '@/lib/calendar/day'
import { monthOf } from '@/lib/calendar/month'
import type { Site } from '@/lib/config/types'
import type { Content, Post } from '@/lib/posts'
import { escapeXml } from '@/lib/xml'
import { pageAddresses } from './addresses'
import { furtherPages, termPageSize } from './pagination'
import { seriesOf } from './series'
import { termsOf } from './taxonomies'
import * as urls from './urls'

type Facts = Pick<Content, 'posts' | 'pages' | 'site' | 'terms'>

export interface SitemapEntry {
  /** Decoded, without `baseurl`. */
  url: string
  /** Only where it is known: an invented date teaches crawlers to ignore the true ones. */
  lastModified: Day | undefined
}

/** The limit of one file (sitemaps.org/protocol.html). */
const maximum = 50_000

/**
 * The pages that search engines should know. A post was last changed on its `updated` day or the day it appeared, a list
 * when the newest change among its posts was made. Left out: `/search`, and entries with jekyll-sitemap's `sitemap: false`.
 */
export function sitemapOf(content: Facts): SitemapEntry[] {
  const { posts, pages } = content
  const hidden = new Set([...posts, ...pages].filter((entry) => entry.data.sitemap === false).map((entry) => entry.url))
  hidden.add(urls.searchUrl())
  const days = daysOf(content)
  return pageAddresses(content)
    .filter((url) => !hidden.has(url))
    .map((url) => ({ url, lastModified: days.get(url) }))
}

/** The file `sitemap.xml`. Throws a RangeError beyond the 50,000 addresses that one file may hold. */
export function sitemapXml(site: Site, entries: readonly SitemapEntry[]): string {
  if (entries.length > maximum) {
    throw new RangeError(`A sitemap holds at most ${maximum} addresses, and this site has ${entries.length}.`)
  }
  return `${[
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...entries.map(({ url, lastModified }) => {
      const date = lastModified ? `<lastmod>${lastModified}</lastmod>` : ''
      return `<url><loc>${escapeXml(urls.absoluteUrl(site, url))}</loc>${date}</url>`
    }),
    '</urlset>',
  ].join('\n')}\n`
}

const dayOfChange = (post: Post): Day => (post.updated && post.updated > post.day ? post.updated : post.day)

/** The day of the last change by address, for every page made of posts. */
function daysOf(content: Facts): Map<string, Day> {
  const { posts, site } = content
  const days = new Map<string, Day>()
  const note = (url: string, day: Day) => {
    if (day > (days.get(url) ?? '')) days.set(url, day)
  }
  const noteList = (of: readonly Post[], size: number, urlOf: (page: number) => string) => {
    const newest = of.map(dayOfChange).sort().at(-1)
    if (newest) for (const page of [1, ...furtherPages(of.length, size)]) note(urlOf(page), newest)
  }
  for (const post of posts) {
    const day = dayOfChange(post)
    note(post.url, day)
    note(urls.yearUrl(post.day.slice(0, 4)), day)
    note(urls.monthUrl(monthOf(post.day)), day)
    note(urls.archivesUrl(), day)
    if (post.recap) note(urls.recapsUrl(), day)
    if (post.categories.length > 0) note(urls.termsUrl('categories'), day)
    if (post.tags.length > 0) note(urls.termsUrl('tags'), day)
  }
  noteList(posts, site.paginate, urls.homeUrl)
  for (const kind of ['categories', 'tags'] as const) {
    for (const term of termsOf(kind, content)) {
      noteList(term.posts, termPageSize, (page) => urls.termUrl(kind, term.slug, page))
    }
  }
  for (const [slug, series] of seriesOf(posts)) noteList(series.posts, Number.POSITIVE_INFINITY, () => urls.seriesUrl(slug))
  return days
}
