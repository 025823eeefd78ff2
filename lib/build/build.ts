import { existsSync, readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { type Content, contentState, getContent, handContentOver } from '@/lib/posts'
import { severityOf } from '@/lib/problems'
import { codeVersionOf } from './code-version'
import { filesUnder, writeWhole } from './files'
import { finishBuild } from './finish'
import { type FinishedPage, forgetLastBuild, type LastBuild, readLastBuild, writeLastBuild } from './last-build'
import { contentFile, planFile, type RunningNext, renderFile, startNext } from './next-process'
import { pageExtensions } from './next-settings'
import { type PageInputs, readPageInputs } from './page-inputs'
import { type Plan, writeRender } from './plan'
import { readPrerenderManifest, writePrerenderManifest } from './prerender-manifest'
import { joinWaiting, prepareWaiting, setAside } from './restore'
import { forgetSearchFiles, handSearchFilesOver } from './search-files'
import { slashlessAddresses } from './slashless-addresses'

const appFolder = '.next/server/app'
/** The last file of a build of Next, and the first that the next one removes. */
const buildIdFile = '.next/BUILD_ID'

export interface BuildOutcome {
  /** Exit code of `next build`; the rest counts only when it is 0. */
  code: number
  /** Pages that Next made in this build, and those taken from the last one. */
  made: number
  kept: number
}

type Pages = ReadonlyMap<string, FinishedPage>

/** A build under way. */
export interface Building {
  content: Content
  /** Of the author's files before the first of them was read, by `contentState`. */
  state: string
  /** Of the code, see `code-version.ts`. */
  version: string
  /** Whose pages may be kept. */
  last: LastBuild | undefined
  next: RunningNext
  /** Whether Next has been told to begin. */
  hasBegun: boolean
}

/**
 * Opens a build: reads what there is. Where no build stands that an error in the content should leave standing, and none has shown yet,
 * Next begins at once, and compiles while the texts are rendered and checked.
 *
 * @param next `next build`, waiting for its plan
 * @param whole whether to make everything anew
 */
export async function openBuild(next = startNext(), whole = false): Promise<Building> {
  const state = await contentState()
  const content = await getContent()
  const version = await codeVersionOf(content)
  const last = hasAdapter() || whole ? undefined : await readLastBuild(version)
  const building = { content, state, version, last, next, hasBegun: false }
  const isFaulty = content.problems.some(({ code }) => severityOf(code) === 'error')
  // A preview's pages show what the check has found.
  if (content.stage === 'production' && !isFaulty && !existsSync(buildIdFile)) await orStop(letNextBegin(building), next)
  return building
}

/**
 * Builds the site: `next build` for the pages whose inputs have changed since the last build, the finished files of the last build for
 * the others. The result is that of a whole build, byte for byte; see docs/decisions/0002-only-what-changed.md.
 */
export async function buildSite(building: Building): Promise<BuildOutcome> {
  const { content, state, version, last, next } = building
  await letNextBegin(building)
  handSearchFilesOver()
  // Found out while Next compiles.
  const inputs = hasAdapter() ? undefined : await orStop(readPageInputs(pageExtensions[content.stage], last), next)
  const kept = new Map([...(last?.pages ?? [])].filter(([address, { input }]) => inputs?.pages.get(address)?.input === input))
  if (last) await orStop(settlePlan(inputs, kept), next)
  const code = await next.ended
  await rm(contentFile, { force: true })
  if (code !== 0) return { code, made: 0, kept: 0 }
  const made = await finishBuild()
  await takeBack(kept)
  const assets = await filesUnder('.next/static')
  // Kept pages name style sheets that are gone: there is more to a page than its version says.
  if (kept.size > 0 && assets.join() !== last?.assets.join()) return buildSite({ ...(await openBuild(startNext(), true)), state })
  const isSettled = (await codeVersionOf(content)) === version && (await contentState()) === state
  if (inputs && isSettled) await writeLastBuild({ ...inputs, version, assets, pages: await finishedPages(inputs.pages, kept) })
  // Something was saved meanwhile: whether a page shows it is not known.
  else await forgetLastBuild()
  return { code, made, kept: kept.size }
}

/** A host's adapter copies what this very run of Next has made: it has to be everything. */
const hasAdapter = () => Boolean(process.env.NEXT_ADAPTER_PATH)

/**
 * Hands over to `next build` what this process knows, with which it begins. Where pages may be kept Next waits for `settlePlan`, once it
 * has compiled.
 */
async function letNextBegin(building: Building): Promise<void> {
  if (building.hasBegun) return
  building.hasBegun = true
  const mayKeep = building.last !== undefined
  const plan: Plan = { slashless: await slashlessAddresses(), builder: process.pid, ...(mayKeep && { render: renderFile }) }
  await handContentOver(contentFile)
  await forgetSearchFiles()
  if (mayKeep) setAside()
  await writeWhole(planFile, JSON.stringify(plan))
}

/** Tells Next what is left to make, and lays out what is kept. */
async function settlePlan(inputs: PageInputs | undefined, kept: Pages): Promise<void> {
  await writeRender(renderFile, inputs && [...inputs.pages.keys()].filter((address) => !kept.has(address)))
  await prepareWaiting(kept)
}

/** Next does not go on alone when something here fails. */
export async function orStop<Result>(work: Promise<Result>, next: RunningNext): Promise<Result> {
  try {
    return await work
  } catch (cause) {
    next.stop()
    throw cause
  }
}

/** Puts the kept pages beside those that Next has made, and on its list. */
async function takeBack(kept: Pages): Promise<void> {
  if (kept.size > 0) await joinWaiting()
  const manifest = await readPrerenderManifest()
  for (const { route, entry } of kept.values()) manifest.routes[route] = entry
  await writePrerenderManifest(manifest)
}

/** All pages of this build by address, to keep for the next one. */
async function finishedPages(inputs: PageInputs['pages'], kept: Pages): Promise<Pages> {
  const { routes } = await readPrerenderManifest()
  const pages = new Map<string, FinishedPage>()
  for (const [address, input] of inputs) {
    const known = kept.get(address)
    const route = [address, encodeURI(address)].find((name) => routes[name] !== undefined)
    const entry = route === undefined ? undefined : routes[route]
    if (known) pages.set(address, { ...known, ...input })
    else if (route !== undefined && entry) pages.set(address, { ...input, route, entry, read: () => filesOf(address) })
  }
  return pages
}

/** A page is its HTML and an empty file where its data for React would be, a feed its body; both have headers. */
function filesOf(address: string): Map<string, Uint8Array> {
  const found = ['.html', '.rsc', '.body', '.meta'].flatMap((ending) => {
    try {
      return [[ending, readFileSync(appFolder + address + ending)] as const]
    } catch {
      return []
    }
  })
  return new Map(found)
}
