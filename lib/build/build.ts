import { readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { contentState, getContent, handContentOver } from '@/lib/posts'
import { codeVersionOf } from './code-version'
import { filesUnder, writeWhole } from './files'
import { finishBuild } from './finish'
import { type FinishedPage, forgetLastBuild, readLastBuild, writeLastBuild } from './last-build'
import { contentFile, planFile, type RunningNext, renderFile, startNext } from './next-process'
import { pageExtensions } from './next-settings'
import { type PageInputs, readPageInputs } from './page-inputs'
import { type Plan, writeRender } from './plan'
import { readPrerenderManifest, writePrerenderManifest } from './prerender-manifest'
import { joinWaiting, prepareWaiting, setAside } from './restore'
import { handSearchFilesOver } from './search-files'
import { slashlessAddresses } from './slashless-addresses'

const appFolder = '.next/server/app'

export interface BuildOutcome {
  /** Exit code of `next build`; the rest counts only when it is 0. */
  code: number
  /** Pages that Next made in this build, and those taken from the last one. */
  made: number
  kept: number
}

type Pages = ReadonlyMap<string, FinishedPage>

/**
 * Builds the site: `next build` for the pages whose inputs have changed since the last build, the finished files of the last build for
 * the others. The result is that of a whole build, byte for byte; see docs/decisions/0002-only-what-changed.md.
 *
 * @param state of the author's files before the first of them was read, by `contentState`
 * @param next `next build`, waiting for its plan
 * @param whole whether to make everything anew
 */
export async function buildSite(state: string, next = startNext(), whole = false): Promise<BuildOutcome> {
  const content = await getContent()
  const version = await codeVersionOf(content)
  // A host's adapter copies what this very run of Next has made: it has to be everything.
  const hasAdapter = Boolean(process.env.NEXT_ADAPTER_PATH)
  const last = hasAdapter || whole ? undefined : await readLastBuild(version)
  await letNextBegin(last !== undefined)
  // Found out while Next compiles.
  const inputs = hasAdapter ? undefined : await orStop(readPageInputs(pageExtensions[content.stage], last), next)
  const kept = new Map([...(last?.pages ?? [])].filter(([address, { input }]) => inputs?.pages.get(address)?.input === input))
  if (last) await orStop(settlePlan(inputs, kept), next)
  const code = await next.ended
  await rm(contentFile, { force: true })
  if (code !== 0) return { code, made: 0, kept: 0 }
  const made = await finishBuild()
  await takeBack(kept)
  const assets = await filesUnder('.next/static')
  // Kept pages name style sheets that are gone: there is more to a page than its version says.
  if (kept.size > 0 && assets.join() !== last?.assets.join()) return buildSite(state, startNext(), true)
  const isSettled = (await codeVersionOf(content)) === version && (await contentState()) === state
  if (inputs && isSettled) await writeLastBuild({ ...inputs, version, assets, pages: await finishedPages(inputs.pages, kept) })
  // Something was saved meanwhile: whether a page shows it is not known.
  else await forgetLastBuild()
  return { code, made, kept: kept.size }
}

/**
 * Hands over to `next build` what this process knows, with which it begins.
 *
 * @param mayKeep whether pages may be kept: Next then waits for `settlePlan`, once it has compiled
 */
async function letNextBegin(mayKeep: boolean): Promise<void> {
  const plan: Plan = { slashless: await slashlessAddresses(), builder: process.pid, ...(mayKeep && { render: renderFile }) }
  await handContentOver(contentFile)
  await handSearchFilesOver()
  if (mayKeep) setAside()
  await writeWhole(planFile, JSON.stringify(plan))
}

/** Tells Next what is left to make, and lays out what is kept. */
async function settlePlan(inputs: PageInputs | undefined, kept: Pages): Promise<void> {
  await writeRender(renderFile, inputs && [...inputs.pages.keys()].filter((address) => !kept.has(address)))
  await prepareWaiting(kept)
}

async function orStop<Result>(work: Promise<Result>, next: RunningNext): Promise<Result> {
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
