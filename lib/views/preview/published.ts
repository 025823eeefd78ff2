import { createHash } from 'node:crypto'
import type { Day } from '@/lib/calendar/day'
import type { Month } from '@/lib/calendar/month'
import type { Site } from '@/lib/config/types'
import type { Content, Page, Post, Redirect, Rendered } from '@/lib/posts'
import { setText, titleOf } from '../title'
import { type Reading, readingOf } from './blocks'
import { keyOf } from './text-diff'

/** What a text is told apart by. */
interface Told {
  words: number
  /** Of text, links and pictures: equal where readers see the same. */
  hash: string
}

/** What of a text is compared. */
export type TextReading = Told & Reading

/** The same as it goes into the manifest: as JSON in UTF-8. */
export type PackedReading = Told & { json: Uint8Array }

/** An entry as readers see it: nothing of it says which file it comes from. Its address is its identity. */
interface EntryFacts {
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

export type PublishedEntry<Text extends Told = TextReading> = EntryFacts & Text

/** All that a site shows, to compare it with another state of it. */
export interface Published<Text extends Told = TextReading> {
  entries: PublishedEntry<Text>[]
  redirects: Redirect[]
}

export function textReadingOf({ html, words }: Pick<Rendered, 'html' | 'words'>): TextReading {
  const reading = readingOf(html)
  return { words, ...reading, hash: hashOf(reading) }
}

export function packedReadingOf(rendered: Pick<Rendered, 'html' | 'words'>): PackedReading {
  const { words, hash, blocks, links, pictures } = textReadingOf(rendered)
  return { words, hash, json: Buffer.from(JSON.stringify({ blocks, links, pictures })) }
}

/** How the text of an entry is had. */
type ReadText<Text> = (entry: Post | Page) => Promise<Text>

/** What readers would see of a content if it were published as it stands: no draft, nothing scheduled, nor what leads there. */
export function publishedContentOf(content: Content): Content {
  const isPublished = ({ status }: Post | Page) => status === 'published'
  const [posts, pages] = [content.posts.filter(isPublished), content.pages.filter(isPublished)]
  const urls = new Set([...posts, ...pages].map(({ url }) => url))
  return { ...content, posts, pages, redirects: content.redirects.filter(({ to }) => urls.has(to)) }
}

/** The state of what is published of a content, by address. */
export async function stateOf<Text extends Told>(content: Content, read: ReadText<Text>): Promise<Published<Text>> {
  const { posts, pages, redirects, site } = publishedContentOf(content)
  const entries = await describeEntries([...posts, ...pages], site, read)
  return { entries: entries.sort((a, b) => (a.url < b.url ? -1 : 1)), redirects }
}

/** Describes entries as their readers see them, in their order. */
export async function describeEntries<Text extends Told>(
  entries: readonly (Post | Page)[],
  site: Pick<Site, 'typography'>,
  read: ReadText<Text>,
): Promise<PublishedEntry<Text>[]> {
  const described: PublishedEntry<Text>[] = []
  // One after the other: rendering is work, not waiting.
  for (const entry of entries) described.push({ ...factsOf(entry, site), ...(await read(entry)) })
  return described
}

function factsOf(entry: Post | Page, site: Pick<Site, 'typography'>): EntryFacts {
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
  }
}

/** Eighty bits tell any two texts of a site apart. */
export function hashOf({ blocks, links, pictures }: Reading): string {
  return createHash('sha256')
    .update(JSON.stringify([blocks.map(keyOf), links.toSorted(), pictures.toSorted()]))
    .digest('hex')
    .slice(0, 20)
}
