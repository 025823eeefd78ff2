import { Drop, toValue } from 'liquidjs'
import { RubyTime } from './ruby-time'

/** How Ruby would print and convert the values that Liquid carries. */

const longest = 1_000_000

/** A whole number that Ruby holds as a float: it prints as `5.0`, and counts as any number. */
export class RubyFloat extends Drop {
  constructor(private readonly value: number) {
    super()
  }

  override valueOf(): number {
    return this.value
  }

  override toString(): string {
    return `${this.value}.0`
  }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)
}

/** Ruby's `to_s`, as `{{ … }}` prints it: nothing for nil, a list's items one after the other, a hash like Ruby's own notation. */
export function rubyString(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map(rubyString).join('')
  if (value instanceof Date && !(value instanceof RubyTime)) return new RubyTime(value, 'UTC').toString()
  if (value instanceof RubyFloat) return value.toString()
  // Liquid's `nil`, `empty` and `blank`.
  if (value instanceof Drop) return rubyString(toValue(value))
  return isRecord(value) ? rubyInspect(value) : String(value)
}

/** Ruby's `inspect`: `{"a"=>[1, nil]}`. Too deep or too long a value is an error (RangeError). */
export function rubyInspect(value: unknown, depth = 0): string {
  if (depth > 20) throw new RangeError('value too deep')
  if (value === null || value === undefined) return 'nil'
  if (typeof value === 'string') return JSON.stringify(value)
  if (Array.isArray(value)) return bounded(`[${value.map((item) => rubyInspect(item, depth + 1)).join(', ')}]`)
  if (!isRecord(value)) return rubyString(value)
  const pairs = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}=>${rubyInspect(item, depth + 1)}`)
  return bounded(`{${pairs.join(', ')}}`)
}

/** A list of a value: nothing is empty, a single value a list of one, a hash the list of its values. */
export function listOf(value: unknown): unknown[] {
  if (value === null || value === undefined) return []
  if (Array.isArray(value)) return value
  return isRecord(value) ? Object.values(value) : [value]
}

/** Ruby's `to_i`: the whole number that a text begins with, else 0. */
export function integerOf(value: unknown): number {
  if (typeof value === 'number') return Math.trunc(value)
  return Number.parseInt(rubyString(value), 10) || 0
}

function bounded(text: string): string {
  if (text.length > longest) throw new RangeError('value too long')
  return text
}
