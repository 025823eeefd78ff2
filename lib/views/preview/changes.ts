import type { Published, PublishedEntry } from './published'
import { diffText, type Passage } from './text-diff'

/** Facts of an entry that can change beside its text, in the order in which they are told. */
export const fieldNames = [
  'title',
  'day',
  'updated',
  'months',
  'categories',
  'tags',
  'series',
  'language',
  'description',
  'links',
  'pictures',
] as const

export type FieldName = (typeof fieldNames)[number]

export interface FieldChange {
  name: FieldName
  before: string[]
  after: string[]
}

/** In the order in which they are told. `published`: what was a draft or scheduled in the state compared with, as far as that is known. */
export const changeKinds = ['published', 'added', 'changed', 'moved', 'removed'] as const

export type ChangeKind = (typeof changeKinds)[number]

export interface Change {
  change: ChangeKind
  /** As it will be; as it was, where it is removed. */
  entry: PublishedEntry
  /** As it was, where it was. */
  before: PublishedEntry | undefined
  fields: FieldChange[]
  passages: Passage[]
  words: { added: number; removed: number }
}

type Pair = [before: PublishedEntry, after: PublishedEntry]

/**
 * What readers will find changed: the entries of two states held against each other. An entry is the same one where its address
 * is; else where its text is, word for word; else where the new one redirects the old one's address to itself; else where title and
 * kind are the same and nobody else's.
 *
 * `waiting` is what the old state held back (drafts, scheduled), where that is known; `linkTo` the `href` of an address.
 */
export function changesOf(
  before: Published,
  after: Published,
  { waiting = [], linkTo = encodeURI }: { waiting?: readonly PublishedEntry[]; linkTo?: (url: string) => string } = {},
): Change[] {
  const { pairs, gone, fresh } = matchEntries(before, after)
  const moves = new Map(pairs.map(([old, now]) => [linkTo(old.url), linkTo(now.url)]))
  const edited = pairs.flatMap(([old, now]) => changeOf(following(old, now, moves), now) ?? [])
  const added = fresh.map((entry) => addition(entry, wasWaiting(entry, waiting) ? 'published' : 'added'))
  return [...added, ...edited, ...gone.map(removal)].sort(inOrder)
}

function matchEntries(before: Published, after: Published): { pairs: Pair[]; gone: PublishedEntry[]; fresh: PublishedEntry[] } {
  const gone = new Set(before.entries)
  const fresh = new Set(after.entries)
  const pairs: Pair[] = []
  const pair = (old: PublishedEntry | undefined, now: PublishedEntry | undefined) => {
    if (!old || !now) return
    pairs.push([old, now])
    gone.delete(old)
    fresh.delete(now)
  }
  /** Pairs what has the same key, where the key is no other's on either side. */
  const match = (key: (entry: PublishedEntry) => string | undefined) => {
    const [olds, news] = [uniques(gone, key), uniques(fresh, key)]
    for (const [name, now] of news) pair(olds.get(name), now)
  }
  match(({ url, hash }) => `${url} ${hash}`)
  // Before the address, so that two posts that change places are told apart.
  match(({ hash, words }) => (words > 0 ? hash : undefined))
  match(({ url }) => url)
  for (const { from, to } of after.redirects) pair(entryAt(from, gone), entryAt(to, fresh))
  match(({ kind, title }) => `${kind} ${title}`)
  return { pairs, gone: [...gone], fresh: [...fresh] }
}

function entryAt(address: string, entries: Iterable<PublishedEntry>): PublishedEntry | undefined {
  for (const entry of entries) if (entry.url === address) return entry
  return undefined
}

function uniques(
  entries: Iterable<PublishedEntry>,
  key: (entry: PublishedEntry) => string | undefined,
): Map<string, PublishedEntry> {
  const found = new Map<string, PublishedEntry[]>()
  for (const entry of entries) {
    const name = key(entry)
    if (name !== undefined) found.set(name, [...(found.get(name) ?? []), entry])
  }
  return new Map([...found].flatMap(([name, [entry, other]]) => (entry && !other ? [[name, entry] as const] : [])))
}

/** A link that has followed what it leads to has not changed. */
function following(old: PublishedEntry, now: PublishedEntry, moves: ReadonlyMap<string, string>): PublishedEntry {
  const follow = (link: string) => {
    const moved = moves.get(link)
    return moved !== undefined && now.links.includes(moved) ? moved : link
  }
  return { ...old, links: old.links.map(follow) }
}

/** Undefined where readers will see no difference. */
function changeOf(before: PublishedEntry, after: PublishedEntry): Change | undefined {
  const isMoved = before.url !== after.url
  const fields = fieldsOf(before, after)
  const { passages, added, removed } = diffText(before.blocks, after.blocks)
  const hasText = passages.some(({ kind }) => kind !== 'same')
  if (!isMoved && fields.length === 0 && !hasText) return undefined
  const change = isMoved ? 'moved' : 'changed'
  return { change, entry: after, before, fields, passages: hasText ? passages : [], words: { added, removed } }
}

function fieldsOf(before: PublishedEntry, after: PublishedEntry): FieldChange[] {
  // Links and pictures stand where the text has them: their order tells nothing that it does not.
  const valuesOf = (entry: PublishedEntry, name: FieldName) =>
    name === 'links' || name === 'pictures' ? entry[name].toSorted() : [entry[name] ?? []].flat()
  return fieldNames
    .map((name) => ({ name, before: valuesOf(before, name), after: valuesOf(after, name) }))
    .filter((field) => textOf(field.before) !== textOf(field.after))
}

/** Spaces aside, which are the typography's affair. */
const textOf = (values: string[]) => JSON.stringify(values).replace(/\s+/g, ' ').normalize('NFC')

function addition(entry: PublishedEntry, change: 'added' | 'published'): Change {
  return { change, entry, before: undefined, fields: [], passages: [], words: { added: entry.words, removed: 0 } }
}

function removal(entry: PublishedEntry): Change {
  return { change: 'removed', entry, before: entry, fields: [], passages: [], words: { added: 0, removed: entry.words } }
}

/** The same text under any address, or the same title. */
function wasWaiting({ hash, title }: PublishedEntry, waiting: readonly PublishedEntry[]): boolean {
  return waiting.some((entry) => entry.hash === hash || entry.title === title)
}

/** By kind, then the newest first, pages last. */
function inOrder(a: Change, b: Change): number {
  const [dayA, dayB] = [a.entry.day ?? '', b.entry.day ?? '']
  const byKind = changeKinds.indexOf(a.change) - changeKinds.indexOf(b.change)
  return byKind || (dayA < dayB ? 1 : dayA > dayB ? -1 : a.entry.url < b.entry.url ? -1 : 1)
}
