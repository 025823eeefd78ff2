import type { RecapSettings } from '@/lib/config/types'
import { addMonths, type Month, monthsBetween, monthsFrom } from './month'

/** One period of a series: what one episode tells. */
export interface Period {
  /** Months since the start, at its end: the episode's number. */
  age: number
  /** At least one month, in order. */
  months: Month[]
}

/**
 * The periods of the rhythm, oldest first, from the start of the series to the one that holds `until`. A change of
 * rhythm ends a period early, and so does the end of the series. None without a start, or before it.
 */
export function periodsOf(settings: RecapSettings, until: Month): Period[] {
  const { start, end, rhythm } = settings
  if (!start) return []
  const periods: Period[] = []
  for (let first = start; first <= until && (!end || first <= end); ) {
    const from = first
    const every = rhythm.findLast((change) => change.from <= from)?.every ?? 1
    const change = rhythm.find((one) => one.from > from)?.from
    const full = addMonths(from, Math.max(1, every))
    first = change && change < full ? change : full
    const last = addMonths(first, -1)
    const months = monthsFrom(from, end && end < last ? end : last)
    periods.push({ age: ageAt(months, start), months })
  }
  return periods
}

/**
 * The episodes that the series expects by the end of the period that holds `until`, oldest first. Months left out on
 * purpose belong to none, and a period left out altogether is not expected.
 */
export function expectedEpisodes(settings: RecapSettings, until: Month): Period[] {
  return periodsOf(settings, until)
    .map(({ age, months }) => ({ age, months: withoutSkipped(months, settings) }))
    .filter(({ months }) => months.length > 0)
}

/**
 * The months that the episode of this age tells: those since the period before it, without the ones left out (unless
 * all of them are). None for an age below one, or without a start. The end of the series does not count here.
 */
export function monthsAtAge(age: number, settings: RecapSettings): Month[] {
  const { start } = settings
  if (!start || age < 1) return []
  const last = addMonths(start, age - 1)
  const period = periodsOf({ ...settings, end: undefined }, last).at(-1)
  const months = period?.months.filter((month) => month <= last) ?? []
  const told = withoutSkipped(months, settings)
  return told.length > 0 ? told : months
}

/** The age of an episode that tells these months; below one when they end before the start. */
export function ageAt(months: readonly Month[], start: Month): number {
  return monthsBetween(start, months.at(-1) ?? start) + 1
}

function withoutSkipped(months: readonly Month[], { skipped }: RecapSettings): Month[] {
  return months.filter((month) => skipped[month] === undefined)
}
