import { removeAnswer, writeAnswer } from './answer-files'
import { isCompiledKept, isStanding, removeStamp, restoreCompiled } from './compiled'
import { writeFresh } from './files'
import { arePacksWhole, type LastBuild } from './last-build'
import { castFrom } from './pages'
import { readPrerenderManifest, writePrerenderManifest } from './prerender-manifest'
import { type FinishedPages, Finisher, finishedPage, type Work } from './work'

/**
 * Makes a build of the last one: what Next had compiled stays, and the pages that are new are put among the others, or into their
 * place. Where the last build does not stand any more, as on a host that keeps only `.next/cache`, it is set up again first.
 *
 * @returns undefined, and nothing is touched, where Next is needed after all
 */
export async function makeWithoutNext({ run, kept, made, left }: Work, last: LastBuild): Promise<FinishedPages | undefined> {
  const mouldOf = (sort: string) => last.moulds.get(sort)
  const isKnown = [...made.values()].every(({ answer }) => mouldOf(answer.sort))
  if (left.size > 0 || !isKnown) return undefined
  const stands = isStanding(last.name)
  if (!stands && !(isCompiledKept(last.compiled) && (await arePacksWhole()))) return undefined
  removeStamp()
  if (!stands) restoreCompiled()
  const manifest = await readPrerenderManifest()
  for (const [address, { sort }] of last.pages) {
    const mould = mouldOf(sort)
    if (run.pages.has(address) || !mould) continue
    delete manifest.routes[castFrom(mould, address).route]
    removeAnswer(address)
  }
  const pages = new Map(kept)
  for (const [address, page] of stands ? [] : kept) {
    const mould = mouldOf(page.sort)
    if (mould) writeAnswer(address, page.read(), mould, manifest, writeFresh)
  }
  const finisher = await Finisher.read()
  for (const [address, { answer, ...page }] of made) {
    const mould = mouldOf(answer.sort)
    if (!mould) continue
    writeAnswer(address, finisher.finish(answer, mould), mould, manifest)
    pages.set(address, finishedPage(page, answer.sort, address, mould))
  }
  await writePrerenderManifest(manifest)
  return { pages, moulds: last.moulds }
}
