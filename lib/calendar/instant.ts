import { tzOffset } from '@date-fns/tz'

/** A moment, ISO 8601 to the second with its offset: `2017-10-28T09:30:00+02:00`. */
export type Instant = string

/** Why a text is no moment: not written as one, or a day or hour that does not exist. */
export type InstantFault = 'format' | 'impossible'

const minute = 60_000

const written =
  /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:(?:[Tt\s]|,\s)\s*(\d{1,2})(?:[:h](\d{1,2})(?::(\d{1,2})(?:[.,]\d+)?)?)?\s*([AaPp][Mm](?![A-Za-z]))?\s*(\S+)?)?$/

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const spelled =
  /^(?:[A-Za-z]{3,9}\.?,?\s+)?(?:(\d{1,2})(?:st|nd|rd|th)?[\s-]+([A-Za-z]{3,9})\.?|([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?),?[\s-]+(\d{4})(?:,?\s+(\S.*))?$/

/** Offsets in hours of the zone names that Ruby's `Time.parse` knows and people write. */
// biome-ignore format: a table
const zoneNames: Record<string, number> = {
  Z: 0, UTC: 0, GMT: 0, WET: 0, WEST: 1, BST: 1, CET: 1, MET: 1, CEST: 2, MEST: 2, EET: 2, EEST: 3, MSK: 3, JST: 9,
  EST: -5, EDT: -4, CST: -6, CDT: -5, MST: -7, MDT: -6, PST: -8, PDT: -7,
}

/**
 * The moment that a text names, as Ruby's `Time.parse` reads what authors write: `2017-10-28`, `2017-10-28 9:30`,
 * `2017-10-28 09:30:00 +0200`, `2017-10-28T09:30:00Z`, `… CEST`, `Sat, 28 Oct 2017 09:30`, `October 28, 2017`. Without a zone it is local time of `timezone`.
 * Unlike Ruby it refuses days written the other way round (31/10/2017, see `datingOf`; 31/10/17) and days that do not exist (30 February).
 */
export function parseInstant(text: string, timezone: string): Instant | { fault: InstantFault } {
  const match = written.exec(inDigits(text.trim()))
  if (!match) return { fault: 'format' }
  const [, year, , month, day, hours = '0', minutes = '0', seconds = '0', half, zone] = match
  const hour = half ? (Number(hours) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0) : Number(hours)
  const wall = Date.UTC(Number(year), Number(month) - 1, Number(day), hour, Number(minutes), Number(seconds))
  const exists = new Date(wall).getUTCDate() === Number(day) && new Date(wall).getUTCMonth() === Number(month) - 1
  if (!exists || hour > 23 || Number(minutes) > 59 || Number(seconds) > 59) return { fault: 'impossible' }
  const offset = zone ? namedOffset(zone, wall) : localOffset(timezone, wall)
  if (offset === undefined) return { fault: 'format' }
  return instantAt(wall, offset)
}

/** `28 Oct 2017 9:30` and `20171028` as `2017-10-28 9:30`; like Ruby, months by their first three letters. */
function inDigits(text: string): string {
  const [, dayFirst, monthSecond, monthFirst, daySecond, year, time = ''] = spelled.exec(text) ?? []
  const month = months.indexOf((monthSecond ?? monthFirst ?? '').slice(0, 3).toLowerCase()) + 1
  if (month > 0) return `${year}-${month}-${dayFirst ?? daySecond} ${time}`.trim()
  return text.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3')
}

/** A moment as the clock on the wall shows it there: a `Date` to be read by its `getUTC…` methods. */
export function wallClock(instant: Instant, timezone: string): Date {
  const moment = new Date(instant)
  return new Date(moment.getTime() + tzOffset(timezone, moment) * minute)
}

/** A moment written with the offset of a time zone. */
export function instantOf(moment: Date, timezone: string): Instant {
  const offset = Math.round(tzOffset(timezone, moment))
  return instantAt(moment.getTime() + offset * minute, offset)
}

/** Whether a name is a time zone of the IANA database that this machine knows. */
export function isTimezone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).format() !== ''
  } catch {
    return false
  }
}

function namedOffset(zone: string, wall: number): number | undefined {
  const hours = zoneNames[zone.toUpperCase()]
  if (hours !== undefined) return hours * 60
  const [, sign, hour, rest] = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(zone) ?? []
  if (sign) return (sign === '-' ? -1 : 1) * (Number(hour) * 60 + Number(rest ?? 0))
  return isTimezone(zone) ? localOffset(zone, wall) : undefined
}

/** Minutes to add to universal time to get that wall clock; looked up twice, for the hours around a change of summer time. */
function localOffset(timezone: string, wall: number): number {
  const guess = tzOffset(timezone, new Date(wall))
  return Math.round(tzOffset(timezone, new Date(wall - guess * minute)))
}

function instantAt(wall: number, offset: number): Instant {
  const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60]
  const two = (value: number) => String(value).padStart(2, '0')
  return `${new Date(wall).toISOString().slice(0, 19)}${offset < 0 ? '-' : '+'}${two(hours)}:${two(minutes)}`
}
