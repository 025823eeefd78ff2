import { parseInterval } from '@/lib/calendar/interval'
import { type Month, monthOf } from '@/lib/calendar/month'
import { ageAt } from '@/lib/calendar/rhythm'
import type { Post } from '@/lib/posts'
import type { RecapCalendar, RecapEpisode } from '@/lib/views/recaps'
import { formatMonths } from '@/lib/words/dates'
import { Refusal } from './io'
import type { Workplace } from './workplace'

/** What a recap is to tell. */
export interface Telling {
  months: Month[]
  /** Months since the start of the series; absent without one. */
  age?: number
  /** What the author should know about these months, in words. */
  remarks: string[]
}

/** The oldest period that ended untold; undefined when none is missing. */
export function oldestMissing(calendar: RecapCalendar): Telling | undefined {
  const episode = calendar.episodes.findLast(({ state }) => state === 'missing')
  return episode && tellingOf(episode, [])
}

/**
 * The months that `--month` names. One month stands for the whole period of the rhythm that holds it, an interval for
 * itself. Throws a Refusal for what is told already, to come, or before the series.
 */
export function namedMonths(written: string, calendar: RecapCalendar, place: Workplace): Telling {
  const { words: w, site, today } = place
  const named = parseInterval(written) ?? []
  const [first] = named
  const last = named.at(-1)
  if (!first || !last) throw new Refusal(w.badMonths(written))
  const told = calendar.episodes.find(({ post, months }) => post && months.some((month) => named.includes(month)))
  if (told?.post) throw new Refusal(w.alreadyTold(formatMonths(told.months, site.language), place.nameOf(told.post.file)))
  if (first > monthOf(today)) throw new Refusal(w.monthToCome(first))
  const { start, end, skipped = {} } = site.recaps ?? {}
  if (start && first < start) throw new Refusal(w.beforeSeries(first, start))
  const remarks = named.flatMap((month) => (skipped[month] === undefined ? [] : [w.skippedMonth(month, skipped[month])]))
  if (end && last > end) remarks.push(w.afterSeries(end))
  const period = calendar.episodes.find(({ state, months }) => isOpen(state) && months.includes(first))
  const telling =
    period && named.length === 1 && !written.includes('/') ? tellingOf(period, remarks) : outside(named, start, remarks)
  const unfinished = telling.months.at(-1) ?? ''
  return unfinished >= monthOf(today) ? { ...telling, remarks: [...remarks, w.notOver(unfinished)] } : telling
}

/** The file of a draft that is to tell some of these months. */
export function draftTelling(months: readonly Month[], posts: readonly Post[]): Post | undefined {
  return posts
    .filter(({ status, recap }) => status === 'draft' && recap?.months.some((month) => months.includes(month)))
    .sort((a, b) => (a.file < b.file ? -1 : 1))[0]
}

const isOpen = (state: RecapEpisode['state']) => state === 'missing' || state === 'current'

function tellingOf({ months, age }: RecapEpisode, remarks: string[]): Telling {
  return { months, ...(age !== undefined && { age }), remarks }
}

function outside(months: Month[], start: Month | undefined, remarks: string[]): Telling {
  return { months, ...(start && { age: ageAt(months, start) }), remarks }
}
