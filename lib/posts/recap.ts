import { readAge } from '@/lib/calendar/age'
import type { Day } from '@/lib/calendar/day'
import { foldText } from '@/lib/calendar/fold'
import { formatInterval, parseInterval } from '@/lib/calendar/interval'
import { addMonths, type Month, monthOf } from '@/lib/calendar/month'
import { ageAt, monthsAtAge } from '@/lib/calendar/rhythm'
import type { Language, RecapSettings } from '@/lib/config/types'
import type { ProblemCode } from '@/lib/problems'
import type { Recap } from './post'

/** Something wrong with a recap; the caller knows the place. */
export interface RecapIssue {
  code: Extract<ProblemCode, `recap-${string}`>
  details: Record<string, string>
}

/**
 * What a post says it tells. `value` is the front matter's `recap`: a month `2017-09` or an ISO 8601 interval
 * `2018-01/2018-03`, which win over the title; `false` says that the post is no recap whatever its title.
 * Otherwise the title is compared with the patterns of the settings: case, accents, spaces and apostrophes do not
 * count, and words may follow the age. An age of n months covers the months since the episode expected before it.
 */
export function recapOf(
  title: string,
  value: unknown,
  settings: RecapSettings | undefined,
  language: Language,
): { recap?: Recap; issue?: RecapIssue } {
  if (value === false) return {}
  const age = settings && ageInTitle(title, settings.titles, language)
  const start = settings?.start
  if (value !== undefined && value !== null && value !== true) {
    const months = typeof value === 'string' ? parseInterval(value) : undefined
    if (!months) return { issue: { code: 'recap-unreadable', details: { value: writtenOut(value) } } }
    const recap = withAge(months, start)
    if (age === undefined || !start || recap.age === age) return { recap }
    const details = { age: String(age), months: formatInterval(months), expected: formatInterval(monthsAtAge(age, settings)) }
    return { recap, issue: { code: 'recap-age-disagrees', details } }
  }
  if (age === undefined) return {}
  if (!start) return { issue: { code: 'recap-month-unknown', details: { title } } }
  const months = monthsAtAge(age, settings)
  return months.length > 0 ? { recap: { months, age } } : { issue: beforeStart(addMonths(start, -1), start) }
}

/** What is doubtful in a recap, against the series and the calendar. `day` is the day it is dated, `now` today. */
export function recapIssuesOf(recap: Recap, settings: RecapSettings | undefined, day: Day, now: Day): RecapIssue[] {
  const issues: RecapIssue[] = []
  const [first] = recap.months
  const last = recap.months.at(-1)
  if (!first || !last) return issues
  if (settings?.start && first < settings.start) issues.push(beforeStart(first, settings.start))
  if (last > monthOf(day > now ? day : now)) issues.push({ code: 'recap-in-future', details: { month: last } })
  else if (monthOf(day) <= last) issues.push({ code: 'recap-too-early', details: { month: last, day } })
  return issues
}

function withAge(months: Month[], start: Month | undefined): Recap {
  const age = start ? ageAt(months, start) : 0
  return age > 0 ? { months, age } : { months }
}

function beforeStart(month: Month, start: Month): RecapIssue {
  return { code: 'recap-before-start', details: { month, start } }
}

function writtenOut(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

/** The age in a title that follows one of the patterns. */
function ageInTitle(title: string, patterns: readonly string[], language: Language): number | undefined {
  const folded = foldText(title).trim()
  for (const pattern of patterns) {
    const [before = '', after] = foldText(pattern).split('{age}')
    if (after === undefined) continue
    const head = new RegExp(`^${loose(before)}`, 'u').exec(folded)
    const read = head && readAge(folded.slice(head[0].length), language)
    if (read && new RegExp(`^${loose(after)}`, 'u').test(read.rest)) return read.age
  }
  return undefined
}

/** A pattern's words as a regular expression in which spaces and apostrophes may stand or not. */
function loose(words: string): string {
  const signs = Array.from(words.replace(/[\s']/gu, ''), (sign) => sign.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&'))
  return [...signs, ''].reduce((pattern, sign) => `${pattern}[\\s']*${sign}`, '')
}
