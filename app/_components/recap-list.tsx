import type { Day as CalendarDay } from '@/lib/calendar/day'
import type { Month } from '@/lib/calendar/month'
import type { Language, Site } from '@/lib/config/types'
import { foreignLanguageOf, langOf } from '@/lib/views/language'
import type { RecapEpisode } from '@/lib/views/recaps'
import { titleOf } from '@/lib/views/title'
import { hrefOf } from '@/lib/views/urls'
import { words } from '@/lib/words'
import { formatMonths } from '@/lib/words/dates'
import { Day } from './day'
import { Months } from './months'
import { dateWord, StatusLabel } from './post-header'
import { PostLink } from './post-link'

interface Props {
  language: Language
  site: Pick<Site, 'baseurl' | 'language' | 'textLanguage' | 'typography'>
  /** By last month, newest first. */
  episodes: readonly RecapEpisode[]
  /** How each recap begins, by its address. Plain text. */
  firstLines: ReadonlyMap<string, string>
}

/** What the ribbon draws, as text: every episode, under the year of its last month. */
export function RecapList({ episodes, ...rest }: Props) {
  if (episodes.length === 0) return <p className="nothing">{words(rest.language).nothing}</p>
  return [...byYear(episodes)].map(([year, ofYear]) => (
    <section key={year}>
      <h2 className="year">{year}</h2>
      <ol className="h-feed episodes">
        {ofYear.map((episode) => (
          <Row {...rest} episode={episode} key={episode.post?.url ?? episode.months[0]} />
        ))}
      </ol>
    </section>
  ))
}

function byYear(episodes: readonly RecapEpisode[]): Map<string, RecapEpisode[]> {
  const years = new Map<string, RecapEpisode[]>()
  for (const episode of episodes) {
    const year = episode.months.at(-1)?.slice(0, 4) ?? ''
    const ofYear = years.get(year)
    if (ofYear) ofYear.push(episode)
    else years.set(year, [episode])
  }
  return years
}

function Row({ language, site, firstLines, episode }: Omit<Props, 'episodes'> & { episode: RecapEpisode }) {
  const { state, age, post } = episode
  const firstLine = post && firstLines.get(post.url)
  const isQuiet = state === 'missing' || state === 'skipped'
  const number = age !== undefined && <span className={isQuiet ? 'side' : 'side mark'}>{`+\u00A0${age}`}</span>
  if (!post) {
    return (
      <li>
        {number} <small>{unwritten(language, episode)}</small>
      </li>
    )
  }
  return (
    <li className="h-entry">
      {number}{' '}
      <PostLink
        className="u-url p-name"
        language={language}
        href={hrefOf(site, post.url)}
        title={titleOf(post, site)}
        lang={langOf(site, post.language)}
        foreign={foreignLanguageOf(post, site)}
      />{' '}
      <StatusLabel language={language} status={post.status} />
      <small>
        <Months language={language} months={episode.months} />, {dateWord(post.status, language)}
        <Day
          className="dt-published"
          language={language}
          day={post.day}
          instant={post.instant}
          style={isOfYear(post.day, episode.months) ? 'of-year' : 'long'}
        />
      </small>
      {firstLine && (
        <p className="p-summary" lang={langOf(site, post.language)}>
          {firstLine}
        </p>
      )}
    </li>
  )
}

/** Whether the day lies in the year that the months before it end by naming. */
function isOfYear(day: CalendarDay, months: readonly Month[]): boolean {
  return months.at(-1)?.slice(0, 4) === day.slice(0, 4)
}

/** « mai 2017, laissé de côté : en vacances » */
function unwritten(language: Language, { months, state, reason }: RecapEpisode): string {
  const w = words(language)
  const remark = state === 'missing' ? w.missing : state === 'skipped' ? w.skipped : w.current
  return `${formatMonths(months, language)}, ${reason ? w.withRemark(remark, reason) : remark}`
}
