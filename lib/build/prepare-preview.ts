import type { Content } from '@/lib/posts'
import { makeReport, removeReport, writeReport } from '@/lib/preview'
import type { Problems } from '@/lib/views/preview/report'

/**
 * Before the build of a preview: finds out once what it changes, for all its pages to show. Other builds leave nothing.
 *
 * @returns how many posts and pages change; undefined where that is not known, or no preview is built
 */
export async function preparePreview(content: Content, problems: Problems): Promise<number | undefined> {
  await removeReport()
  if (content.stage !== 'preview') return undefined
  const report = await makeReport(content, problems)
  await writeReport(report)
  return report.compared.with === 'nothing' ? undefined : report.changes.length
}
