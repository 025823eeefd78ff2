import { escapeXml, textElement } from '@/lib/xml'
import type { Feed, FeedAuthor, FeedItem } from './feed'

/** `updated` is obligatory (RFC 4287 §4.1.1), and a feed without a post has no date of its own. */
const beforeAnyPost = '1970-01-01T00:00:00Z'

/** A feed in Atom (RFC 4287) with jekyll-feed's ids: the feed's own address, and `FeedItem.entryId`. */
export function atomFeed(feed: Feed): string {
  return `${[
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/" xml:lang="${escapeXml(feed.language)}">`,
    textElement('title', feed.title),
    textElement('subtitle', feed.description),
    textElement('id', feed.self),
    textElement('link', '', { href: feed.self, rel: 'self', type: 'application/atom+xml' }),
    textElement('link', '', { href: feed.page, rel: 'alternate', type: 'text/html' }),
    textElement('updated', feed.updated ?? beforeAnyPost),
    ...authorLines(feed.author),
    ...feed.items.flatMap((item) => entryLines(item, feed.language)),
    '</feed>',
  ].join('\n')}\n`
}

function entryLines(item: FeedItem, language: string): string[] {
  return [
    item.language === language ? '<entry>' : `<entry xml:lang="${escapeXml(item.language)}">`,
    textElement('title', item.title, { type: 'text' }),
    textElement('link', '', { href: item.url, rel: 'alternate', type: 'text/html' }),
    textElement('id', item.entryId),
    textElement('published', item.published),
    textElement('updated', item.revised),
    ...authorLines(item.author),
    ...item.categories.map(({ term, scheme }) => textElement('category', '', { term, scheme })),
    ...(item.summary ? [textElement('summary', item.summary, { type: 'text' })] : []),
    textElement('content', item.html, { type: 'html' }),
    ...(item.image ? [textElement('media:content', '', { url: item.image, medium: 'image' })] : []),
    '</entry>',
  ]
}

function authorLines({ name, url }: FeedAuthor): string[] {
  return ['<author>', textElement('name', name), ...(url ? [textElement('uri', url)] : []), '</author>']
}
