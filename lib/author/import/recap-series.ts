import { readAge } from '@/lib/calendar/age'
import { foldText } from '@/lib/calendar/fold'
import { addMonths, type Month, monthsBetween } from '@/lib/calendar/month'
import type { Language } from '@/lib/config/types'

/** `recaps` of site.yml as the titles of a blog suggest it. */
export interface RecapSeries {
  title: string[]
  start: Month
  end?: Month
  every?: number | Record<Month, number>
}

/** A post by its title and the month that it is dated. */
export interface Dated {
  title: string
  month: Month
}

interface Episode {
  before: string
  age: number
  start: Month
}

/** Three episodes make a series; fewer are a coincidence. */
const least = 3

/** A series of which nothing came for a year has ended. */
const longSilence = 12

/**
 * The series of recaps among some titles: « A mon compte + 9 mois » of October 2017 tells September, so the series began in
 * January (age and date give the start; most episodes are written the month after). Undefined when fewer than three titles
 * of different ages agree on a start. `now` tells whether the series still goes on.
 */
export function recapSeriesIn(posts: readonly Dated[], language: Language, now: Month): RecapSeries | undefined {
  const episodes = posts.flatMap(({ title, month }): Episode[] => {
    const found = ageIn(title, language)
    return found ? [{ ...found, start: addMonths(month, -found.age) }] : []
  })
  const start = commonest(episodes.map((episode) => episode.start))
  if (start === undefined) return undefined
  // One is written late, another on the last day of its month.
  const timely = episodes.filter((episode) => Math.abs(monthsBetween(start, episode.start)) <= 1)
  const own = timely.filter((episode) => /[^\p{L}\p{N}]$/u.test(episode.before) || isRepeated(episode, timely))
  const befores = new Set(own.map(({ before }) => foldText(before)))
  const related = episodes.filter(({ before }) => befores.has(foldText(before)))
  const ages = [...new Set(own.map(({ age }) => age))].sort((a, b) => a - b)
  if (ages.length < least || own.length * 3 < related.length * 2) return undefined
  const titles = new Map(own.map(({ before }) => [foldText(before), `${before} {age}`]))
  const every = rhythmOf(ages, start)
  const last = addMonths(start, (ages.at(-1) ?? 0) - 1)
  const hasEnded = monthsBetween(last, now) > longSilence
  return { title: [...titles.values()], start, ...(hasEnded && { end: last }), ...(every !== undefined && { every }) }
}

/** Words that end with a sign, « Solo + », make a pattern at once; others must come back. */
function isRepeated({ before }: Episode, episodes: readonly Episode[]): boolean {
  return episodes.filter((other) => foldText(other.before) === foldText(before)).length > 1
}

/** The words before an age in a title, and the age in months; words after it do not matter. */
function ageIn(title: string, language: Language): { before: string; age: number } | undefined {
  for (const { index } of title.matchAll(/(?<=[\s+:])[\p{L}\p{N}]/gu)) {
    const before = title.slice(0, index).trim()
    const read = before === '' ? undefined : readAge(foldText(title.slice(index)).trim(), language)
    if (read && read.age > 0) return { before, age: read.age }
  }
  return undefined
}

/** Monthly goes without saying; another step is told from where on the last ages keep to it. */
function rhythmOf(ages: readonly number[], start: Month): RecapSeries['every'] | undefined {
  const steps = ages.slice(1).map((age, index) => age - (ages[index] ?? 0))
  const last = steps.at(-1) ?? 1
  const before = steps.findLastIndex((step) => step !== last)
  if (last < 2 || steps.length - before - 1 < 2) return undefined
  if (before < 0) return last
  return { [start]: 1, [addMonths(start, ages[before + 1] ?? 0)]: last }
}

function commonest(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0]?.[0]
}
