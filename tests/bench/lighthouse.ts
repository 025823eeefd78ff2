import { execFileSync } from 'node:child_process'
import { z } from 'zod'
import { table } from './table'

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const

const reportSchema = z.object({ categories: z.record(z.string(), z.object({ score: z.number().nullable() })) })

/** Lighthouse's four scores of some pages; a sentence instead where it is not installed. */
export function benchLighthouse(origin: string, pages: Readonly<Record<string, string>>): string {
  const flags = ['--output=json', '--quiet', '--chrome-flags=--headless=new --no-sandbox']
  const rows: string[][] = []
  for (const [name, path] of Object.entries(pages)) {
    try {
      const output = execFileSync('npx', ['--no-install', 'lighthouse', origin + path, ...flags], {
        encoding: 'utf8',
        maxBuffer: 64e6,
        stdio: ['ignore', 'pipe', 'ignore'],
      })
      const report = reportSchema.parse(JSON.parse(output))
      rows.push([name, ...categories.map((one) => String(Math.round((report.categories[one]?.score ?? 0) * 100)))])
    } catch {
      return 'Lighthouse is not installed: `npm install --no-save lighthouse`, then again.'
    }
  }
  return table(['page', ...categories], rows)
}
