import { countRemarks } from '@/lib/views/preview/remarks'
import type { PreviewReport } from '@/lib/views/preview/report-schema'
import { words } from '@/lib/words'
import { previewWords } from '@/lib/words/preview'
import { PreviewFacts } from './preview-facts'

/** How much stands below the changes, with the way there: « 1 erreur · 3 remarques · 7 textes attendent ». */
export function PreviewOutline({ report }: { report: PreviewReport }) {
  const w = words(report.language)
  const { errors, warnings } = countRemarks(report)
  const waiting = report.waiting.length
  if (errors + warnings + waiting === 0) return null
  return (
    <PreviewFacts>
      {errors > 0 && (
        <a href="#problems">
          <b>{w.errors(errors)}</b>
        </a>
      )}
      {warnings > 0 && <a href="#problems">{w.warnings(warnings)}</a>}
      {waiting > 0 && <a href="#waiting">{previewWords(report.language).textsWait(waiting)}</a>}
    </PreviewFacts>
  )
}
