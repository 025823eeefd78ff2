import type { Day } from './day'

/** A calendar month, `2017-09`. It sorts as text. */
export type Month = string

/** The month written `YYYY-MM`; undefined for anything else. */
export function parseMonth(text: string): Month | undefined {
  return /^\d{4}-(?:0[1-9]|1[0-2])$/u.test(text) ? text : undefined
}

export function monthOf(day: Day): Month {
  return day.slice(0, 7)
}

/** The year, four digits, and the number of the month in it, from 1. */
export function partsOfMonth(month: Month): { year: string; number: number } {
  return { year: month.slice(0, 4), number: Number(month.slice(5, 7)) }
}

/** The month so many months later, or earlier when negative. */
export function addMonths(month: Month, months: number): Month {
  const count = countOf(month) + months
  const year = Math.floor(count / 12)
  return `${String(year).padStart(4, '0')}-${String(count - year * 12 + 1).padStart(2, '0')}`
}

/** How many months `to` is after `from`; negative when it is before. */
export function monthsBetween(from: Month, to: Month): number {
  return countOf(to) - countOf(from)
}

/** Every month from the first to the last, both included; none when the last is before the first. */
export function monthsFrom(first: Month, last: Month): Month[] {
  return Array.from({ length: Math.max(0, monthsBetween(first, last) + 1) }, (_, index) => addMonths(first, index))
}

/** Months cut into stretches that follow each other without a gap; the months come in order. */
export function stretchesOf(months: readonly Month[]): Month[][] {
  const stretches: Month[][] = []
  for (const month of months) {
    const last = stretches.at(-1)
    const before = last?.at(-1)
    if (last && before && monthsBetween(before, month) === 1) last.push(month)
    else stretches.push([month])
  }
  return stretches
}

function countOf(month: Month): number {
  const { year, number } = partsOfMonth(month)
  return Number(year) * 12 + number - 1
}
