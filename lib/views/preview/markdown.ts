import { formatDay } from '@/lib/words/dates'
import { previewWords } from '@/lib/words/preview'
import { countRemarks } from './remarks'
import type { PreviewReport, ReportedChange, ReportedWaiting } from './report-schema'
import { summaryOf, wordCountOf } from './summary'

interface Facts {
  /** Origin of the deployed preview, `https://octobre.carnet.pages.dev`; undefined where it is not known. */
  origin: string | undefined
  /** How many lines of each list are told; the page has them all. */
  maximum?: number
}

/** Longer titles are cut, and longer addresses not linked. */
const longestTitle = 120
const longestAddress = 500

/**
 * The report as a comment on a pull request, in GitHub's Markdown. Whoever wrote the report and the texts it tells of, nothing of
 * theirs becomes markup, calls somebody or leads out of the preview.
 */
export function markdownOf(report: PreviewReport, { origin, maximum = 30 }: Facts): string {
  const w = previewWords(report.language)
  const { changes, waiting, commit } = report
  const { errors, warnings } = countRemarks(report)
  const list = (lines: readonly string[]) => [
    lines.slice(0, maximum).join('\n'),
    lines.length > maximum && w.comment.more(lines.length - maximum),
  ]
  const whole = linkTo(report.page, origin)
  const blocks = [
    `### ${w.comment.heading}`,
    summaryOf(report),
    ...list(changes.map((change) => changeLine(change, report, origin))),
    waiting.length > 0 && w.comment.waiting,
    ...list(waiting.map((entry) => waitingLine(entry, report.language, origin))),
    errors + warnings > 0 && w.comment.problems(errors, warnings),
    whole ? `[${w.comment.whole}](${whole})` : w.comment.noAddress,
    commit && /^[\da-f]{7,}$/.test(commit) && `<sub>${w.comment.builtFrom(commit.slice(0, 7))}</sub>`,
  ]
  return `${blocks.filter(Boolean).join('\n\n')}\n`
}

function changeLine(change: ReportedChange, report: PreviewReport, origin: string | undefined): string {
  const w = previewWords(report.language)
  const { kind, title, href, leaves, waits } = change
  const isRemoved = change.change === 'removed'
  const facts = [
    `**${w.change[kind][change.change]}**`,
    isRemoved ? `~~${plain(title)}~~` : linked(title, href, origin),
    wordCountOf(change, report.language),
    waits && w.waitsAs[waits],
    leaves?.is === 'missing' && `**${w.willBeMissing}**`,
    leaves?.is === 'redirect' && w.willRedirect(plain(leaves.to)),
  ]
  return `- ${facts.filter(Boolean).join(' · ')}`
}

function waitingLine(entry: ReportedWaiting, language: PreviewReport['language'], origin: string | undefined): string {
  const w = previewWords(language)
  const { title, href, status, words, day } = entry
  const live = status === 'scheduled' && day && `${w.goesLive} ${plain(formatDay(day, language))}`
  return `- ${[`**${w[status]}**`, linked(title, href, origin), w.words(words), live].filter(Boolean).join(' · ')}`
}

function linked(title: string, href: string | null, origin: string | undefined): string {
  const address = href === null ? undefined : linkTo(href, origin)
  return address ? `[${plain(title)}](${address})` : plain(title)
}

/** An address of the preview, and of nowhere else, that cannot end the brackets around it. */
function linkTo(href: string, origin: string | undefined): string | undefined {
  if (!origin || href.length > longestAddress || !URL.canParse(href, origin)) return undefined
  const url = new URL(href, origin)
  return url.origin === origin ? url.href.replaceAll('(', '%28').replaceAll(')', '%29') : undefined
}

/** A text in Markdown that stays the text it is: no markup, no mention, no reference, no link. */
function plain(text: string): string {
  const line = text.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim()
  const short = line.length > longestTitle ? `${line.slice(0, longestTitle)}…` : line
  return short
    .replace(/[\\`*_{}[\]()<>~|!&$^=]/g, (sign) => `\\${sign}`)
    .replace(/[@#]|:(?=\/\/)|www(?=\.)/gi, (sign) => `${sign}\u2060`)
}
