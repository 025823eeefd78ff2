import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { z } from 'zod'
import { median } from './measure'
import { table } from './table'

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const

const reportSchema = z.object({
  categories: z.record(z.string(), z.object({ score: z.number().nullable() })),
  audits: z.record(z.string(), z.object({ numericValue: z.number().optional() })),
  environment: z.object({ benchmarkIndex: z.number() }),
})

type Report = z.infer<typeof reportSchema>

/** By how much Lighthouse slows the page down unless told otherwise, whatever the machine. */
const usualSlowdown = 4

/** What a phone of the middle (Pixel 5) reaches in Lighthouse's benchmark (`CalibrationController.ts` of Chrome's developer tools). */
const middleIndex = 1000

/**
 * Lighthouse's four scores of some pages, how much of them moves (CLS) and for how long they do not answer while they load (TBT), on a slow line
 * and four times slower than this machine; and TBT as slow as a phone of the middle, which Lighthouse asks for on a machine that is slow
 * itself. Medians of some runs. A sentence instead where it is not installed.
 */
export async function benchLighthouse(origin: string, pages: Readonly<Record<string, string>>, runs: number): Promise<string> {
  if (!(await isInstalled())) return 'Lighthouse is not installed: `npm install --no-save lighthouse`, then again.'
  const rows: string[][] = []
  const indexes: number[] = []
  for (const [name, path] of Object.entries(pages)) {
    // It takes no page that answers 404.
    if (!(await fetch(origin + path)).ok) continue
    const usual = await reportsOf(origin + path, usualSlowdown, runs)
    indexes.push(...usual.map(({ environment }) => environment.benchmarkIndex))
    const phone = await reportsOf(origin + path, Math.max(1, median(indexes) / middleIndex), runs)
    const scores = categories.map((one) => median(usual.map(({ categories }) => Math.round((categories[one]?.score ?? 0) * 100))))
    const [shift, blocking] = ['cumulative-layout-shift', 'total-blocking-time']
    const audits = [audit(usual, shift).toFixed(2), audit(usual, blocking).toFixed(0), audit(phone, blocking).toFixed(0)]
    rows.push([name, ...scores.map(String), ...audits])
  }
  const head = ['page', ...categories, 'CLS', `TBT ms, ${usualSlowdown} × slower`, 'TBT ms, phone']
  return `${table(head, rows)}\n\nIndex of this machine: ${median(indexes).toFixed(0)}; a phone of the middle has ${middleIndex}.`
}

const audit = (reports: readonly Report[], id: string) =>
  median(reports.map(({ audits }) => audits[id]?.numericValue ?? Number.NaN))

async function reportsOf(url: string, slowdown: number, runs: number): Promise<Report[]> {
  const reports: Report[] = []
  for (let run = 0; run < runs; run++) reports.push(await reportOf(url, slowdown))
  return reports
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
async function reportOf(url: string, slowdown: number, tries = 5): Promise<Report> {
  try {
    const options = ['--output=json', '--quiet', `--throttling.cpuSlowdownMultiplier=${slowdown.toFixed(2)}`]
    const { stdout } = await lighthouse(url, ...options, `--chrome-flags=${flags.join(' ')}`)
    return reportSchema.parse(JSON.parse(stdout))
  } catch (cause) {
    if (tries > 1) return reportOf(url, slowdown, tries - 1)
    throw new Error(`Lighthouse gave no report of ${url}`, { cause })
  }
}
