import { existsSync } from 'node:fs'
import { type Content, contentState, getContent, saveDerived } from '@/lib/posts'
import { severityOf } from '@/lib/problems'
import { codeVersionOf } from './code-version'
import { keepCompiled, stamp } from './compiled'
import { filesUnder } from './files'
import { arePacksWhole, forgetLastBuild, type LastBuild, readLastBuild, writeLastBuild } from './last-build'
import { orStop, type RunningNext, startNext } from './next-process'
import { pageExtensions, standaloneVariable } from './next-settings'
import { runPages } from './pages'
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
  const run = hasAdapter() ? undefined : await orStop(runPages(pageExtensions[content.stage], last), building.next)
  saveDerived()
  const work = run && workOf(run, last, byNext)
  if (last && work && !building.next && !isStandalone() && slashless.join() === last.slashless.join()) {
    const finished = await makeWithoutNext(work, last)
    if (finished) return keep(building, work, finished, last)
  }
  const next = building.next ?? startNext()
  // Of a last build that is not as it was written nothing is kept.
  if (last && !(await arePacksWhole())) return buildSite({ ...building, last: undefined, next })
  await orStop(letNextBegin(slashless), next)
  const { code, finished, differing } = await orStop(makeWithNext(work, last, next), next)
  if (code !== 0) return { code }
  if (differing !== undefined) {
    await forgetLastBuild()
    return { ...(await buildSite({ ...building, last: undefined, next: startNext() }, true)), differing }
  }
  if (work && finished) {
    const assets = await filesUnder('.next/static')
    return keep(building, work, finished, {
      assets,
      slashless,
      compiled: isStandalone() ? undefined : await keepCompiled([...finished.pages.keys()]),
    })
  }
  await forgetLastBuild()
  return { code }
}

/** A host's adapter copies what this very run of Next has made: it has to be everything. */
const hasAdapter = () => Boolean(process.env.NEXT_ADAPTER_PATH)

/** Next packs a server of its own in each such build. */
const isStandalone = () => Boolean(process.env[standaloneVariable])

/** Keeps a build for the next one. */
async function keep(
  { content, state, version }: Building,
  { run: { outline, texts }, kept }: Work,
  { pages, moulds }: FinishedPages,
  { assets, slashless, compiled }: Pick<LastBuild, 'assets' | 'slashless' | 'compiled'>,
): Promise<BuildOutcome> {
  const isSettled = (await codeVersionOf(content)) === version && (await contentState()) === state
  // Something was saved meanwhile: whether a page shows it is not known.
  if (!isSettled) await forgetLastBuild()
  else await stamp(await writeLastBuild({ version, assets, slashless, compiled, outline, texts, moulds, pages }))
  return { code: 0, pages: { made: pages.size - kept.size, kept: kept.size } }
}
