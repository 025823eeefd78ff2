import type { Content } from '@/lib/posts'
import type { Problem } from '@/lib/problems'
import { archivesOf } from './archives'
import { furtherPages, termPageSize } from './pagination'
import { seriesOf } from './series'
import { type Term, termsOf } from './taxonomies'
import * as urls from './urls'

const kinds = ['categories', 'tags'] as const

type Published = Pick<Content, 'posts' | 'pages' | 'site' | 'terms'>

/** The address of every page that readers can open, posts and pages of the author first. Redirects and feeds are not pages. */
export function pageAddresses(content: Published): string[] {
  const entries = [...content.posts, ...content.pages].map((entry) => entry.url)
  const taken = new Set(entries.map(withoutSlash))
  return [...entries, ...ownAddresses(content).filter((url) => !taken.has(withoutSlash(url)))]
}

const withoutSlash = (url: string) => url.replace(/\/$/, '')

/** Entries that stand where the site would have made a page of its own: that of a tag, of a month. */
export function coveredPages(content: Published): Problem[] {
  const own = new Set(ownAddresses(content).map(withoutSlash))
  return [...content.posts, ...content.pages]
    .filter((entry) => own.has(withoutSlash(entry.url)))
    .map(({ url, file, places }) => {
      const { line, column } = places.permalink ?? { line: 1, column: 1 }
      return { code: 'address-covers', file, line, column, details: { address: url } }
    })
}

/** What the site makes of the content by itself. */
function ownAddresses(content: Published): string[] {
  const { posts, site } = content
  const archives = archivesOf(posts)
  return [
    ...[1, ...furtherPages(posts.length, site.paginate)].map((page) => urls.homeUrl(page)),
    ...kinds.flatMap((kind) => [urls.termsUrl(kind), ...termsOf(kind, content).flatMap(termAddresses)]),
    urls.archivesUrl(),
    ...archives.flatMap(({ year, months }) => [urls.yearUrl(year), ...months.map(({ month }) => urls.monthUrl(month))]),
    urls.recapsUrl(),
    ...[...seriesOf(posts).keys()].map(urls.seriesUrl),
    urls.searchUrl(),
    urls.feedsUrl(),
  ]
}

/** Everything that answers on this site but the files of `public/`: pages, redirects, feeds. */
export function knownAddresses(content: Content): Set<string> {
  const feeds = [
    urls.rssUrl(),
    urls.atomUrl(),
    urls.jsonFeedUrl(),
    urls.rssUrl(urls.recapsUrl()),
    ...kinds.flatMap((kind) => termsOf(kind, content).map((term) => urls.rssUrl(urls.termUrl(kind, term.slug)))),
  ]
  const files = [urls.sitemapUrl(), '/robots.txt', urls.manifestUrl(), urls.stateUrl()]
  return new Set([...pageAddresses(content), ...content.redirects.map((redirect) => redirect.from), ...feeds, ...files])
}

function termAddresses({ kind, slug, posts }: Term): string[] {
  return [1, ...furtherPages(posts.length, termPageSize)].map((page) => urls.termUrl(kind, slug, page))
}
