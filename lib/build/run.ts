import { contentState, freezeAddresses, getContent } from '@/lib/posts'
import { buildWords } from '@/lib/words/build'
import { buildSite } from './build'
import { type ContentReport, reportContent } from './check-content'
import { exportSite } from './export'
import { finishBuild } from './finish'
import { preparePreview } from './prepare-preview'
import { renderAhead } from './render-ahead'

/**
 * The steps around `next build`, run by the scripts of package.json: `tsx lib/build/run.ts <step>`.
 * Exit codes: 0 fine, 1 error, 2 done but look at what was said.
 */
const steps: Record<string, () => Promise<number>> = {
  prepare: prepareContent,
  /** The whole of `npm run build`. */
  build: async () => {
    const state = await contentState()
    if ((await prepareContent()) !== 0) return 1
    const { code, made, kept } = await buildSite(state)
    return code === 0 ? said((w) => w.built(made, kept)) : code
  },
  /** The content part of `npm run check`. */
  check: async () => {
    const { errors, warnings } = await sayProblems()
    if (errors.length > 0) return 1
    return warnings.length > 0 ? 2 : 0
  },
  /** Adds what is published to `content/addresses.txt`: from then on the check tells when an address dies. */
  freeze: async () => {
    const content = await getContent()
    const words = buildWords(content.site.language)
    const added = await freezeAddresses(content, words.addressList)
    return said((w) => w.frozen(added))
  },
  finish: async () => {
    const pages = await finishBuild()
    return said((w) => w.finished(pages))
  },
  export: async () => {
    const files = await exportSite()
    return said((w) => w.exported(files))
  },
}

const step = steps[process.argv[2] ?? '']
if (!step) throw new Error(`usage: tsx lib/build/run.ts ${Object.keys(steps).join('|')}`)
process.exitCode = await step()

/** Before a build: in production an error in the content stops it; a preview shows it on its page instead. */
async function prepareContent(): Promise<0 | 1> {
  const content = await getContent()
  await renderAhead(content, buildWords(content.site.language))
  const report = await sayProblems()
  const changes = await preparePreview(content, report)
  if (changes !== undefined) await said((w) => w.compared(changes))
  return report.fatal.length > 0 && content.stage === 'production' ? 1 : 0
}

async function sayProblems(): Promise<ContentReport> {
  const report = await reportContent()
  for (const line of report.lines) process.stderr.write(`${line}\n`)
  await said((w) => w.checked(report.errors.length, report.warnings.length))
  return report
}

async function said(sentence: (words: ReturnType<typeof buildWords>) => string): Promise<0> {
  const { site } = await getContent()
  process.stdout.write(`${sentence(buildWords(site.language))}\n`)
  return 0
}
