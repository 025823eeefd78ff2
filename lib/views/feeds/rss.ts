import { escapeXml, textElement } from '@/lib/xml'
import type { Feed, FeedItem } from './feed'
import { rfc822Of } from './rfc822'

const namespaces = {
  atom: 'http://www.w3.org/2005/Atom',
  content: 'http://purl.org/rss/1.0/modules/content/',
  dc: 'http://purl.org/dc/elements/1.1/',
  media: 'http://search.yahoo.com/mrss/',
}

/**
 * A feed in RSS 2.0 (rssboard.org/rss-specification), whole articles in `content:encoded`. An item's `guid` is its
 * permalink, as in the feed of Jekyll's own first template. The same feed always gives the same bytes.
 */
export function rssFeed(feed: Feed): string {
  const declared = Object.entries(namespaces).map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`)
  return `${[
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<rss version="2.0"${declared.join('')}>`,
    '<channel>',
    textElement('title', feed.title),
    textElement('link', feed.page),
    textElement('description', feed.description),
    textElement('language', feed.language),
    ...(feed.updated ? [textElement('lastBuildDate', rfc822Of(feed.updated))] : []),
    textElement('atom:link', '', { href: feed.self, rel: 'self', type: 'application/rss+xml' }),
    ...feed.items.flatMap(itemLines),
    '</channel>',
    '</rss>',
  ].join('\n')}\n`
}

function itemLines(item: FeedItem): string[] {
  return [
    '<item>',
    textElement('title', item.title),
    textElement('link', item.url),
    textElement('guid', item.url, { isPermaLink: 'true' }),
    textElement('pubDate', rfc822Of(item.published)),
    textElement('dc:creator', item.author.name),
    ...item.categories.map(({ term, scheme }) => textElement('category', term, { domain: scheme })),
    // Readers take a description for HTML: text has to be escaped once as HTML, once as XML.
    ...(item.summary
      ? [
          textElement(
            'description',
            item.summary.replace(/[&<>]/g, (sign) => escapeXml(sign)),
          ),
        ]
      : []),
    textElement('content:encoded', item.html),
    ...(item.image ? [textElement('media:content', '', { url: item.image, medium: 'image' })] : []),
    '</item>',
  ]
}
