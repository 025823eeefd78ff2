import { type Instant, parseInstant } from '@/lib/calendar/instant'
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
  const instant = parseInstant(text, timezone)
  if (typeof instant !== 'string') {
    const code = instant.fault === 'format' ? 'date-format' : 'date-impossible'
    return reader.note(code, field.value.place, { key: field.key, value: text })
  }
  const isUniversal = field.value.kind === 'text' && field.value.plain && isZonelessTimestamp(text)
  const universal = isUniversal ? parseInstant(text, 'UTC') : instant
  return { instant, addressInstant: typeof universal === 'string' ? universal : instant }
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
