import type { Deployment } from '@/lib/config'
import type { Site } from '@/lib/config/types'
import type { Content, Page, Post } from '@/lib/posts'
import { describe, type Problem, type Severity } from '@/lib/problems'
import { slugify } from '@/lib/slug'
import { knownAddresses } from '../addresses'
import { titleOf } from '../title'
import { absoluteUrl, homeUrl, hrefOf, previewUrl, termUrl } from '../urls'
import { type Change, changesOf } from './changes'
import { type Published, type PublishedEntry, publishedContentOf } from './published'
import type { Answer, PreviewReport, ReportedChange, ReportedWaiting } from './report-schema'

/** Another state of the site, and where it is known from. */
export type Compared =
  | { source: 'site'; published: Published; waiting: PublishedEntry[] }
  | { source: 'git'; commit: string; published: Published; waiting: PublishedEntry[] }
  | { source: 'unknown' }

/** What is wrong with the content, as the site's settings weigh it. */
export interface Problems {
  errors: readonly Problem[]
  warnings: readonly Problem[]
}

interface Facts {
  /** As previews show it, drafts included. */
  content: Content
  /** What would be published of it. */
  published: Published
  /** What the content does not show, `published: false`. */
  withheld: readonly (Post | Page)[]
  /** Words of each entry that waits, by file. */
  words: ReadonlyMap<string, number>
  compared: Compared
  deployment: Deployment
  problems: Problems
}

/** Characters of diff that a report tells; beyond, the changes are only named. */
const budget = 1_000_000

/** What would change for readers if this content were published. */
export function reportOf({ content, published, withheld, words, compared, deployment, problems }: Facts): PreviewReport {
  const { site } = content
  const changes =
    compared.source === 'unknown'
      ? []
      : changesOf(compared.published, published, { waiting: compared.waiting, linkTo: (url) => hrefOf(site, url) })
  const answerAt = answersOf(content)
  const entries = [...content.posts.toReversed(), ...content.pages, ...withheld]
  return {
    version: 1,
    language: site.language,
    page: hrefOf(site, previewUrl()),
    branch: deployment.branch ?? null,
    commit: deployment.commit ?? null,
    pullRequest: deployment.pullRequest ?? null,
    compared: comparisonOf(compared, site),
    changes: withinBudget(changes.map((change) => reported(change, entries, site, answerAt))),
    waiting: entries.flatMap((entry) => waitingOf(entry, site, words) ?? []),
    lost: compared.source === 'unknown' ? [] : lostAddresses(compared.published, answerAt),
    lonelyTags: lonelyTags(changes, content),
    problems: [
      ...problems.errors.map((problem) => problemOf(problem, 'error', site)),
      ...problems.warnings.map((problem) => problemOf(problem, 'warning', site)),
    ],
  }
}

function comparisonOf(compared: Compared, site: Site): PreviewReport['compared'] {
  if (compared.source === 'site') return { with: 'site', url: absoluteUrl(site, homeUrl()) }
  return compared.source === 'git' ? { with: 'git', commit: compared.commit } : { with: 'nothing' }
}

/** What an address will answer once the content is published. */
function answersOf(content: Content): (address: string) => Answer {
  const merged = publishedContentOf(content)
  const known = knownAddresses(merged)
  const redirects = new Map(merged.redirects.map(({ from, to }) => [from, to]))
  return (address) => {
    // The host sends an address to its twin with or without the last slash.
    const twin = address.endsWith('/') ? address.slice(0, -1) : `${address}/`
    const to = redirects.get(address) ?? redirects.get(twin)
    if (to !== undefined) return { is: 'redirect', to }
    if (known.has(address)) return { is: 'page' }
    return known.has(twin) ? { is: 'redirect', to: twin } : { is: 'missing' }
  }
}

function reported(
  { change, entry, before, fields, passages, words }: Change,
  entries: readonly (Post | Page)[],
  site: Site,
  answerAt: (address: string) => Answer,
): ReportedChange {
  const isRemoved = change === 'removed'
  const source = isRemoved ? waiterFor(entry, entries, site) : entries.find(({ url }) => url === entry.url)
  const leaves = isRemoved || change === 'moved' ? before?.url : undefined
  return {
    kind: entry.kind,
    title: entry.title,
    language: entry.language,
    address: entry.url,
    href: source ? shownAt(source, site) : null,
    file: source?.file ?? null,
    day: entry.day ?? null,
    months: entry.months,
    change,
    production: before && site.url ? absoluteUrl(site, before.url) : null,
    formerAddress: change === 'moved' ? (leaves ?? null) : null,
    leaves: leaves === undefined ? null : answerAt(leaves),
    waits: isRemoved && source ? waitOf(source) : null,
    words,
    fields,
    passages,
    shortened: false,
  }
}

/** What was published may be here still, for later. */
function waiterFor(before: PublishedEntry, entries: readonly (Post | Page)[], site: Site): Post | Page | undefined {
  const isIt = (entry: Post | Page) => entry.url === before.url || titleOf(entry, site) === before.title
  return entries.find((entry) => waitOf(entry) && isIt(entry))
}

const waitOf = ({ status }: Pick<Post | Page, 'status'>) => (status === 'published' ? null : status)

/** Its link in the preview, where that has such a page. */
const shownAt = ({ status, url }: Post | Page, site: Site) => (status === 'withheld' ? null : hrefOf(site, url))

function waitingOf(entry: Post | Page, site: Site, words: ReadonlyMap<string, number>): ReportedWaiting | undefined {
  const status = waitOf(entry)
  if (!status) return undefined
  const post = entry.kind === 'post' ? entry : undefined
  return {
    kind: entry.kind,
    title: titleOf(entry, site),
    language: entry.language,
    address: entry.url,
    href: shownAt(entry, site),
    file: entry.file,
    // A draft without a date is of today, which says nothing of it.
    day: status === 'scheduled' ? (post?.day ?? null) : null,
    months: post?.recap?.months ?? [],
    status,
    live: status === 'scheduled' ? (post?.instant ?? null) : null,
    words: words.get(entry.file) ?? 0,
  }
}

/** Diffs are told as long as there is room, in the order of the changes. */
function withinBudget(changes: ReportedChange[]): ReportedChange[] {
  let left = budget
  return changes.map((change) => {
    const size = JSON.stringify([change.passages, change.fields]).length
    if (size > left) return { ...change, passages: [], fields: [], shortened: true }
    left -= size
    return change
  })
}

/** Redirects and pages of categories and tags that go without a word. What entries leave is told with them. */
function lostAddresses({ entries, redirects }: Published, answerAt: (address: string) => Answer): string[] {
  const terms = (['categories', 'tags'] as const).flatMap((kind) =>
    entries.flatMap((entry) => entry[kind].map((name) => termUrl(kind, slugify(name)))),
  )
  const addresses = new Set([...redirects.map(({ from }) => from), ...terms])
  return [...addresses].filter((address) => answerAt(address).is === 'missing').sort()
}

/** A tag that one post alone carries is most often a slip of the pen; those of posts that do not change are left in peace. */
function lonelyTags(changes: readonly Change[], content: Content): PreviewReport['lonelyTags'] {
  const { posts } = publishedContentOf(content)
  const uses = new Map<string, number>()
  for (const tag of posts.flatMap((post) => [...new Set(post.tags.map(slugify))])) uses.set(tag, (uses.get(tag) ?? 0) + 1)
  const changed = new Set(changes.flatMap(({ change, entry }) => (change === 'removed' ? [] : [entry.url])))
  return posts
    .filter(({ url }) => changed.has(url))
    .flatMap(({ tags, file }) => tags.filter((tag) => uses.get(slugify(tag)) === 1).map((tag) => ({ tag, file })))
}

function problemOf(problem: Problem, severity: Severity, { language }: Site): PreviewReport['problems'][number] {
  const { code, file, line, column } = problem
  return { severity, code, file, line, column, ...describe(problem, language) }
}
