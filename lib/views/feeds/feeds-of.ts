import type { Content } from '@/lib/posts'
import { words } from '@/lib/words'
import { langOf } from '../language'
import { hasRecaps } from '../recaps'
import { type Term, termsOf } from '../taxonomies'
import { setText } from '../title'
import { atomUrl, homeUrl, jsonFeedUrl, recapsUrl, rssUrl, type TermKind, termUrl } from '../urls'
import type { FeedPlace } from './feed'

export type FeedFormat = 'rss' | 'atom' | 'json'

/** A feed that the site offers. */
export interface OfferedFeed extends FeedPlace {
  format: FeedFormat
  /** What it carries. */
  of: 'all' | 'recaps' | TermKind
  /** How many posts its term holds. */
  posts?: number
  /** What readers call it among the others: « Les récaps seulement », a term's label. */
  label: string
  /** BCP 47, where the label is not in the page's language. */
  lang?: string | undefined
}

type Facts = Pick<Content, 'site'>

/** The feed of everything; Atom and JSON Feed are other formats of it. */
export function siteFeedOf({ site }: Facts, format: FeedFormat = 'rss'): OfferedFeed {
  const self = { rss: rssUrl(), atom: atomUrl(), json: jsonFeedUrl() }[format]
  return {
    format,
    of: 'all',
    label: words(site.language).feedOfAll,
    title: site.title,
    url: homeUrl(),
    self,
  }
}

export function recapsFeedOf({ site }: Facts): OfferedFeed {
  const { recaps, feedOfRecaps } = words(site.language)
  return {
    format: 'rss',
    of: 'recaps',
    label: feedOfRecaps,
    title: `${site.title} – ${recaps}`,
    url: recapsUrl(),
    self: rssUrl(recapsUrl()),
  }
}

/** The feed of a category or tag. */
export function termFeedOf({ site }: Facts, { kind, slug, label, description, posts }: Term): OfferedFeed {
  const url = termUrl(kind, slug)
  return {
    format: 'rss',
    of: kind,
    posts: posts.length,
    label: setText(label, site.textLanguage, site),
    lang: langOf(site),
    title: `${site.title} – ${label}`,
    ...(description ? { description } : {}),
    url,
    self: rssUrl(url),
  }
}

/** Everything to subscribe to: the whole site in its three formats, the recaps if there are any, each category, each tag. */
export function feedsOf(content: Pick<Content, 'site' | 'posts' | 'terms'>): OfferedFeed[] {
  const kinds: TermKind[] = ['categories', 'tags']
  return [
    siteFeedOf(content),
    siteFeedOf(content, 'atom'),
    siteFeedOf(content, 'json'),
    ...(hasRecaps(content) ? [recapsFeedOf(content)] : []),
    ...kinds.flatMap((kind) => termsOf(kind, content).map((term) => termFeedOf(content, term))),
  ]
}
