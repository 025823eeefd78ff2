import { type Content, freezeAddresses, getContent } from '@/lib/posts'
import { buildWords } from '@/lib/words/build'
import { buildSite, openBuild } from './build'
import { type ContentReport, linesOf, reportContent } from './check-content'
import { exportSite } from './export'
import { finishBuild } from './finish'
import { orStop, type RunningNext } from './next-process'
import { standaloneVariable } from './next-settings'
import { preparePreview } from './prepare-preview'
import { showProgress } from './progress'
import { withRenderHelpers } from './render-helpers'
import { renderPart } from './render-part'
import { makeIndexBy } from './search-files'
import { indexInThread } from './search-thread'
import { completeStandalone } from './standalone'

type Step = (next: RunningNext | undefined) => Promise<number>

const steps: Record<string, Step> = {
  prepare: prepareContent,
  /** The whole of `npm run build`. */
  build,
  /** The same build, and a folder that serves it with Node alone. */
  standalone: async () => {
    process.env[standaloneVariable] = 'yes'
    const code = await build(undefined)
    if (code !== 0) return code
    const folder = await completeStandalone()
    return said((w) => w.standalone(folder))
  },
  /** The content part of `npm run check`. */
  check: async () => {
    const { errors, warnings } = await sayProblems()
    if (errors.length > 0) return 1
    return warnings.length > 0 ? 2 : 0
  },
  /** Adds what is published to `content/addresses.txt`: from then on the check tells when an address dies. */
  freeze: async () => {
    if (process.argv.slice(3).some((arg) => /^(?:-h|--help)$/.test(arg))) return said((w) => w.freezeHelp)
    const content = await getContent()
    const words = buildWords(content.site.language)
    const added = await freezeAddresses(content, words.addressList)
    return said((w) => w.frozen(added))
  },
  /** A process of `render-helpers.ts`. */
  render: async () => {
    await renderPart(Number(process.argv[3]))
    return 0
  },
  finish: async () => {
    const pages = await finishBuild()
    return said((w) => w.finished(pages.size))
  },
  /** `--server`: with what a server of one's own needs beside the files. */
  export: async () => {
    const files = await exportSite('out', process.argv.includes('--server'))
    return said((w) => w.exported(files))
  },
}

/**
 * Runs a step by its name.
 *
 * @param next `next build`, if it has been started already: for the step `build` alone
 * @returns its exit code, see `run.ts`
 */
export async function runStep(name: string, next?: RunningNext): Promise<number> {
  const step = steps[name]
  if (!step) throw new Error(`usage: node lib/build/start.js ${Object.keys(steps).join('|')}`)
  return step(next)
}

async function build(next: RunningNext | undefined): Promise<number> {
  makeIndexBy(indexInThread)
  const building = await openBuild(next)
  if ((await orStop(prepareContent(), building.next)) !== 0) {
    building.next?.stop()
    return 1
  }
  const { code, pages, differing, unknown, isBusy } = await buildSite(building)
  const w = wordsOf(building.content)
  if (differing !== undefined) process.stderr.write(`${w.differing(differing)}\n`)
  if (isBusy) process.stderr.write(`${w.busy}\n`)
  if (unknown !== undefined) process.stderr.write(`${w.unknown(unknown)}\n`)
  return code === 0 && pages ? said((w) => w.built(pages.made, pages.kept)) : code
}

/** Before a build: in production an error in the content stops it; a preview shows it on its page instead. */
async function prepareContent(): Promise<0 | 1> {
  const content = await getContent()
  const report = await withRenderHelpers(content, sayProblems)
  const changes = await preparePreview(content, report)
  if (changes !== undefined) await said((w) => w.compared(changes))
  return report.fatal.length > 0 && content.stage === 'production' ? 1 : 0
}

async function sayProblems(): Promise<ContentReport> {
  const content = await getContent()
  const { site, posts, pages } = content
  const { rendering } = buildWords(site.language)
  const progress = showProgress((done) => rendering(done, posts.length + pages.length))
  const report = await reportContent(progress.step)
  progress.end()
  for (const line of linesOf(report, content)) process.stderr.write(`${line}\n`)
  await said((w) => w.checked(report.errors.length, report.warnings.length))
  return report
}

async function said(sentence: (words: ReturnType<typeof buildWords>) => string): Promise<0> {
  process.stdout.write(`${sentence(wordsOf(await getContent()))}\n`)
  return 0
}

const wordsOf = ({ site }: Pick<Content, 'site'>) => buildWords(site.language)
