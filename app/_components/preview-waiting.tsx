import type { Language } from '@/lib/config/types'
import type { ReportedWaiting } from '@/lib/views/preview/report-schema'
import { formatMonths } from '@/lib/words/dates'
import { previewWords } from '@/lib/words/preview'
import { GoingLive } from './going-live'
import { PreviewFacts } from './preview-facts'

/** Drafts, and what waits for its day. */
export function PreviewWaiting({ language, entries }: { language: Language; entries: readonly ReportedWaiting[] }) {
  const w = previewWords(language)
  if (entries.length === 0) return null
  return (
    <>
      <h2 className="part" id="waiting">
        {w.waiting}
      </h2>
      <p>{w.waitingNote}</p>
      {entries.map((entry) => (
        <section className="change" key={entry.file}>
          <p className="side">
            <span className="label">{w[entry.status]}</span> <span>{w.words(entry.words)}</span>
          </p>
          <h3 lang={entry.language}>{entry.href ? <a href={entry.href}>{entry.title}</a> : entry.title}</h3>
          <PreviewFacts>
            {entry.months.length > 0 && w.recapOf(formatMonths(entry.months, language))}
            {entry.file}
            <GoingLive language={language} waiting={{ ...entry, instant: entry.live ?? undefined }} />
          </PreviewFacts>
        </section>
      ))}
    </>
  )
}
