import type { Instant } from '@/lib/calendar/instant'
import type { Site } from '@/lib/config/types'
import type { Rendered } from '@/lib/markdown/types'
import type { Content, Post } from '@/lib/posts'
import { withoutForbidden } from '@/lib/xml'
import { pictureUrlOf } from '../picture-url'
import { revisionOf } from '../revision'
import { setText, titleOf } from '../title'
import { absoluteUrl, recapsUrl, termsUrl } from '../urls'
import { entryIdsOf } from './entry-ids'
import { feedHtmlOf } from './feed-html'

/** How many posts a feed carries. */
export const feedSize = 20

/** A feed as data, whatever its format. Addresses are absolute; texts hold no character that XML forbids. */
export interface Feed {
  title: string
  description: string
  /** The page that the feed follows, and the feed's own address. */
  page: string
  self: string
  /** BCP 47. */
  language: string
  author: FeedAuthor
  /** The newest date in it, by publication or revision; undefined when it is empty. Never the clock. */
  updated: Instant | undefined
  /** Newest first. */
  items: FeedItem[]
}

export interface FeedAuthor {
  name: string
  url: string | undefined
}

export interface FeedItem {
  title: string
  /** The permalink: also the permanent id in RSS and JSON Feed. */
  url: string
  /** The permanent id in Atom, jekyll-feed's; see `entryIdsOf`. */
  entryId: string
  published: Instant
  revised: Instant
  language: string
  author: FeedAuthor
  /** The whole article, its addresses absolute. */
  html: string
  /** Plain text. */
  summary: string
  image: string | undefined
  categories: FeedCategory[]
}

/** A category, a tag or, for a recap, a month it covers (`2017-09`). */
export interface FeedCategory {
  term: string
  /** The page that lists the terms of this sort. */
  scheme: string
}

/** Where a feed stands and what it is called. Addresses are decoded, without `baseurl`. */
export interface FeedPlace {
  /** The feed's own title, which tells it apart in a feed reader. */
  title: string
  /** The site's, unless the feed has its own. */
  description?: string
  /** The page it follows. */
  url: string
  /** The feed itself. */
  self: string
}

type Published = Pick<Content, 'posts' | 'site'>

export interface RenderedPost {
  post: Post
  rendered: Pick<Rendered, 'html' | 'excerpt'>
}

/**
 * Posts as a feed, in the order of their publication.
 *
 * @param newest the newest `feedSize` posts of a list, or fewer, with their texts; whoever hands them over has left out what
 * is not published
 * @param content all that is published, which decides the ids
 */
export function feedOf(newest: readonly RenderedPost[], content: Published, place: FeedPlace): Feed {
  const { site } = content
  const sorted = newest.toSorted((a, b) => Date.parse(b.post.instant) - Date.parse(a.post.instant))
  const ids = entryIdsOf(content.posts)
  const items = sorted.slice(0, feedSize).map((one) => itemOf(one, ids.get(one.post) ?? one.post.url, site))
  const set = (text: string) => setText(lineOf(text), site.textLanguage, site)
  return {
    title: set(place.title),
    description: set(place.description ?? site.description) || set(place.title),
    page: absoluteUrl(site, place.url),
    self: absoluteUrl(site, place.self),
    language: site.textLanguage,
    author: authorOf(site),
    updated: newestOf(items.map((item) => item.revised)),
    items,
  }
}

function itemOf({ post, rendered }: RenderedPost, entryId: string, site: Site): FeedItem {
  const url = absoluteUrl(site, post.url)
  return {
    title: lineOf(titleOf(post, site)),
    url,
    entryId: absoluteUrl(site, entryId),
    published: post.instant,
    revised: revisionOf(post, site),
    language: post.language,
    author: authorOf(site, post.author),
    html: htmlOf(rendered, url),
    summary: lineOf(rendered.excerpt),
    image: pictureUrlOf(site, post.image),
    categories: categoriesOf(post, site),
  }
}

/** Of each text, for a post stands in the feeds of all its terms. */
const known = new WeakMap<RenderedPost['rendered'], { url: string; html: string }>()

function htmlOf(rendered: RenderedPost['rendered'], url: string): string {
  const before = known.get(rendered)
  if (before?.url === url) return before.html
  const html = withoutForbidden(feedHtmlOf(rendered.html, url))
  known.set(rendered, { url, html })
  return html
}

function categoriesOf(post: Post, site: Site): FeedCategory[] {
  const under = (terms: readonly string[], page: string) =>
    [...new Set(terms.map(lineOf))].filter(Boolean).map((term) => ({ term, scheme: absoluteUrl(site, page) }))
  return [
    ...under(post.categories, termsUrl('categories')),
    ...under(post.tags, termsUrl('tags')),
    ...under(post.recap?.months ?? [], recapsUrl()),
  ]
}

/** Atom wants a name (RFC 4287 §4.2.1); a site that names no author speaks for itself. */
function authorOf(site: Site, name = site.author.name): FeedAuthor {
  return {
    name: lineOf(name) || lineOf(site.title),
    url: name === site.author.name ? site.author.url : undefined,
  }
}

function newestOf(instants: readonly Instant[]): Instant | undefined {
  return instants.toSorted((a, b) => Date.parse(b) - Date.parse(a))[0]
}

/** One line of clean text. No-break spaces are kept: they are typography. */
function lineOf(text: string): string {
  return withoutForbidden(text)
    .replace(/[ \t\r\n]+/g, ' ')
    .trim()
}
