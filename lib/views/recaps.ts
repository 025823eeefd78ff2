import type { Day } from '@/lib/calendar/day'
import { type Month, monthOf } from '@/lib/calendar/month'
import type { RecapSettings } from '@/lib/config/types'
import type { Content, Post } from '@/lib/posts'
import { oncePerPosts } from './memo'
import { factsOf, firstOf, lastOf, type MonthFacts, type RecapState, type Told, tellersOf, toldOf } from './recap-months'

export type { RecapState }

/** Whether there is anything to tell of recaps: one is written, or a series has a start. */
export const hasRecaps = ({ site, posts }: Pick<Content, 'site' | 'posts'>): boolean =>
  site.recaps?.start !== undefined || posts.some((post) => post.recap)

/** One cell of the ribbon, as wide as its months. A period that crosses New Year is two cells. */
export interface RecapCell {
  state: RecapState
  /** The months of the cell, all in its year, in order; their number is the cell's span. */
  months: Month[]
  /** The months of the whole period or recap, also those in another year or cell: what its words name. */
  covered: Month[]
  /** Months since the start of the series; absent outside it, or when it has no start. */
  age?: number
  /** The recaps that tell these months: none, one, or several; the closest to the month first. */
  posts: Post[]
  /** Why the months were left out, when they were. */
  reason?: string
}

/** What a caption counts. */
export interface RecapCounts {
  /** Recaps written. */
  recaps: number
  /** Months told, months past and untold, months left out on purpose. */
  written: number
  missing: number
  skipped: number
}

export interface RecapYear {
  /** Four digits. */
  year: string
  /** In order; their spans add up to twelve. */
  cells: RecapCell[]
  counts: RecapCounts
}

/** One line of the list under the ribbon. */
export interface RecapEpisode {
  state: Exclude<RecapState, 'to-come' | 'before' | 'after'>
  /** The months told, missing or left out, in order. */
  months: Month[]
  age?: number
  /** The recap, when it is written. */
  post?: Post
  reason?: string
}

export interface RecapCalendar {
  /** Newest first; empty when nothing has begun. */
  years: RecapYear[]
  counts: RecapCounts
  /** The same as a list, by last month, newest first. */
  episodes: RecapEpisode[]
}

/** The recap before or after another by the months they tell, and the months between the two. */
export interface RecapNeighbour {
  post: Post
  /** Past and not told. */
  missing: Month[]
  /** Left out on purpose. */
  skipped: Month[]
}

export interface RecapNeighbours {
  previous?: RecapNeighbour
  next?: RecapNeighbour
}

/**
 * The series year by year: what its rhythm expects and what the posts tell, up to the present. A month is `missing`
 * once its period has ended untold, `current` until then; a recap makes it `written`, even years later.
 */
export function recapsOf(posts: readonly Post[], settings: RecapSettings | undefined, now: Day): RecapCalendar {
  const facts = factsOf(posts, settings, now)
  const years = [...new Set(facts.map(({ month }) => month.slice(0, 4)))].toReversed()
  return {
    years: years.map((year) => {
      const ofYear = facts.filter(({ month }) => month.startsWith(year))
      return { year, cells: cellsOf(ofYear), counts: countsOf(ofYear) }
    }),
    counts: countsOf(facts),
    episodes: episodesOf(facts, toldOf(posts)),
  }
}

/** Months of one year that stand together and share one episode are one cell. */
function cellsOf(facts: readonly MonthFacts[]): RecapCell[] {
  const cells: (RecapCell & { group: string })[] = []
  for (const { month, group, state, covered, posts, age, reason } of facts) {
    const last = cells.at(-1)
    if (last?.group === group) last.months.push(month)
    else cells.push({ group, state, months: [month], covered, posts, ...present({ age, reason }) })
  }
  return cells.map(({ group: _, ...cell }) => cell)
}

function countsOf(facts: readonly MonthFacts[]): RecapCounts {
  const months = (...states: RecapState[]) => facts.filter(({ state }) => states.includes(state)).length
  return {
    recaps: new Set(facts.flatMap(({ posts }) => posts)).size,
    written: months('written', 'current-written'),
    missing: months('missing'),
    skipped: months('skipped'),
  }
}

function episodesOf(facts: readonly MonthFacts[], told: readonly Told[]): RecapEpisode[] {
  const written = told.map((post): RecapEpisode => {
    const isCurrent = facts.some(({ state, posts }) => state === 'current-written' && posts.includes(post))
    const { months, age } = post.recap
    return { state: isCurrent ? 'current-written' : 'written', months, post, ...present({ age }) }
  })
  const unwritten = new Map<string, RecapEpisode>()
  for (const { group, state, covered, age, reason } of facts)
    if (state === 'missing' || state === 'skipped' || state === 'current')
      unwritten.set(group, { state, months: covered, ...present({ age, reason }) })
  const lastMonth = ({ months }: RecapEpisode) => months.at(-1) ?? ''
  return [...unwritten.values(), ...written]
    .reverse()
    .sort((a, b) => (lastMonth(a) < lastMonth(b) ? 1 : lastMonth(a) > lastMonth(b) ? -1 : 0))
}

/** The recaps around one, by the months they tell; none for a post that is not a recap of the list. */
export function recapNeighboursOf(
  post: Post,
  posts: readonly Post[],
  settings: RecapSettings | undefined,
  now: Day,
): RecapNeighbours {
  const told = toldOf(posts)
  const at = told.findIndex(({ url }) => url === post.url)
  const here = told[at]
  if (!here) return {}
  const facts = factsOf(posts, settings, now)
  const neighbour = (other: Told, from: Told, to: Told): RecapNeighbour => {
    const between = facts.filter(({ month }) => month > lastOf(from) && month < firstOf(to))
    const monthsIn = (state: RecapState) => between.filter((one) => one.state === state).map(({ month }) => month)
    return { post: other, missing: monthsIn('missing'), skipped: monthsIn('skipped') }
  }
  const previous = told[at - 1]
  const next = told[at + 1]
  return {
    ...(previous && { previous: neighbour(previous, previous, here) }),
    ...(next && { next: neighbour(next, here, next) }),
  }
}

/** The recaps that tell the month of a day; the closest to the month first. */
export function recapsAbout(day: Day, posts: readonly Post[]): Post[] {
  return tellersOf(posts).get(monthOf(day)) ?? []
}

const othersByMonth = oncePerPosts((posts) => {
  const byMonth = new Map<Month, Post[]>()
  for (const post of posts) {
    if (post.recap) continue
    const ofMonth = byMonth.get(monthOf(post.day))
    if (ofMonth) ofMonth.push(post)
    else byMonth.set(monthOf(post.day), [post])
  }
  return byMonth
})

/** The posts published in these months, recaps aside: the months in the order given, the posts of each in theirs. */
export function postsOfMonths(months: readonly Month[], posts: readonly Post[]): Post[] {
  return months.flatMap((month) => othersByMonth(posts).get(month) ?? [])
}

/** Without the keys whose value is undefined. */
function present(facts: { age?: number | undefined; reason?: string | undefined }): { age?: number; reason?: string } {
  return {
    ...(facts.age !== undefined && { age: facts.age }),
    ...(facts.reason !== undefined && { reason: facts.reason }),
  }
}
