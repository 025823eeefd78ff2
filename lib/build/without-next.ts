import { removeAnswer, writeAnswer } from './answer-files'
import { isCompiledKept, isStanding, removeStamp, restoreCompiled } from './compiled'
import { writeFresh } from './files'
import { arePacksWhole, type FinishedPage, type LastBuild } from './last-build'
import { readPrerenderManifest, writePrerenderManifest } from './prerender-manifest'
import { type FinishedPages, Finisher, finishedPage, traitsOf, type Work } from './work'

/**
 * Makes a build of the last one: what Next had compiled stays, and the pages that are new are put among the others, or into their
 * place. Where the last build does not stand any more, as on a host that keeps only `.next/cache`, it is set up again first.
 *
 * @returns undefined, and nothing is touched, where Next is needed after all
 */
export async function makeWithoutNext({ run, kept, made, left }: Work, last: LastBuild): Promise<FinishedPages | undefined> {
  const mouldOf = (sort: string) => last.moulds.get(sort)
  const isKnown = [...made].every(([address, { answer }]) => {
    const mould = mouldOf(answer.sort)
    return mould && traitsOf(address, answer, mould).every((trait) => last.compared.has(trait))
  })
  if (left.size > 0 || !isKnown) return undefined
  const stands = isStanding(last.name)
  if (!stands && !(isCompiledKept(last.compiled) && (await arePacksWhole(last)))) return undefined
  removeStamp()
  if (!stands) restoreCompiled()
  const manifest = await readPrerenderManifest()
  for (const address of last.pages.keys()) if (!run.pages.has(address)) removeAnswer(address, manifest)
  const pages = new Map<string, FinishedPage>()
  for (const [address, page] of kept) {
    const mould = mouldOf(page.sort)
    if (!mould) continue
    if (!stands) writeAnswer(address, page.read(), mould, manifest, writeFresh)
    // From where it stands now, should what is kept be written anew.
    pages.set(address, { ...page, ...finishedPage(page, page.sort, address, mould) })
  }
  const finisher = await Finisher.read()
  for (const [address, { answer, ...page }] of made) {
    const mould = mouldOf(answer.sort)
    if (!mould) continue
    writeAnswer(address, finisher.finish(answer, mould), mould, manifest)
    pages.set(address, finishedPage(page, answer.sort, address, mould))
  }
  await writePrerenderManifest(manifest)
  return { pages, moulds: last.moulds, compared: last.compared }
}
