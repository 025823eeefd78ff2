import { type Instant, instantOf, parseInstant } from '@/lib/calendar/instant'
import { isZonelessTimestamp, type ValueReader } from '@/lib/config/values'
import type { Field } from '@/lib/config/yaml'

export interface Dating {
  instant: Instant
  /** The moment by which Jekyll makes the address. */
  addressInstant: Instant
}

/**
 * The moment of a front matter date. Without a zone it is the site's own time. Jekyll, though, takes an unquoted
 * `2017-10-28 23:30:00` for universal time (SafeYAML's timestamps), so the address, which must not change, follows that.
 */
export function datingOf(field: Field | undefined, timezone: string, reader: ValueReader): Dating | undefined {
  const text = reader.text(field)
  if (!field || text === undefined) return undefined
  const written = yearFirst(text)
  const instant = parseInstant(written, timezone)
  if (typeof instant !== 'string') {
    const code = instant.fault === 'format' ? 'date-format' : 'date-impossible'
    return reader.note(code, field.value.place, { key: field.key, value: text })
  }
  const isUniversal = field.value.kind === 'text' && field.value.plain && isZonelessTimestamp(text)
  const jekylls = parseInstant(withoutUnknownZone(written, instant, timezone), isUniversal ? 'UTC' : timezone)
  return { instant, addressInstant: typeof jekylls === 'string' ? jekylls : instant }
}

/** `28/10/2017 9:30`, which Ruby reads day first, and `Sat Oct 28 09:30:00 CEST 2017`, which the command `date` writes. */
function yearFirst(text: string): string {
  return text
    .replace(/^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?!\S)/, '$4-$3-$1')
    .replace(/^[a-z]{3,9}\s+([a-z]{3,9}\s+\d{1,2})\s+([\d:]+)(\s+[a-z]{3,5})?\s+(\d{4})$/i, '$1 $4 $2$3')
}

/**
 * A date without the name of a zone that Ruby's `Time.parse` passes over, so that the time is a local one: all but those of
 * North America and universal time, unless the site's own zone has that offset in the year.
 */
function withoutUnknownZone(text: string, instant: Instant, timezone: string): string {
  const [zone, name = ''] = /\s+([a-z]{3,5}|[a-z]+\/[a-z_]+)$/i.exec(text) ?? []
  if (zone === undefined || /^(?:[AP]M|UTC|GMT|[ECMP][SD]T)$/i.test(name)) return text
  const year = instant.slice(0, 4)
  const own = ['01', '07'].map((month) => instantOf(new Date(`${year}-${month}-01T12:00:00Z`), timezone).slice(-6))
  return own.includes(instant.slice(-6)) ? text : text.slice(0, -zone.length)
}

/**
 * The moment of the day that begins a file name, or undefined when no such day exists. A year of two digits is one of 1969 to
 * 2068, as for Ruby's `Time.parse`.
 */
export function datingOfName(day: string, timezone: string): Dating | undefined {
  const instant = parseInstant(
    day.replace(/^\d{2}(?=-)/, (year) => (Number(year) < 69 ? `20${year}` : `19${year}`)),
    timezone,
  )
  return typeof instant === 'string' ? { instant, addressInstant: instant } : undefined
}
