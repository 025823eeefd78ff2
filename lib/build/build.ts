import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { contentState, getContent } from '@/lib/posts'
import { codeVersionOf } from './code-version'
import { filesUnder, writeWhole } from './files'
import { finishBuild } from './finish'
import { type FinishedPage, forgetLastBuild, readLastBuild, writeLastBuild } from './last-build'
import { pageExtensions } from './next-settings'
import { readPageInputs } from './page-inputs'
import { type Plan, planVariable } from './plan'
import { readPrerenderManifest, writePrerenderManifest } from './prerender-manifest'
import { joinWaiting, prepareWaiting, setAside } from './restore'
import { slashlessAddresses } from './slashless-addresses'

const appFolder = '.next/server/app'
const planFile = '.next/cache/carnet/plan'

export interface BuildOutcome {
  /** Exit code of `next build`; the rest counts only when it is 0. */
  code: number
  /** Pages that Next made in this build, and those taken from the last one. */
  made: number
  kept: number
}

/** What each address shows, by its fingerprint. */
type Inputs = ReadonlyMap<string, string>
type Pages = ReadonlyMap<string, FinishedPage>

/**
 * Builds the site: `next build` for the pages whose inputs have changed since the last build, the finished files of the last build for
 * the others. The result is that of a whole build, byte for byte; see docs/decisions/0002-only-what-changed.md.
 *
 * @param state of the author's files before the first of them was read, by `contentState`
 * @param whole whether to make everything anew
 */
export async function buildSite(state: string, whole = false): Promise<BuildOutcome> {
  const content = await getContent()
  const version = await codeVersionOf(content)
  // A host's adapter copies what this very run of Next has made: it has to be everything.
  const inputs = process.env.NEXT_ADAPTER_PATH ? undefined : await readPageInputs(pageExtensions[content.stage])
  const last = inputs && !whole ? await readLastBuild(version) : undefined
  const kept = new Map([...(last?.pages ?? [])].filter(([address, { input }]) => inputs?.get(address) === input))
  const code = await runNext(content.now, inputs, kept)
  if (code !== 0) return { code, made: 0, kept: 0 }
  const made = await finishBuild()
  await takeBack(kept)
  const assets = await filesUnder('.next/static')
  // Kept pages name style sheets that are gone: there is more to a page than its version says.
  if (kept.size > 0 && assets.join() !== last?.assets.join()) return buildSite(state, true)
  const isSettled = (await codeVersionOf(content)) === version && (await contentState()) === state
  if (inputs && isSettled) await writeLastBuild({ version, assets, pages: await finishedPages(inputs, kept) })
  // Something was saved meanwhile: whether a page shows it is not known.
  else await forgetLastBuild()
  return { code, made, kept: kept.size }
}

/**
 * Has Next make everything but the pages to keep, which are laid out meanwhile.
 *
 * @param now the clock of this build: one for all its processes
 */
async function runNext(now: string, inputs: Inputs | undefined, kept: Pages): Promise<number> {
  const plan: Plan = { slashless: await slashlessAddresses() }
  if (inputs && kept.size > 0) plan.render = [...inputs.keys()].filter((address) => !kept.has(address))
  await writeWhole(planFile, JSON.stringify(plan))
  if (kept.size > 0) setAside()
  const next = createRequire(import.meta.url).resolve('next/dist/bin/next')
  const env = { ...process.env, SITE_NOW: now, [planVariable]: planFile }
  const child = spawn(process.execPath, [next, 'build'], { stdio: 'inherit', env })
  const ended = new Promise<number>((done, failed) => {
    child.once('error', failed)
    child.once('exit', (code) => done(code ?? 1))
  })
  if (kept.size > 0) await prepareWaiting(kept)
  return ended
}

/** Puts the kept pages beside those that Next has made, and on its list. */
async function takeBack(kept: Pages): Promise<void> {
  if (kept.size > 0) await joinWaiting()
  const manifest = await readPrerenderManifest()
  for (const { route, entry } of kept.values()) manifest.routes[route] = entry
  await writePrerenderManifest(manifest)
}

/** All pages of this build by address, to keep for the next one. */
async function finishedPages(inputs: Inputs, kept: Pages): Promise<Pages> {
  const { routes } = await readPrerenderManifest()
  const pages = new Map<string, FinishedPage>()
  for (const [address, input] of inputs) {
    const known = kept.get(address)
    const route = [address, encodeURI(address)].find((name) => routes[name] !== undefined)
    const entry = route === undefined ? undefined : routes[route]
    if (known) pages.set(address, known)
    else if (route !== undefined && entry) pages.set(address, { input, route, entry, files: filesOf(address) })
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
