import { type Deployment, readEnvironment, type Site } from '@/lib/config'
import { type Content, type Page, type Post, readContent, renderEntryOf } from '@/lib/posts'
import { readManifest } from '@/lib/views/preview/manifest'
import { describeEntries, type Published, type PublishedEntry, stateOf, textReadingOf } from '@/lib/views/preview/published'
import type { Compared } from '@/lib/views/preview/report'
import { absoluteUrl, stateUrl } from '@/lib/views/urls'
import { findBase, findCommit, findRepository, withContentAt } from './git'

/** Milliseconds after which the published site is given up. */
const patience = 3000

interface Options {
  deployment: Deployment
  /** A git revision to compare with, and nothing else. */
  revision?: string | undefined
  waitFor?: number | undefined
}

/** Production's state: what the published site says of itself, else the content where this branch left the main one. */
export async function readProduction(content: Content, options: Options): Promise<Compared> {
  const { revision, waitFor = patience } = options
  // One after the other: texts being rendered would leave the answer unheard until it is late.
  const published = revision === undefined ? await fetchPublished(content.site, waitFor) : undefined
  const known = await readFromGit(content, options)
  if (published) return { source: 'site', published, waiting: known?.waiting ?? [] }
  return known ? { source: 'git', ...known } : { source: 'unknown' }
}

/** What the published site says of itself; undefined when it does not answer in time, or not so. */
export async function fetchPublished(site: Pick<Site, 'url' | 'baseurl'>, waitFor: number): Promise<Published | undefined> {
  if (!site.url) return undefined
  try {
    // The signal also ends an answer that never ends.
    const response = await fetch(absoluteUrl(site, stateUrl()), { signal: AbortSignal.timeout(waitFor), cache: 'no-store' })
    return response.ok ? readManifest(await response.text()) : undefined
  } catch {
    // Offline, a name that does not exist, an answer too late: production is simply not known from here.
    return undefined
  }
}

type Known = { commit: string; published: Published; waiting: PublishedEntry[] }

async function readFromGit(content: Content, { deployment, revision }: Options): Promise<Known | undefined> {
  const place = await findRepository(content.contentDir)
  const commit = place && (await (revision === undefined ? findBase(place, deployment) : findCommit(place.root, revision)))
  if (!commit) return undefined
  return withContentAt(place, commit, async (contentDir) => {
    const base = await readContent({ contentDir, siteUrl: readEnvironment().siteUrl, stage: 'preview', now: content.now })
    const read = async (entry: Post | Page) => textReadingOf(await renderEntryOf(entry, base))
    const waiting = [...base.posts, ...base.pages].filter(({ status }) => status !== 'published')
    return { commit, published: await stateOf(base, read), waiting: await describeEntries(waiting, base.site, read) }
  })
}
