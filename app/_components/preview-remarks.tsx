import { remarksOf } from '@/lib/views/preview/remarks'
import type { PreviewReport } from '@/lib/views/preview/report-schema'
import { previewWords } from '@/lib/words/preview'

/** Every problem of the content, and what the change itself makes worth a look. */
export function PreviewRemarks({ report }: { report: PreviewReport }) {
  const w = previewWords(report.language)
  const remarks = remarksOf(report)
  return (
    <>
      <h2 className="part" id="problems">
        {w.toMend}
      </h2>
      <p>{remarks.length === 0 ? w.nothingToMend : w.errorsStop}</p>
      <ul className="found">
        {remarks.map(({ severity, text, place }) => (
          <li key={`${place} ${text}`}>
            <span className="side">
              <span className="label">{w[severity]}</span>
            </span>{' '}
            {text}. {place && <code>{place}</code>}
          </li>
        ))}
      </ul>
    </>
  )
}
