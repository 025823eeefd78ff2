import { tzOffset } from '@date-fns/tz'
import { isTimezone, parseInstant } from '@/lib/calendar/instant'
import { strftime } from './strftime'

const minute = 60_000

/** A moment as Liquid sees Ruby's `Time`: it prints as `2017-10-28 09:30:00 +0200` and knows its own offset. */
export class RubyTime extends Date {
  /** Minutes east of universal time. */
  readonly offset: number
  readonly zone: string

  constructor(moment: Date, zone: string, offset?: number) {
    super(moment.getTime())
    this.zone = zone
    this.offset = offset ?? Math.round(tzOffset(zone, moment))
  }

  override toString(): string {
    return strftime(this, '%Y-%m-%d %H:%M:%S %z')
  }

  /** The same moment on the clocks of another zone: Ruby's `localtime`. */
  in(zone: string): RubyTime {
    return new RubyTime(this, zone)
  }
}

/**
 * What Liquid's `date` filters make of a value, after `Liquid::Utils.to_date`: a date, `now` and `today`, seconds since
 * 1970, or a text that `Time.parse` reads. A text with its own offset keeps it. Undefined when it is no date.
 */
export function timeOf(value: unknown, timezone: string, now: Date): RubyTime | undefined {
  const zone = isTimezone(timezone) ? timezone : 'UTC'
  if (value instanceof RubyTime) return value
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? undefined : new RubyTime(value, zone)
  if (typeof value === 'number' && Number.isFinite(value)) return fromSeconds(value, zone)
  if (typeof value !== 'string') return undefined
  const text = value.trim()
  if (/^(now|today)$/i.test(text)) return new RubyTime(now, zone)
  if (/^\d{1,12}$/.test(text)) return fromSeconds(Number(text), zone)
  return fromText(text, zone)
}

function fromSeconds(seconds: number, zone: string): RubyTime | undefined {
  const moment = new Date(Math.trunc(seconds) * 1000)
  return Number.isNaN(moment.getTime()) ? undefined : new RubyTime(moment, zone)
}

function fromText(text: string, zone: string): RubyTime | undefined {
  const instant = parseInstant(text, zone)
  if (typeof instant === 'string') {
    const offset = offsetOf(instant)
    const moment = new Date(instant)
    return new RubyTime(moment, zone, offset)
  }
  if (instant.fault === 'impossible') return undefined
  const european = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?=$|[ T])(.*)$/.exec(text)
  if (european) return fromText(`${european[3]}-${two(european[2])}-${two(european[1])}${european[4]}`, zone)
  // Longer writings (`October 28, 2017`) that Ruby reads too; the clock of the site, whatever the machine's.
  const spelled = /^[\x20-\x7e]{6,40}$/.test(text) ? Date.parse(`${text} UTC`) : Number.NaN
  if (Number.isNaN(spelled)) return undefined
  const guess = new RubyTime(new Date(spelled), zone)
  return new RubyTime(new Date(spelled - guess.offset * minute), zone)
}

function two(digits = ''): string {
  return digits.padStart(2, '0')
}

function offsetOf(instant: string): number {
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)$/.exec(instant) ?? []
  return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0))
}
