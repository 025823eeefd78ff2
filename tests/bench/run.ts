import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { arch, cpus, platform, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ProjectCopy } from '../build/site'
import { benchBuilds } from './builds'
import { writeCorpus } from './corpus'
import { benchLighthouse } from './lighthouse'
import { bareSentence, benchPages, weighedPages, weighedSite } from './pages'
import { benchThroughput } from './throughput'

/**
 * The benchmark suite, `npm run bench`. Writes its tables into docs/performance.md, each between its own two marks.
 *
 *     --posts 100,1000,10000   how many posts to build (100 and 1,000)
 *     --runs 3                 how often, for the medians (1 beyond 1,000 posts)
 *     --only builds,pages      some parts alone: builds, pages, lighthouse, throughput
 *     --modes cold             some kinds of builds alone: cold, warm, edit
 *     --peers DIR              installed sites to build beside ours, see `builds.ts`
 */
const { values } = parseArgs({
  options: {
    posts: { type: 'string', default: '100,1000' },
    runs: { type: 'string', default: '3' },
    only: { type: 'string', default: 'builds,pages,lighthouse,throughput' },
    modes: { type: 'string', default: 'cold,warm,edit' },
    peers: { type: 'string' },
  },
})

const page = 'docs/performance.md'
const parts = new Set(values.only.split(','))

if (parts.has('builds')) {
  const counts = values.posts.split(',').map(Number)
  note('builds', await benchBuilds(counts, Number(values.runs), values.modes.split(','), values.peers))
}

if (parts.has('pages') || parts.has('lighthouse')) {
  const site = await weighedSite()
  if (parts.has('pages')) note('pages', await benchPages(join(site.folder, 'out'), weighedPages))
  if (parts.has('lighthouse')) {
    const served = await site.serve()
    // An answer with the status 404 is no page for Lighthouse.
    const { missing: _, ...found } = weighedPages
    note('lighthouse', await benchLighthouse(served.address, bareSentence, found, Number(values.runs)))
    await served.stop()
  }
  await site.remove()
}

if (parts.has('throughput')) {
  const corpus = mkdtempSync(join(tmpdir(), 'carnet-bench-'))
  writeCorpus(corpus, 100)
  const site = await ProjectCopy.make('bench-pages', corpus, { SITE_NOW: '2026-01-15' })
  rmSync(corpus, { recursive: true })
  for (const step of ['build', 'export']) {
    const { code, output } = await site.step(step)
    if (code !== 0) throw new Error(output)
  }
  note('throughput', await benchThroughput(site, '/2025/12/billet-1/'))
  await site.remove()
}

function note(part: string, result: string): void {
  const [processor] = cpus()
  const where = `${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${processor?.model ?? arch()}, ${platform()}, Node ${process.versions.node}`
  const marks = new RegExp(`(<!-- ${part} -->)[\\s\\S]*?(<!-- /${part} -->)`)
  const text = readFileSync(page, 'utf8').replace(marks, (_, start, end) => `${start}\n\n${result}\n\n${where}.\n\n${end}`)
  writeFileSync(page, text)
  process.stdout.write(`${result}\n\n`)
}
