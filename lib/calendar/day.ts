import { tz } from '@date-fns/tz'
import { format } from 'date-fns/format'
import { isValid } from 'date-fns/isValid'

/** A calendar day, `2017-10-28`. It has no time zone and sorts as text. */
export type Day = string

/** The day written `YYYY-MM-DD`; undefined for anything else and for days that do not exist. */
export function parseDay(text: string): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text)
  if (!match) return undefined
  const date = new Date(`${text}T00:00:00Z`)
  return isValid(date) && date.toISOString().startsWith(text) ? text : undefined
}

/**
 * The day it is in a time zone at an instant (a date, its milliseconds, or ISO 8601 with an offset).
 * Throws a RangeError when the zone is not an IANA name or an offset, or the instant not a time.
 */
export function dayIn(zone: string, instant: Date | number | string): Day {
  return format(instant, 'yyyy-MM-dd', { in: tz(zone) })
}
