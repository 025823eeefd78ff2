import type { Day } from '@/lib/calendar/day'
import { formatInterval } from '@/lib/calendar/interval'
import { addMonths, type Month, monthOf } from '@/lib/calendar/month'
import { expectedEpisodes } from '@/lib/calendar/rhythm'
import type { RecapSettings } from '@/lib/config'
import type { Problem } from '@/lib/problems'
import type { Post } from './post'

/** What only the whole series shows: months that ended untold, and months told twice. */
export function seriesProblems(posts: readonly Post[], settings: RecapSettings | undefined, today: Day): Problem[] {
  const tellers = new Map<Month, Post[]>()
  for (const post of posts)
    for (const month of post.recap?.months ?? []) tellers.set(month, [...(tellers.get(month) ?? []), post])
  return [...untold(tellers, settings, today), ...toldTwice(tellers)]
}

/** A period counts once it is over, and of it the months that nobody told; the place is where the series is set, for want of a text. */
function untold(tellers: ReadonlyMap<Month, Post[]>, settings: RecapSettings | undefined, today: Day): Problem[] {
  if (!settings) return []
  const place = { file: 'site.yml', ...(settings.place ?? { line: 1, column: 1 }) }
  return expectedEpisodes(settings, monthOf(today))
    .filter(({ months }) => (months.at(-1) ?? '') < monthOf(today))
    .flatMap(({ months }) => stretchesOf(months.filter((month) => !tellers.has(month))))
    .map((months) => ({ code: 'recap-missing', ...place, details: { month: months.join(', '), option: formatInterval(months) } }))
}

/** Months cut where they do not follow each other: what one recap could tell. */
function stretchesOf(months: readonly Month[]): Month[][] {
  const stretches: Month[][] = []
  for (const month of months) {
    const last = stretches.at(-1)
    if (last && addMonths(last.at(-1) ?? month, 1) === month) last.push(month)
    else stretches.push([month])
  }
  return stretches
}

function toldTwice(tellers: ReadonlyMap<Month, Post[]>): Problem[] {
  return [...tellers].flatMap(([month, posts]) => {
    const [later, ...earlier] = posts.toSorted(
      (a, b) => Date.parse(b.instant) - Date.parse(a.instant) || b.file.localeCompare(a.file),
    )
    const other = earlier[0]
    if (!later || !other) return []
    const { line, column } = later.places.recap ?? later.places.title ?? { line: 1, column: 1 }
    return [{ code: 'recap-twice', file: later.file, line, column, details: { month, other: other.file } }]
  })
}
