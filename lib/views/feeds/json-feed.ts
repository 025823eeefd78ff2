import type { Feed, FeedAuthor, FeedItem } from './feed'

/** A feed in JSON Feed 1.1 (jsonfeed.org/version/1.1). An item's id is its permalink. */
export function jsonFeed(feed: Feed): string {
  const document = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.page,
    feed_url: feed.self,
    description: feed.description,
    language: feed.language,
    authors: [authorOf(feed.author)],
    items: feed.items.map(itemOf),
  }
  return `${JSON.stringify(document, null, 2)}\n`
}

function itemOf(item: FeedItem) {
  const tags = [...new Set(item.categories.map(({ term }) => term))]
  return {
    id: item.url,
    url: item.url,
    title: item.title,
    content_html: item.html,
    summary: item.summary || undefined,
    image: item.image,
    date_published: item.published,
    date_modified: item.revised,
    authors: [authorOf(item.author)],
    tags: tags.length > 0 ? tags : undefined,
    language: item.language,
  }
}

function authorOf({ name, url }: FeedAuthor) {
  return { name, url }
}
