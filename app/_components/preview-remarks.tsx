import type { PreviewReport } from '@/lib/views/preview/report-schema'
import { words } from '@/lib/words'
import { previewWords } from '@/lib/words/preview'

/** Every problem of the content, and what the change itself makes worth a look. */
export function PreviewRemarks({ report }: { report: PreviewReport }) {
  const w = previewWords(report.language)
  const { withRemark } = words(report.language)
  const remarks = [
    ...report.problems.map(({ severity, what, remedy, file, line, column }) => ({
      severity,
      text: withRemark(what, remedy),
      place: `${file}:${line}:${column}`,
    })),
    ...report.lost.map((address) => ({
      severity: 'warning' as const,
      text: withRemark(w.lost(address), w.lostRemedy),
      place: '',
    })),
    ...report.lonelyTags.map(({ tag, file }) => ({
      severity: 'warning' as const,
      text: withRemark(w.lonelyTag(tag), w.lonelyTagRemedy),
      place: file,
    })),
  ]
  return (
    <>
      <h2 className="part">{w.toMend}</h2>
      <p>{remarks.length === 0 ? w.nothingToMend : w.errorsStop}</p>
      <ul className="found">
        {remarks.map(({ severity, text, place }) => (
          <li key={`${place} ${text}`}>
            <span className="label">{w[severity]}</span> {text}. {place && <code>{place}</code>}
          </li>
        ))}
      </ul>
    </>
  )
}
