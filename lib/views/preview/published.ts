import { createHash } from 'node:crypto'
import type { Day } from '@/lib/calendar/day'
import type { Month } from '@/lib/calendar/month'
import type { Site } from '@/lib/config/types'
import type { Content, Page, Post, Redirect, Rendered } from '@/lib/posts'
import { setText, titleOf } from '../title'
import { type Reading, readingOf } from './blocks'
import { keyOf } from './text-diff'

/** What of a text is compared. */
export interface TextReading extends Reading {
  words: number
  /** Of text, links and pictures: equal where readers see the same. */
  hash: string
}

/** An entry as readers see it: nothing of it says which file it comes from. Its address is its identity. */
export interface PublishedEntry extends TextReading {
  kind: 'post' | 'page'
  /** Decoded, without `baseurl`. */
  url: string
  /** Set in the text's typography. */
  title: string
  language: string
  day: Day | undefined
  updated: Day | undefined
  description: string | undefined
  series: string | undefined
  categories: string[]
  tags: string[]
  /** The months a recap tells. */
  months: Month[]
}

/** All that a site shows, to compare it with another state of it. */
export interface Published {
  entries: PublishedEntry[]
  redirects: Redirect[]
}

/** How an entry's text is had, see `textReadingOf`. */
export type ReadText = (entry: Post | Page) => Promise<TextReading>

export function textReadingOf({ html, words }: Pick<Rendered, 'html' | 'words'>): TextReading {
  const reading = readingOf(html)
  return { words, ...reading, hash: hashOf(reading) }
}

/** What readers would see of a content if it were published as it stands: no draft, nothing scheduled, nor what leads there. */
export function publishedContentOf(content: Content): Content {
  const isPublished = ({ status }: Post | Page) => status === 'published'
  const [posts, pages] = [content.posts.filter(isPublished), content.pages.filter(isPublished)]
  const urls = new Set([...posts, ...pages].map(({ url }) => url))
  return { ...content, posts, pages, redirects: content.redirects.filter(({ to }) => urls.has(to)) }
}

/** The state of what is published of a content, by address. */
export async function stateOf(content: Content, read: ReadText): Promise<Published> {
  const { posts, pages, redirects, site } = publishedContentOf(content)
  const entries = await describeEntries([...posts, ...pages], site, read)
  return { entries: entries.sort((a, b) => (a.url < b.url ? -1 : 1)), redirects }
}

/** Describes entries as their readers see them, in their order. */
export async function describeEntries(
  entries: readonly (Post | Page)[],
  site: Pick<Site, 'typography'>,
  read: ReadText,
): Promise<PublishedEntry[]> {
  const described: PublishedEntry[] = []
  // One after the other: rendering is work, not waiting.
  for (const entry of entries) described.push(describeEntry(entry, site, await read(entry)))
  return described
}

function describeEntry(entry: Post | Page, site: Pick<Site, 'typography'>, reading: TextReading): PublishedEntry {
  const { kind, url, language, description } = entry
  const post = entry.kind === 'post' ? entry : undefined
  return {
    kind,
    url,
    title: titleOf(entry, site),
    language,
    day: post?.day,
    updated: post?.updated,
    description: description && setText(description, language, site),
    series: post?.series,
    categories: post?.categories ?? [],
    tags: post?.tags ?? [],
    months: post?.recap?.months ?? [],
    ...reading,
  }
}

/** Eighty bits tell any two texts of a site apart. */
export function hashOf({ blocks, links, pictures }: Reading): string {
  return createHash('sha256')
    .update(JSON.stringify([blocks.map(keyOf), links.toSorted(), pictures.toSorted()]))
    .digest('hex')
    .slice(0, 20)
}
