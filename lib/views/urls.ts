import type { Site } from '@/lib/config/types'

/**
 * Every address of the site is made here, or by the permalink of an entry (`lib/posts`). An address is decoded and without
 * `baseurl`, `/tags/et-moi/`; `hrefOf` makes it fit for an attribute, `absoluteUrl` for a feed.
 */

type Place = Pick<Site, 'url' | 'baseurl'>

/** Taxonomies, as their addresses name them. */
export type TermKind = 'categories' | 'tags'

const paged = (base: string, page: number) => (page > 1 ? `${base}page/${page}/` : base)

export const homeUrl = (page = 1) => paged('/', page)
export const termsUrl = (kind: TermKind) => `/${kind}/`
export const termUrl = (kind: TermKind, slug: string, page = 1) => paged(`/${kind}/${slug}/`, page)
export const archivesUrl = () => '/archives/'
export const yearUrl = (year: string) => `/archives/${year}/`
/** @param month `2017-09` */
export const monthUrl = (month: string) => `/archives/${month.slice(0, 4)}/${month.slice(5, 7)}/`
export const recapsUrl = () => '/recaps/'
export const seriesUrl = (slug: string) => `/series/${slug}/`
export const searchUrl = () => '/search/'
/** The script of the search and the parts of its index. */
export const searchFileUrl = (name: string) => `/search/files/${name}`
export const feedsUrl = () => '/feeds/'
export const previewUrl = () => '/preview/'
/** What the site tells of itself, for previews to compare with; see `preview/manifest.ts`. */
export const stateUrl = () => '/carnet.json'
/** The RSS of a page that has one of its own: home, a term, the recaps. */
export const rssUrl = (of = '/') => `${of}rss.xml`
export const atomUrl = () => '/feed.xml'
export const jsonFeedUrl = () => '/feed.json'
export const sitemapUrl = () => '/sitemap.xml'
export const manifestUrl = () => '/manifest.webmanifest'

/** An address as an `href`: percent-encoded, under the site's sub-path. */
export function hrefOf(site: Pick<Site, 'baseurl'>, url: string): string {
  return encodeURI(site.baseurl + url).replace(/[?#]/g, encodeURIComponent)
}

/** An address on the production site, wherever it is built. */
export function absoluteUrl(site: Place, url: string): string {
  return site.url + hrefOf(site, url)
}
