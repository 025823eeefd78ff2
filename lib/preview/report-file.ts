import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type PreviewReport, reportSchema } from '@/lib/views/preview/report-schema'

/** The only part of `.next` that a build leaves in place. */
const path = () => join(/* turbopackIgnore: true */ process.cwd(), '.next', 'cache', 'carnet', 'preview.json')

/** Leaves the report where every worker of the build finds it, so that production is asked once. */
export async function writeReport(report: PreviewReport): Promise<void> {
  await mkdir(dirname(path()), { recursive: true })
  await writeFile(`${path()}.new`, JSON.stringify(report))
  await rename(`${path()}.new`, path())
}

/** Hosts keep the cache between builds: what another build left must not be taken for this one's. */
export async function removeReport(): Promise<void> {
  await rm(path(), { force: true })
}

let known: Promise<PreviewReport | undefined> | undefined

/** The report of this build, read once by each of its workers; undefined when there is none. */
export function getReport(): Promise<PreviewReport | undefined> {
  known ??= readReport()
  return known
}

/** Undefined when there is none, or of another version. */
export async function readReport(): Promise<PreviewReport | undefined> {
  try {
    return reportSchema.parse(JSON.parse(await readFile(path(), 'utf8')))
  } catch {
    return undefined
  }
}
