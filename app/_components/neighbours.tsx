import type { Month } from '@/lib/calendar/month'
import type { Language } from '@/lib/config/types'
import { words } from '@/lib/words'
import { formatMonths } from '@/lib/words/dates'
import type { Link } from './frame'
import { PostLink } from './post-link'

export interface Neighbour {
  href: string
  title: string
  lang?: string | undefined
  foreign?: string | undefined
  /** Months between the two recaps that no recap tells, and those left out on purpose. */
  untold?: Month[] | undefined
  skipped?: Month[] | undefined
}

interface Props {
  language: Language
  previous?: Neighbour | undefined
  next?: Neighbour | undefined
  /** Whether they are recaps (« Récap précédent ») or months and years of the archives (« Avant »). */
  recaps?: boolean
  periods?: boolean
  /** The list they belong to: « Tous les récaps ». */
  all?: Link | undefined
}

/** What comes before and after, in the order of the notebook. */
export function Neighbours({ language, previous, next, recaps = false, periods = false, all }: Props) {
  const w = words(language)
  if (!previous && !next && !all) return null
  const [before, after] = recaps ? [w.previousRecap, w.nextRecap] : periods ? [w.before, w.after] : [w.previousPost, w.nextPost]
  return (
    <nav className="neighbours" aria-label={periods ? w.periodsAround : w.neighbours}>
      {previous && <Row language={language} label={before} rel="prev" to={previous} />}
      {next && <Row language={language} label={after} rel="next" to={next} />}
      {all && (
        <p>
          <a href={all.href}>{all.label}</a>
        </p>
      )}
    </nav>
  )
}

function Row({ language, label, rel, to }: { language: Language; label: string; rel: string; to: Neighbour }) {
  const between = betweenOf(language, to)
  return (
    <p>
      <span className="side">{label}</span>{' '}
      <PostLink language={language} href={to.href} title={to.title} lang={to.lang} foreign={to.foreign} rel={rel} />
      {between && <small className="remark"> {between}</small>}
    </p>
  )
}

/** « novembre 2017 n’a pas été raconté » */
function betweenOf(language: Language, { untold = [], skipped = [] }: Neighbour): string {
  const w = words(language)
  return [
    untold.length > 0 && w.untold(formatMonths(untold, language), untold.length),
    skipped.length > 0 && w.skippedBetween(formatMonths(skipped, language), skipped.length),
  ]
    .filter(Boolean)
    .join(', ')
}
