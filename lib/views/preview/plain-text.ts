import { words } from '@/lib/words'
import { previewWords } from '@/lib/words/preview'
import { fieldLinesOf } from './field-parts'
import { goingLiveText } from './going-live'
import type { PreviewReport, ReportedChange } from './report-schema'
import { summaryOf, wordCountOf } from './summary'
import type { Passage } from './text-diff'
import type { Part } from './word-diff'

/** The report for a terminal: old words `[-so-]`, new ones `{+so+}`, as git's own word diff marks them. */
export function plainTextOf(report: PreviewReport): string {
  const w = previewWords(report.language)
  const { compared, waiting } = report
  const { withRemark } = words(report.language)
  const against = compared.with === 'git' ? w.comparedWith.git(compared.commit.slice(0, 7)) : w.comparedWith[compared.with]
  const blocks = [
    `${w.title}, ${against}`,
    summaryOf(report),
    ...report.changes.flatMap((change) => changeBlocks(change, report)),
    waiting.length > 0 && `${w.waiting}. ${w.waitingNote}`,
    ...waiting.map((entry) =>
      [`  ${w[entry.status]}  ${entry.title}`, `  ${entry.address}`, `  ${goingLiveText(entry, report.language)}`].join('\n'),
    ),
    report.lost.map((address) => withRemark(w.lost(address), w.lostRemedy)).join('\n'),
    report.lonelyTags.map(({ tag, file }) => `${file}  ${withRemark(w.lonelyTag(tag), w.lonelyTagRemedy)}`).join('\n'),
  ]
  // A title may hold anything, also what a terminal obeys.
  return `${blocks.filter(Boolean).join('\n\n')}\n`.replace(/[^\P{Cc}\n\t]/gu, '')
}

function changeBlocks(change: ReportedChange, { language }: PreviewReport): string[] {
  const w = previewWords(language)
  const { withRemark } = words(language)
  const { kind, title, address, formerAddress, leaves, fields, passages, shortened } = change
  const head = [
    [w.change[kind][change.change], title, wordCountOf(change, language)].filter(Boolean).join('  '),
    [address, formerAddress && w.formerly(formerAddress), leaves?.is === 'missing' && w.willBeMissing].filter(Boolean).join(', '),
    ...fields.flatMap((field) => fieldLinesOf(field, language).map((parts) => withRemark(w.fields[field.name], marked(parts)))),
    shortened && w.shortened,
  ]
  return [head.filter(Boolean).join('\n'), ...passages.map((passage) => passageText(passage, language))]
}

function passageText(passage: Passage, language: PreviewReport['language']): string {
  const w = previewWords(language)
  if (passage.kind === 'same') return `  ${w.leftOut} ${w.paragraphsSame(passage.paragraphs)}`
  if (passage.kind === 'text') return `  ${marked(passage.parts)}`
  const lines = passage.lines.map((line) => (line.op === 'skipped' ? `${w.leftOut} ${w.linesSame(line.lines)}` : marked([line])))
  return lines.map((line) => `    ${line}`).join('\n')
}

function marked(parts: readonly Part[]): string {
  const marks = { same: ['', ''], removed: ['[-', '-]'], added: ['{+', '+}'] } as const
  return parts.map(({ op, text }) => (text ? marks[op][0] + text + marks[op][1] : '')).join('')
}
