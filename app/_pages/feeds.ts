import { notFound } from 'next/navigation'
import { type Content, getContent, type Post, renderEntry } from '@/lib/posts'
import {
  atomFeed,
  type FeedFormat,
  feedOf,
  feedSize,
  feedTypes,
  jsonFeed,
  type OfferedFeed,
  recapsFeedOf,
  rssFeed,
  siteFeedOf,
  termFeedOf,
} from '@/lib/views/feeds'
import { findTerm } from '@/lib/views/taxonomies'
import type { TermKind } from '@/lib/views/urls'

const writers = { rss: rssFeed, atom: atomFeed, json: jsonFeed }

/** The feed of the whole journal. */
export async function siteFeed(format: FeedFormat): Promise<Response> {
  const content = await getContent()
  return answer(siteFeedOf(content, format), content.posts, content)
}

export async function recapsFeed(): Promise<Response> {
  const content = await getContent()
  const recaps = content.posts.filter((post) => post.recap)
  return answer(recapsFeedOf(content), recaps, content)
}

/** The feed of a category or tag. @param slug as the route gives it */
export async function termFeed(kind: TermKind, slug: string): Promise<Response> {
  const content = await getContent()
  const term = findTerm(kind, decodeURIComponent(slug), content)
  if (!term) notFound()
  return answer(termFeedOf(content, term), term.posts, content)
}

async function answer(offered: OfferedFeed, posts: readonly Post[], content: Content): Promise<Response> {
  const newest = posts.slice(0, feedSize).map(async (post) => ({ post, rendered: await renderEntry(post) }))
  const feed = feedOf(await Promise.all(newest), content, offered)
  return new Response(writers[offered.format](feed), {
    headers: { 'Content-Type': `${feedTypes[offered.format]}; charset=utf-8` },
  })
}
