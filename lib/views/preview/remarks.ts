import { words } from '@/lib/words'
import { previewWords } from '@/lib/words/preview'
import type { PreviewReport } from './report-schema'

export interface Remark {
  severity: 'error' | 'warning'
  /** What is wrong and what to do. */
  text: string
  /** `posts/a.md:3:5`, `posts/a.md`, or '' where no file is to blame. */
  place: string
}

/** All that is worth a look before merging, errors first: the content's problems, and what the change itself loses or spells alone. */
export function remarksOf(report: PreviewReport): Remark[] {
  const w = previewWords(report.language)
  const { withRemark } = words(report.language)
  const warning = (text: string, place: string): Remark => ({ severity: 'warning', text, place })
  return [
    ...report.problems.map(({ severity, what, remedy, file, line, column }) => ({
      severity,
      text: withRemark(what, remedy),
      place: `${file}:${line}:${column}`,
    })),
    ...report.lost.map((address) => warning(withRemark(w.lost(address), w.lostRemedy), '')),
    ...report.lonelyTags.map(({ tag, file }) => warning(withRemark(w.lonelyTag(tag), w.lonelyTagRemedy), file)),
  ]
}

export function countRemarks(report: PreviewReport): { errors: number; warnings: number } {
  const remarks = remarksOf(report)
  const errors = remarks.filter(({ severity }) => severity === 'error').length
  return { errors, warnings: remarks.length - errors }
}
