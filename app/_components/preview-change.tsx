import type { Language } from '@/lib/config/types'
import type { Answer, ReportedChange } from '@/lib/views/preview/report-schema'
import { wordCountOf } from '@/lib/views/preview/summary'
import { formatMonths } from '@/lib/words/dates'
import { previewWords } from '@/lib/words/preview'
import { Day } from './day'
import { PreviewFacts } from './preview-facts'
import { PreviewFields } from './preview-fields'
import { PreviewPassages } from './preview-text'

interface Props {
  language: Language
  change: ReportedChange
}

/** What becomes of one post or page. */
export function PreviewChange({ language, change }: Props) {
  const w = previewWords(language)
  const { kind, title, href, passages, shortened } = change
  const count = wordCountOf(change, language)
  return (
    <section className="change">
      <p className="side">
        <span className="label">{w.change[kind][change.change]}</span> {kind === 'page' && <span>{w.page}</span>}{' '}
        {count && <span>{count}</span>}
      </p>
      <h2 lang={change.language}>
        {change.change === 'removed' ? <del>{title}</del> : href ? <a href={href}>{title}</a> : title}
      </h2>
      <Facts language={language} change={change} />
      {change.fields.length > 0 && <PreviewFields language={language} fields={change.fields} />}
      <PreviewPassages language={language} lang={change.language} passages={passages} />
      {shortened && <p className="fact">{w.shortened}</p>}
    </section>
  )
}

/** Where it is, of which day, what it tells; what becomes of the address it leaves; the published version. */
function Facts({ language, change }: Props) {
  const w = previewWords(language)
  const { address, formerAddress, day, months, production, waits, href } = change
  const isPlain = change.change === 'changed'
  const waitsAs = waits && w.waitsAs[waits]
  const dated = day && (
    <>
      {w.dated} <Day language={language} day={day} />
    </>
  )
  return (
    <PreviewFacts>
      {address}
      {formerAddress && w.formerly(formerAddress)}
      {change.change === 'published' && w.wasWaiting}
      {!isPlain && change.change !== 'removed' && dated}
      {!isPlain && months.length > 0 && w.recapOf(formatMonths(months, language))}
      {waitsAs && href ? <a href={href}>{waitsAs}</a> : waitsAs}
      {change.leaves && <Leaves language={language} change={change} leaves={change.leaves} />}
      {production && <a href={production}>{w.publishedVersion}</a>}
    </PreviewFacts>
  )
}

/** What the address that is left will answer; where that is nothing, how to keep it. */
function Leaves({ language, change: { change, address, formerAddress }, leaves }: Props & { leaves: Answer }) {
  const w = previewWords(language)
  if (leaves.is === 'page') return w.willAnswer
  if (leaves.is === 'redirect') return w.willRedirect(leaves.to)
  const { before, afterMove, afterRemoval } = w.addRedirect
  return (
    <>
      <b>{w.willBeMissing}</b>
      {before} <code>redirect_from: {formerAddress ?? address}</code> {change === 'moved' ? afterMove : afterRemoval}
    </>
  )
}
