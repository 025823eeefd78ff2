import type { Day as CalendarDay } from '@/lib/calendar/day'
import type { Language } from '@/lib/config/types'
import type { Recap, Status } from '@/lib/posts'
import { words } from '@/lib/words'
import { previewWords } from '@/lib/words/preview'
import { Day } from './day'
import { EpisodeMark } from './episode-mark'
import { Months } from './months'

interface FactsProps {
  language: Language
  /** The post's own address. */
  href: string
  instant: string
  day: CalendarDay
  updated?: CalendarDay | undefined
  /** Reading time in whole minutes. */
  minutes?: number | undefined
  status: Status
  recap?: Recap | undefined
}

interface Props extends FactsProps {
  /** Set in the text's typography. */
  title: string
  /** BCP 47, where the text is not in the page's language. */
  lang?: string | undefined
}

/** A title over this many characters is written smaller: six underlined lines on a phone look ruled. */
const longTitle = 60

/** The head of an article: what is about it in the margin, then its title. */
export function PostHeader({ title, lang, ...facts }: Props) {
  const { language, recap } = facts
  const size = title.length > longTitle ? ' long' : ''
  return (
    <header className="post-header">
      {recap?.age !== undefined && (
        <div className="side marked">
          <EpisodeMark language={language} age={recap.age} />
        </div>
      )}
      <Facts {...facts} />
      <h1 className={`p-name${recap ? ' flowing' : ''}${size}`} lang={lang}>
        {title}
      </h1>
    </header>
  )
}

/** What stands in the margin of an article. The date is the article's own address. */
function Facts({ language, href, instant, day, updated, minutes, status, recap }: FactsProps) {
  const w = words(language)
  return (
    <p className="side">
      <StatusLabel language={language} status={status} />
      {recap && <Covered language={language} recap={recap} />}
      <a className="u-url quiet" href={href}>
        {recap && dateWord(status, language)}
        <Day className="dt-published" language={language} day={day} instant={instant} />
      </a>
      {updated && (
        <span>
          {w.updatedOn}{' '}
          <Day
            className="dt-updated"
            language={language}
            day={updated}
            style={yearOf(updated) === yearOf(day) ? 'of-year' : 'long'}
          />
        </span>
      )}
      {minutes !== undefined && <span>{w.minutes(minutes)}</span>}
    </p>
  )
}

/** « Épisode 9 · septembre 2017 · »: what a recap tells of, apart from when it was published. */
function Covered({ language, recap }: { language: Language; recap: Recap }) {
  return (
    <>
      {recap.age !== undefined && (
        <>
          <span>{words(language).episode(recap.age)}</span>
          <i className="dot"> · </i>
        </>
      )}
      <Months language={language} months={recap.months} />
      <i className="dot"> · </i>
    </>
  )
}

const yearOf = (day: CalendarDay) => day.slice(0, 4)

/** Before the day of a recap: what is not published says nothing of a publication that has been. */
export function dateWord(status: Status, language: Language): string {
  if (status === 'published') return `${words(language).publishedOn} `
  return status === 'scheduled' ? `${previewWords(language).goesLive} ` : ''
}

interface LabelProps {
  language: Language
  status: Status
  /** Where no whole date stands beside it: the day on which a scheduled post appears. */
  day?: CalendarDay | undefined
}

/** Says of an entry that readers do not see it yet. Previews and development only. */
export function StatusLabel({ language, status, day }: LabelProps) {
  if (status !== 'draft' && status !== 'scheduled') return null
  const isDated = status === 'scheduled' && day !== undefined
  return (
    <span className="label">
      {isDated ? previewWords(language).goesLive : words(language)[status]}
      {isDated && ' '}
      {isDated && <Day language={language} day={day} />}
    </span>
  )
}
