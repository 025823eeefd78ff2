import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Day } from '@/lib/calendar/day'
import { dayIn } from '@/lib/calendar/day'
import { type Instant, instantOf, parseInstant } from '@/lib/calendar/instant'
import { type Environment, readSite, type Site, type Stage } from '@/lib/config'
import type { Problem } from '@/lib/problems'
import { settleAddresses } from './addresses'
import { type EntryReading, readEntry } from './entry'
import type { Entry, Page, Post, Redirect, Status } from './post'
import { compare, findFiles, readFiles } from './read'
import { seriesProblems } from './recap-problems'
import { type Resources, readResources } from './resources'
import { readTaxonomy, spellingProblems, type Terms } from './taxonomy'

/** Everything the author wrote that this stage shows. */
export interface Content {
  site: Site
  stage: Stage
  /** The clock: SITE_NOW, else the moment of reading; with the offset of the site's zone. */
  now: Instant
  /** The same as a day in the site's time zone. */
  today: Day
  /** Newest first; of one moment, the last by file name first, as in Jekyll. */
  posts: Post[]
  /** By address. */
  pages: Page[]
  redirects: Redirect[]
  terms: Terms
  /** What imported texts borrow. */
  resources: Resources
  /** Sorted by file and line. Rendering finds more: see `checkContent`. */
  problems: Problem[]
  /** Those of one entry's file. */
  problemsOf(entry: Pick<Entry, 'file'>): Problem[]
  /** The author's folder, as an absolute path or relative to the working directory. */
  contentDir: string
}

export type EntryCache = Map<string, { version: string; made: EntryReading }>

/** Kept apart from the content, which must not tell what is not shown. */
const hidden = new WeakMap<Content, ReadonlyMap<string, Status>>()
const withheld = new WeakMap<Content, readonly (Post | Page)[]>()

const folders = ['posts', 'drafts', 'pages']

/**
 * The draft rule, and the only one: production shows what is published, previews and development also drafts and what is
 * scheduled; nobody sees what is withheld (`published: false`).
 */
export function isVisible(entry: Pick<Post | Page, 'status'>, stage: Stage): boolean {
  if (entry.status === 'withheld') return false
  return entry.status === 'published' || stage !== 'production'
}

/**
 * Reads the author's folder as one stage shows it. Never throws for what an author wrote: what is wrong is in `problems`,
 * and the entries that can be shown are there. With `cache`, files that have not changed are not read again.
 *
 * @param read how one file is read, by `readEntry` or as it did before
 */
export async function readContent(
  environment: Pick<Environment, 'contentDir' | 'siteUrl' | 'stage' | 'now'>,
  cache?: EntryCache,
  read = readEntry,
): Promise<Content> {
  const { contentDir, stage } = environment
  const [missing, misplaced, { site, problems: siteProblems }, taxonomy, resources, files] = await Promise.all([
    missingFolder(contentDir),
    misplacedFolders(contentDir),
    readSite(environment),
    readTaxonomy(contentDir),
    readResources(contentDir),
    // Production does not even open the drafts.
    findFiles(contentDir, stage === 'production' ? folders.filter((folder) => folder !== 'drafts') : folders),
  ])
  const now = clock(environment.now, site.timezone)
  const readings = await readFiles(contentDir, files, (file, text) => read(file, text, site, now), cache)
  const all = readings.flatMap(({ entry }) => entry ?? [])
  const claiming = all.filter(({ status }) => status !== 'withheld')
  // What is scheduled or a draft claims its address as well: better to hear of it before the day it appears.
  const settled = settleAddresses(claiming)
  const entries = claiming.filter((entry) => !settled.homeless.has(entry))
  const visible = entries.filter((entry) => isVisible(entry, stage))
  const posts = visible.filter((entry) => entry.kind === 'post').sort(newestFirst)
  const today = dayIn(site.timezone, now)
  const urls = new Set(visible.map((entry) => entry.url))
  const problems = [
    ...missing,
    ...misplaced,
    ...siteProblems,
    ...taxonomy.problems,
    ...resources.problems,
    ...readings.flatMap((reading) => reading.problems),
    ...settled.problems,
    ...spellingProblems(posts),
    ...seriesProblems(posts, site.recaps, today),
  ].sort(byPlace)
  const content: Content = {
    site,
    stage,
    now,
    today,
    posts,
    pages: visible.filter((entry) => entry.kind === 'page').sort((a, b) => compare(a.url, b.url)),
    redirects: settled.redirects.filter(({ to }) => urls.has(to)),
    terms: taxonomy.terms,
    resources,
    problems,
    problemsOf: problemsOfIn(problems),
    contentDir,
  }
  hidden.set(content, new Map(entries.flatMap((entry) => (isVisible(entry, stage) ? [] : [[entry.url, entry.status]]))))
  if (stage !== 'production')
    withheld.set(
      content,
      all.filter(({ status }) => status === 'withheld'),
    )
  return content
}

const problemsOfIn =
  (problems: readonly Problem[]): Content['problemsOf'] =>
  (entry) =>
    problems.filter(({ file }) => file === entry.file)

/** A content as data, to hand it from one process to another. */
export interface ContentSnapshot {
  content: Omit<Content, 'problemsOf'>
  hidden: ReadonlyMap<string, Status>
  withheld: readonly (Post | Page)[]
}

export function snapshotOf(content: Content): ContentSnapshot {
  const { problemsOf: _, ...data } = content
  return { content: data, hidden: hiddenAddressesOf(content), withheld: withheldOf(content) }
}

export function contentOf(snapshot: ContentSnapshot): Content {
  const content = { ...snapshot.content, problemsOf: problemsOfIn(snapshot.content.problems) }
  hidden.set(content, snapshot.hidden)
  withheld.set(content, snapshot.withheld)
  return content
}

/** What `published: false` keeps off every page: only to tell the author of it, in previews and development. */
export function withheldOf(content: Content): readonly (Post | Page)[] {
  return withheld.get(content) ?? []
}

/** Addresses that exist but are not shown at this stage, and why: only to say so of links that lead there. */
export function hiddenAddressesOf(content: Content): ReadonlyMap<string, Status> {
  return hidden.get(content) ?? new Map()
}

/** Order of problems: by file, line and column. */
export function byPlace(a: Problem, b: Problem): number {
  return compare(a.file, b.file) || a.line - b.line || a.column - b.column
}

function clock(now: string | undefined, timezone: string): Instant {
  const set = now && parseInstant(now, timezone)
  return typeof set === 'string' && set ? set : instantOf(new Date(), timezone)
}

function newestFirst(a: Post, b: Post): number {
  return Date.parse(b.instant) - Date.parse(a.instant) || compare(b.file, a.file)
}

/** An absent folder is most likely a wrong CONTENT_DIR, which must not publish an empty site. */
async function missingFolder(contentDir: string): Promise<Problem[]> {
  return (await isFolder(contentDir))
    ? []
    : [{ code: 'content-missing', file: '.', line: 1, column: 1, details: { folder: contentDir } }]
}

/** Posts moved over by hand keep the name of Jekyll's folder, under which nothing is read here. */
async function misplacedFolders(contentDir: string): Promise<Problem[]> {
  const found = await Promise.all(
    ['_posts', '_drafts'].map(async (folder) =>
      (await isFolder(join(/* turbopackIgnore: true */ contentDir, folder))) ? [folder] : [],
    ),
  )
  return found
    .flat()
    .map((folder) => ({ code: 'folder-unread', file: folder, line: 1, column: 1, details: { folder, name: folder.slice(1) } }))
}

function isFolder(path: string): Promise<boolean> {
  return stat(/* turbopackIgnore: true */ path).then(
    (stats) => stats.isDirectory(),
    () => false,
  )
}
