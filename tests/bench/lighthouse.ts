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
  const rows: string[][] = []
  for (const [name, path] of Object.entries(pages)) {
    const reports: Report[] = []
    for (let run = 0; run < runs; run++) {
      const report = await reportOf(origin + path)
      if (!report) return 'Lighthouse is not installed: `npm install --no-save lighthouse`, then again.'
      reports.push(report)
    }
    const middle = (of: (report: Report) => number) => median(reports.map(of))
    const scores = categories.map((one) => middle(({ categories }) => Math.round((categories[one]?.score ?? 0) * 100)))
    const audit = (id: string) => middle(({ audits }) => audits[id]?.numericValue ?? Number.NaN)
    rows.push([name, ...scores.map(String), audit('cumulative-layout-shift').toFixed(2), audit('total-blocking-time').toFixed(0)])
  }
  return table(['page', ...categories, 'CLS', 'TBT ms'], rows)
}

async function reportOf(url: string): Promise<Report | undefined> {
  const flags = ['--output=json', '--quiet', '--chrome-flags=--headless=new --no-sandbox']
  try {
    const { stdout } = await promisify(execFile)('npx', ['--no-install', 'lighthouse', url, ...flags], { maxBuffer: 64e6 })
    return reportSchema.parse(JSON.parse(stdout))
  } catch {
    return undefined
  }
}
