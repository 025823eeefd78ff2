import { type Deployment, deploymentOf } from '@/lib/config'
import { type Content, type Page, type Post, renderEntryOf, withheldOf } from '@/lib/posts'
import { stateOf, textReadingOf } from '@/lib/views/preview/published'
import { type Compared, type Problems, reportOf } from '@/lib/views/preview/report'
import type { PreviewReport } from '@/lib/views/preview/report-schema'
import { findRepository, readHead } from './git'
import { readProduction } from './production'

export interface ReportOptions {
  /** A git revision to compare with, in the place of production. */
  revision?: string | undefined
  /** Whether production, once read, is kept for the life of the process. */
  keep?: boolean
  /** Milliseconds after which the published site is given up. */
  waitFor?: number
  variables?: Readonly<Record<string, string | undefined>>
}

let kept: Promise<Compared> | undefined

/** What publishing a content would change. Production is read now: from the published site, else from git. */
export async function makeReport(
  content: Content,
  problems: Problems,
  { keep, revision, waitFor, variables = process.env }: ReportOptions = {},
): Promise<PreviewReport> {
  const deployment = await completed(deploymentOf(variables), content)
  const production = (keep && kept) || readProduction(content, { deployment, revision, waitFor })
  if (keep) kept = production
  const render = (entry: Post | Page) => renderEntryOf(entry, content)
  const published = await stateOf(content, async (entry) => textReadingOf(await render(entry)))
  const withheld = withheldOf(content)
  const waiting = [...content.posts, ...content.pages, ...withheld].filter(({ status }) => status !== 'published')
  const words = new Map<string, number>()
  for (const entry of waiting) words.set(entry.file, (await render(entry)).words)
  return reportOf({ content, published, withheld, words, compared: await production, deployment, problems })
}

/** What the host does not say, git may. */
async function completed(deployment: Deployment, { contentDir }: Content): Promise<Deployment> {
  if (deployment.branch && deployment.commit) return deployment
  const place = await findRepository(contentDir)
  return { ...(place && (await readHead(place))), ...deployment }
}
