import type { Day } from '@/lib/calendar/day'
import { type Month, monthOf, monthsFrom } from '@/lib/calendar/month'
import { ageAt, type Period, periodsOf } from '@/lib/calendar/rhythm'
import type { RecapSettings } from '@/lib/config/types'
import type { Post, Recap } from '@/lib/posts'
import { oncePerPosts } from './memo'

/** A post that tells months. */
export type Told = Post & { recap: Recap }

/**
 * A month's place in the series. `to-come` is an empty ruled cell: a month not begun, or one that no rhythm asks for.
 * `before` and `after` lie outside the series: nothing is drawn.
 */
export type RecapState = 'written' | 'missing' | 'skipped' | 'current' | 'current-written' | 'to-come' | 'before' | 'after'

/** What is known of one month. Months with the same `group` share one episode, or one emptiness. */
export interface MonthFacts {
  month: Month
  group: string
  state: RecapState
  /** All the months of the episode. */
  covered: Month[]
  age: number | undefined
  posts: Told[]
  reason: string | undefined
}

export const firstOf = ({ recap }: Told): Month => recap.months[0] ?? ''
export const lastOf = ({ recap }: Told): Month => recap.months.at(-1) ?? ''

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const compareDates = (a: Post, b: Post) => compare(a.day, b.day) || compare(a.url, b.url)

/** The posts that tell months, by the last month told, oldest first. */
export const toldOf = oncePerPosts((posts) =>
  posts
    .filter((post): post is Told => post.recap !== undefined && post.recap.months.length > 0)
    .sort((a, b) => compare(lastOf(a), lastOf(b)) || compare(firstOf(a), firstOf(b)) || compareDates(a, b)),
)

/** The posts that tell each month: the ones that tell least besides it first, then the oldest. */
export const tellersOf = oncePerPosts((posts) => {
  const tellers = new Map<Month, Told[]>()
  for (const post of toldOf(posts))
    for (const month of post.recap.months) tellers.set(month, [...(tellers.get(month) ?? []), post])
  for (const known of tellers.values()) known.sort((a, b) => a.recap.months.length - b.recap.months.length || compareDates(a, b))
  return tellers
})

/** Every month of the years in which the series lives, in order; none when nothing has begun. */
export function factsOf(posts: readonly Post[], settings: RecapSettings | undefined, now: Day): MonthFacts[] {
  const tellers = tellersOf(posts)
  const present = monthOf(now)
  const periods = settings ? periodsOf(settings, present) : []
  const living = [...tellers.keys(), ...periods.flatMap(({ months }) => months)].sort()
  const [first] = living
  const last = living.at(-1)
  if (!first || !last) return []
  const start = settings?.start ?? first
  const expected = new Map(periods.flatMap((period) => period.months.map((month) => [month, period] as const)))
  return monthsFrom(`${first.slice(0, 4)}-01`, `${last.slice(0, 4)}-12`).map((month) => {
    const period = expected.get(month)
    const known = tellers.get(month)
    if (known) return writtenFacts(month, known, period, present)
    if (period && settings) return unwrittenFacts(month, period, { settings, start, present, tellers })
    const state = month < start ? 'before' : settings?.end && month > settings.end ? 'after' : 'to-come'
    return emptyFacts(month, state)
  })
}

const isCurrent = (period: Period | undefined, present: Month) => (period?.months.at(-1) ?? '') >= present

function writtenFacts(month: Month, posts: Told[], period: Period | undefined, present: Month): MonthFacts {
  const state = isCurrent(period, present) ? 'current-written' : 'written'
  const recap = posts[0]?.recap
  const group = [state, ...posts.map(({ url }) => url)].join(' ')
  return { month, group, state, covered: recap?.months ?? [month], age: recap?.age, posts, reason: undefined }
}

interface Series {
  settings: RecapSettings
  start: Month
  present: Month
  tellers: ReadonlyMap<Month, Told[]>
}

/** A month that its period expects and no post tells. What is left out is known only once it has come. */
function unwrittenFacts(month: Month, period: Period, { settings, start, present, tellers }: Series): MonthFacts {
  const untold = period.months.filter((one) => !tellers.has(one))
  const reason = month <= present ? settings.skipped[month] : undefined
  if (reason !== undefined) {
    const covered = untold.filter((one) => one <= present && settings.skipped[one] === reason)
    const group = `skipped ${period.age} ${reason}`
    return { month, group, state: 'skipped', covered, age: ageAt(covered, start), posts: [], reason }
  }
  const state = isCurrent(period, present) ? 'current' : 'missing'
  const covered = untold.filter((one) => settings.skipped[one] === undefined || one > present)
  return { month, group: `${state} ${period.age}`, state, covered, age: period.age, posts: [], reason: undefined }
}

/** A month in which nothing is told or expected: one cell each for those to come, one for all that lie outside. */
function emptyFacts(month: Month, state: 'before' | 'after' | 'to-come'): MonthFacts {
  const group = state === 'to-come' ? `${state} ${month}` : state
  return { month, group, state, covered: [], age: undefined, posts: [], reason: undefined }
}
