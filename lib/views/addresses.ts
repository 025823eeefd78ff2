import type { Content } from '@/lib/posts'
import { archivesOf } from './archives'
import { furtherPages, termPageSize } from './pagination'
import { seriesOf } from './series'
import { type Term, termsOf } from './taxonomies'
import * as urls from './urls'

const kinds = ['categories', 'tags'] as const

/** The address of every page that readers can open, posts and pages of the author first. Redirects and feeds are not pages. */
export function pageAddresses(content: Pick<Content, 'posts' | 'pages' | 'site' | 'terms'>): string[] {
  const { posts, pages, site } = content
  const archives = archivesOf(posts)
  return [
    ...posts.map((post) => post.url),
    ...pages.map((page) => page.url),
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
