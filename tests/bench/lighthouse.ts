import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { z } from 'zod'
import { median } from './measure'
import { table } from './table'

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const

const reportSchema = z.object({
  categories: z.record(z.string(), z.object({ score: z.number().nullable() })),
  audits: z.record(z.string(), z.object({ numericValue: z.number().optional() })),
})

type Report = z.infer<typeof reportSchema>

/**
 * Lighthouse's four scores of some pages, how much of them moves (CLS) and for how long a script blocks (TBT), as a phone of 2016 on a slow line would
 * have them: medians of some runs. A sentence instead where it is not installed.
 */
export async function benchLighthouse(origin: string, pages: Readonly<Record<string, string>>, runs: number): Promise<string> {
  if (!(await isInstalled())) return 'Lighthouse is not installed: `npm install --no-save lighthouse`, then again.'
  const rows: string[][] = []
  for (const [name, path] of Object.entries(pages)) {
    // It takes no page that answers 404.
    if (!(await fetch(origin + path)).ok) continue
    const reports: Report[] = []
    for (let run = 0; run < runs; run++) reports.push(await reportOf(origin + path))
    const middle = (of: (report: Report) => number) => median(reports.map(of))
    const scores = categories.map((one) => middle(({ categories }) => Math.round((categories[one]?.score ?? 0) * 100)))
    const audit = (id: string) => middle(({ audits }) => audits[id]?.numericValue ?? Number.NaN)
    rows.push([name, ...scores.map(String), audit('cumulative-layout-shift').toFixed(2), audit('total-blocking-time').toFixed(0)])
  }
  return table(['page', ...categories, 'CLS', 'TBT ms'], rows)
}

/** What a browser does besides loading the page, and would be counted with it. */
const flags = [
  ...['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
]

const lighthouse = (...args: string[]) => promisify(execFile)('npx', ['--no-install', 'lighthouse', ...args], { maxBuffer: 64e6 })

function isInstalled(): Promise<boolean> {
  return lighthouse('--version').then(
    () => true,
    () => false,
  )
}

/** Lighthouse asks to be run again when the browser's trace has a gap. */
async function reportOf(url: string, tries = 5): Promise<Report> {
  try {
    const { stdout } = await lighthouse(url, '--output=json', '--quiet', `--chrome-flags=${flags.join(' ')}`)
    return reportSchema.parse(JSON.parse(stdout))
  } catch (cause) {
    if (tries > 1) return reportOf(url, tries - 1)
    throw new Error(`Lighthouse gave no report of ${url}`, { cause })
  }
}
