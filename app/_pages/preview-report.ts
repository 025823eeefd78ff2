import { reportContent } from '@/lib/build/check-content'
import { getContent } from '@/lib/posts'
import { getReport, makeReport } from '@/lib/preview'
import type { PreviewReport } from '@/lib/views/preview/report-schema'

/** What this preview changes: as the build found it; in development as it is now. */
export async function previewReport(): Promise<PreviewReport> {
  const content = await getContent()
  const made = content.stage === 'preview' ? await getReport() : undefined
  return made ?? makeReport(content, await reportContent(), { keep: true })
}
