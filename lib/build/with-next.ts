import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import { handContentOver } from '@/lib/posts'
import { readAnswer, writeAnswer } from './answer-files'
import { filesUnder, writeFresh } from './files'
import { finishBuild } from './finish'
import type { LastBuild } from './last-build'
import { askedFile, contentFile, planFile, type RunningNext, renderFile } from './next-process'
import { castFrom } from './pages'
import { writePlan, writeRender } from './plan'
import { type PrerenderManifest, readPrerenderManifest, weighPages, writePrerenderManifest } from './prerender-manifest'
import { forgetSearchFiles, handSearchFilesOver } from './search-files'
import { type FinishedPages, Finisher, finishedPage, traitsOf, type Work } from './work'

/**
 * Hands over to `next build` what this process knows, with which it begins; nothing where it has begun. What it has to make it is told
 * by `makeWithNext`, once it has compiled.
 */
export async function letNextBegin(slashless: string[]): Promise<void> {
  if (existsSync(planFile)) return
  await handContentOver(contentFile)
  await forgetSearchFiles()
  await writePlan(planFile, { slashless, builder: process.pid, render: renderFile, asked: askedFile })
}

export interface NextOutcome {
  /** Exit code of `next build`; the rest counts only when it is 0. */
  code: number
  /** Absent where nothing is known of what Next has made. */
  finished?: FinishedPages
  /** What did not come out as it did here. The build is not whole then. */
  differing?: string
}

/**
 * Waits for Next, which makes what only it can make, whatever has no parameters, and of each sort of page one or two samples. These are
 * compared with what React has made of them here, byte for byte, and show how Next keeps the others of their sort, which are laid beside
 * them.
 *
 * @param work undefined where Next makes everything
 */
export async function makeWithNext(work: Work | undefined, last: LastBuild | undefined, next: RunningNext): Promise<NextOutcome> {
  handSearchFilesOver()
  await writeRender(renderFile, work && [...samplesOf(work), ...work.left.keys()])
  const finisher = work && (await finishMeanwhile(work, next))
  const code = await next.ended
  await rm(contentFile, { force: true })
  if (code !== 0) return { code }
  const sheets = await finishBuild()
  const manifest = await readPrerenderManifest()
  weighPages(manifest)
  const outcome = work && (await layOut(work, last, manifest, sheets, finisher ?? (await Finisher.read())))
  await writePrerenderManifest(manifest)
  return { code, ...outcome }
}

/** While Next makes its pages, ours get their styles: it has compiled the style sheets by then. */
async function finishMeanwhile({ made }: Work, next: RunningNext): Promise<Finisher | undefined> {
  let hasEnded = false
  void next.ended.finally(() => {
    hasEnded = true
  })
  while (!hasEnded && !existsSync(askedFile)) await wait(20)
  if (hasEnded) return undefined
  const finisher = await Finisher.read()
  for (const { answer } of made.values()) finisher.finishEarly(answer)
  return finisher
}

/** The first and the last of each sort, and of each sort of head. */
function samplesOf({ made }: Work): string[] {
  const sorts = new Map<string, { first: string; last: string }>()
  for (const [address, { answer }] of made)
    for (const sort of [answer.sort, `${answer.sort} ${answer.head}`])
      sorts.set(sort, { first: sorts.get(sort)?.first ?? address, last: address })
  return [...new Set([...sorts.values()].flatMap(({ first, last }) => [first, last]))]
}

async function layOut(
  { kept, made, left }: Work,
  last: LastBuild | undefined,
  manifest: PrerenderManifest,
  sheets: ReadonlyMap<string, string[]>,
  finisher: Finisher,
): Promise<Omit<NextOutcome, 'code'>> {
  const assets = await filesUnder('.next/static')
  // Kept pages name style sheets that are gone: there is more to a page than its version says.
  const gone = kept.size > 0 ? last?.assets.find((asset) => !assets.includes(asset)) : undefined
  if (gone !== undefined) return { differing: gone }
  const [pages, moulds, compared] = [new Map(kept), new Map(last?.moulds), new Set(last?.compared)]
  for (const [address, { answer, ...page }] of made) {
    const byNext = readAnswer(address, manifest, sheets)
    if (!byNext) continue
    const mould = moulds.get(answer.sort) ?? byNext.mould
    const isSame = isDeepStrictEqual({ ...byNext.mould, ...castFrom(mould, address), sheets: mould.sheets }, byNext.mould)
    if (!isSame || !finisher.finish(answer, mould).equals(byNext.body)) return { differing: address }
    moulds.set(answer.sort, mould)
    for (const trait of traitsOf(address, answer, mould)) compared.add(trait)
    pages.set(address, finishedPage(page, answer.sort, address, mould))
  }
  for (const [address, { answer, ...page }] of made) {
    const mould = moulds.get(answer.sort)
    if (!mould) return { differing: address }
    if (pages.has(address)) continue
    writeAnswer(address, finisher.finish(answer, mould), mould, manifest, writeFresh)
    pages.set(address, finishedPage(page, answer.sort, address, mould))
  }
  for (const [address, page] of kept) {
    const mould = moulds.get(page.sort)
    if (mould) writeAnswer(address, page.read(), mould, manifest, writeFresh)
  }
  for (const [address, page] of left) {
    const byNext = readAnswer(address, manifest, sheets)
    // Kept under a name that is not known here: it could not be taken away again.
    if (!byNext) return {}
    // Of a sort of its own: what Next alone makes, it alone makes again.
    moulds.set(address, byNext.mould)
    pages.set(address, finishedPage(page, address, address, byNext.mould))
  }
  return { finished: { pages, moulds, compared } }
}
