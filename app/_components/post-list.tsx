import type { Day as CalendarDay } from '@/lib/calendar/day'
import { type Month, partsOfMonth } from '@/lib/calendar/month'
import type { Language } from '@/lib/config/types'
import type { Status } from '@/lib/posts'
import { words } from '@/lib/words'
import { monthName } from '@/lib/words/dates'
import { Day, type DayStyle } from './day'
import { StatusLabel } from './post-header'
import { PostLink } from './post-link'

/** A post as lists show it. */
export interface ListedPost {
  href: string
  /** Set in the text's typography. */
  title: string
  instant: string
  day: CalendarDay
  status: Status
  /** BCP 47, where the text is not in the page's language. */
  lang?: string | undefined
  /** BCP 47, where the text is not in the site's language: readers are told. */
  foreign?: string | undefined
  /** Plain text. */
  summary?: string | undefined
}

interface Props {
  language: Language
  posts: ListedPost[]
  /** How the dates are written: « 12 oct. » unless said otherwise. */
  dates?: Exclude<DayStyle, 'short-date'>
  /** The year that readers know before the first short date. Where it changes, the year is said: « 12 oct. 2017 ». */
  year?: string | undefined
}

/** THE list: home, terms, series, months of the archives. */
export function PostList({ language, posts, dates = 'short', year = '' }: Props) {
  if (posts.length === 0) return <p className="nothing">{words(language).nothing}</p>
  const years = [year, ...posts.map(({ day }) => yearOf(day))]
  const styles = posts.map(({ day }, index) => (dates === 'short' && yearOf(day) !== years[index] ? 'short-date' : dates))
  return (
    <ol className={`h-feed posts ${dates}`}>
      {posts.map((post, index) => (
        <li className="h-entry" key={post.href}>
          <Day
            className="dt-published side"
            language={language}
            day={post.day}
            instant={post.instant}
            style={styles[index] ?? dates}
          />{' '}
          <PostLink
            className="u-url p-name"
            language={language}
            href={post.href}
            title={post.title}
            lang={post.lang}
            foreign={post.foreign}
          />{' '}
          <StatusLabel language={language} status={post.status} day={post.day} />
          {post.summary && (
            <p className="p-summary" lang={post.lang}>
              {post.summary}
            </p>
          )}
        </li>
      ))}
    </ol>
  )
}

/** The same under a heading for each year, in the order given. */
export function PostsByYear({ language, posts }: Omit<Props, 'dates' | 'year'>) {
  if (posts.length === 0) return <PostList language={language} posts={posts} />
  return [...byYear(posts)].map(([year, ofYear]) => (
    <section key={year}>
      <h2 className="year">{year}</h2>
      <PostList language={language} posts={ofYear} year={year} />
    </section>
  ))
}

const yearOf = (day: CalendarDay) => day.slice(0, 4)

function byYear(posts: ListedPost[]): Map<string, ListedPost[]> {
  const years = new Map<string, ListedPost[]>()
  for (const post of posts) {
    const year = yearOf(post.day)
    const ofYear = years.get(year)
    if (ofYear) ofYear.push(post)
    else years.set(year, [post])
  }
  return years
}

interface ListedMonth {
  month: Month
  href: string
  posts: ListedPost[]
}

interface ListedYear {
  year: string
  href: string
  months: ListedMonth[]
}

/** The archives: years, their months in the margin, and before each title the day. */
export function Archive({ language, years }: { language: Language; years: ListedYear[] }) {
  return years.map(({ year, href, months }) => (
    <section key={year}>
      <h2 className="year">
        <a href={href}>{year}</a>
      </h2>
      <PostsByMonth language={language} months={months} heading="h3" />
    </section>
  ))
}

/** The months of one year. @param heading the level of their names */
export function PostsByMonth({ language, months, heading: Heading }: PostsByMonthProps) {
  return months.map(({ month, href, posts }) => (
    <section className="month" key={month}>
      <Heading className="side">
        <a href={href}>{monthName(partsOfMonth(month).number, language)}</a>
      </Heading>
      <PostList language={language} posts={posts} dates="day" />
    </section>
  ))
}

interface PostsByMonthProps {
  language: Language
  months: ListedMonth[]
  heading: 'h2' | 'h3'
}
