import type { FeedFormat } from './feeds-of'

export { atomFeed } from './atom'
export { type Feed, feedOf, feedSize } from './feed'
export { type FeedFormat, feedsOf, type OfferedFeed, recapsFeedOf, siteFeedOf, termFeedOf } from './feeds-of'
export { jsonFeed } from './json-feed'
export { rssFeed } from './rss'

/** The media types of the formats, as links name them; a response adds `; charset=utf-8`. */
export const feedTypes: Record<FeedFormat, string> = {
  rss: 'application/rss+xml',
  atom: 'application/atom+xml',
  json: 'application/feed+json',
}
