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

/**
 * By how much Lighthouse asks to slow a page down for a phone of the middle, by the index of the machine it runs on: four times on a fast
 * desktop, which its constant is made for, less on what is slower itself (`docs/throttling.md` of Lighthouse, “Calibrating the CPU slowdown”).
 */
const calibrated = (index: number) => (index >= 1500 ? usualSlowdown : index >= 800 ? 2 : 1)

/**
 * Lighthouse's four scores of some pages, how much of them moves (CLS) and for how long they do not answer while they load (TBT), on a slow line
 * and as slow as Lighthouse asks for on this machine; then performance and TBT at its constant. Medians of some runs. A sentence instead where
 * it is not installed.
 *
 * @param control the first page: what its TBT is above zero, Lighthouse and the browser take by themselves
 */
export async function benchLighthouse(
  origin: string,
  control: readonly [name: string, path: string],
  pages: Readonly<Record<string, string>>,
  runs: number,
): Promise<string> {
  if (!(await isInstalled())) return 'Lighthouse is not installed: `npm install --no-save lighthouse`, then again.'
  const rows: string[][] = []
  let index = Number.NaN
  for (const [name, path] of [control, ...Object.entries(pages)]) {
    const usual = await reportsOf(origin + path, usualSlowdown, runs)
    if (rows.length === 0) index = median(usual.map(({ environment }) => environment.benchmarkIndex))
    const slowed = await reportsOf(origin + path, calibrated(index), runs)
    const scores = categories.map((one) => scoreOf(slowed, one).toFixed(0))
    const [shift, blocking] = ['cumulative-layout-shift', 'total-blocking-time']
    const atConstant = [scoreOf(usual, 'performance').toFixed(0), audit(usual, blocking).toFixed(0)]
    rows.push([name, ...scores, audit(slowed, shift).toFixed(2), audit(slowed, blocking).toFixed(0), ...atConstant])
  }
  const head = [
    'page',
    ...categories,
    'CLS',
    'TBT ms',
    `performance, ${usualSlowdown} × slower`,
    `TBT ms, ${usualSlowdown} × slower`,
  ]
  return `${table(head, rows)}\n\nIndex of this machine: ${index.toFixed(0)}, so ${calibrated(index)} × slower unless the column says otherwise.`
}

const scoreOf = (reports: readonly Report[], category: string) =>
  median(reports.map(({ categories }) => (categories[category]?.score ?? 0) * 100))

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
