import { existsSync } from 'node:fs'
import { type Content, contentState, getContent, saveDerived } from '@/lib/posts'
import { severityOf } from '@/lib/problems'
import { codeVersionOf } from './code-version'
import { alone, keepCompiled, stamp } from './compiled'
import { filesUnder } from './files'
import { arePacksWhole, forgetLastBuild, type LastBuild, readLastBuild, writeLastBuild } from './last-build'
import { orStop, type RunningNext, startNext } from './next-process'
import { pageExtensions, standaloneVariable } from './next-settings'
import { type RunPages, runPages } from './pages'
import { slashlessAddresses } from './slashless-addresses'
import { letNextBegin, makeWithNext } from './with-next'
import { makeWithoutNext } from './without-next'
import { type FinishedPages, type Work, workOf } from './work'

/** The last file of a build of Next, and the first that the next one removes. */
const buildIdFile = '.next/BUILD_ID'

export interface BuildOutcome {
  /** Exit code of `next build`, 0 where it was not needed; the rest counts only when it is 0. */
  code: number
  /** Pages made in this build, and those taken from the last one; undefined where Next's own output has said it. */
  pages?: { made: number; kept: number }
  /** What Next had made otherwise than it was made here, for which it has made everything. */
  differing?: string
  /** Another build is at work in this folder. */
  isBusy?: boolean
  /** What in `app/` is not understood here, for which Next makes everything. */
  unknown?: string | undefined
}

/** A build under way. */
export interface Building {
  content: Content
  /** Of the author's files before the first of them was read, by `contentState`. */
  state: string
  /** Of the code, see `code-version.ts`. */
  version: string
  /** Whose pages may be kept. */
  last: LastBuild | undefined
  /** `next build`; undefined as long as nothing has shown that it is needed. */
  next: RunningNext | undefined
}

/**
 * Opens a build: reads what there is. Where no build stands that an error in the content should leave standing, and none has shown yet,
 * Next begins at once, and compiles while the texts are rendered and checked.
 *
 * @param started `next build`, waiting for its plan, where it has been started already
 */
export async function openBuild(started?: RunningNext): Promise<Building> {
  const state = await contentState()
  const content = await getContent()
  const version = await codeVersionOf(content)
  const last = hasAdapter() ? undefined : await readLastBuild(version)
  const next = started ?? (last ? undefined : startNext())
  const isFaulty = content.problems.some(({ code }) => severityOf(code) === 'error')
  // A preview's pages show what the check has found.
  const mayBegin = content.stage === 'production' && !isFaulty && !existsSync(buildIdFile)
  if (next && mayBegin) await orStop(letNextBegin(await slashlessAddresses()), next)
  return { content, state, version, last, next }
}

/**
 * Builds the site. Next compiles the code, and React makes the pages whose inputs have changed since the last build; the result is what
 * Next would have made of all of them, byte for byte (docs/decisions/0002-only-what-changed.md, 0005-pages-by-react.md). Where nothing
 * but content has changed, Next is not needed at all.
 *
 * @param byNext whether Next makes everything
 */
export async function buildSite(building: Building, byNext = false): Promise<BuildOutcome> {
  const { content, last } = building
  const slashless = await slashlessAddresses()
  if (building.next) await orStop(letNextBegin(slashless), building.next)
  // Found out while Next compiles.
  const { run, unknown } = hasAdapter() ? {} : await understand(runPages(pageExtensions[content.stage], last))
  saveDerived()
  const work = run && workOf(run, last, byNext)
  if (last && work && !building.next && !isStandalone() && slashless.join() === last.slashless.join()) {
    const outcome = await alone(async (): Promise<BuildOutcome | 'not without Next'> => {
      const finished = await makeWithoutNext(work, last)
      return finished ? keep(building, work, finished, async () => last) : 'not without Next'
    })
    if (outcome === undefined) return { code: 1, isBusy: true }
    if (outcome !== 'not without Next') return outcome
  }
  const next = building.next ?? startNext()
  // Of a last build that is not as it was written nothing is kept.
  if (last && !(await arePacksWhole(last))) return buildSite({ ...building, last: undefined, next })
  await orStop(letNextBegin(slashless), next)
  const { code, finished, differing } = await orStop(makeWithNext(work, last, next), next)
  if (code !== 0) return { code, unknown }
  if (differing !== undefined) {
    await forgetLastBuild()
    return { ...(await buildSite({ ...building, last: undefined, next: startNext() }, true)), differing }
  }
  if (work && finished)
    return keep(building, work, finished, async () => ({
      assets: await filesUnder('.next/static'),
      slashless,
      compiled: isStandalone() ? undefined : await keepCompiled([...finished.pages.keys()]),
    }))
  await forgetLastBuild()
  return { code, unknown }
}

/**
 * A host's adapter copies what this very run of Next has made: it has to be everything. So it has where each deployment has a name, which
 * Next writes into every page (Vercel's Skew Protection).
 */
const hasAdapter = () => Boolean(process.env.NEXT_ADAPTER_PATH || process.env.NEXT_DEPLOYMENT_ID)

/** Next packs a server of its own in each such build. */
const isStandalone = () => Boolean(process.env[standaloneVariable])

/** What is not understood here is left to Next, which says what is wrong if something is. */
async function understand(running: Promise<RunPages>): Promise<{ run?: RunPages; unknown?: string }> {
  try {
    return { run: await running }
  } catch (cause) {
    return { unknown: cause instanceof Error ? cause.message : String(cause) }
  }
}

/** Keeps a build for the next one. */
async function keep(
  { content, state, version, last }: Building,
  { run: { outline, texts }, kept }: Work,
  finished: FinishedPages,
  byNext: () => Promise<Pick<LastBuild, 'assets' | 'slashless' | 'compiled'>>,
): Promise<BuildOutcome> {
  const isSettled = (await codeVersionOf(content)) === version && (await contentState()) === state
  try {
    // Something may have been saved meanwhile: whether a page shows it is not known.
    if (!isSettled) await forgetLastBuild()
    else {
      const { assets, slashless, compiled } = await byNext()
      const build = { version, assets, slashless, compiled, outline, texts, ...finished }
      await stamp(await writeLastBuild(build, last))
    }
  } catch {
    // The site stands. A cache that cannot be written, on a full disk, costs the next build time and nothing else.
    await forgetLastBuild().catch(() => undefined)
  }
  const { pages } = finished
  return { code: 0, pages: { made: pages.size - kept.size, kept: kept.size } }
}
