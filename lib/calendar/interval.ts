import { type Month, monthsBetween, monthsFrom, parseMonth } from './month'

/** Ten years: an interval longer than that is a slip of the pen. */
const longest = 120

/** The months written `2017-09`, `2018-01/2018-03` or, ISO 8601's shorter way, `2018-01/03`; undefined for anything else. */
export function parseInterval(text: string): Month[] | undefined {
  const [from = '', to = from, ...more] = text.trim().split('/')
  const first = parseMonth(from)
  const last = parseMonth(/^\d\d$/.test(to) ? `${from.slice(0, 4)}-${to}` : to)
  if (!first || !last || more.length > 0) return undefined
  const months = monthsBetween(first, last) < longest ? monthsFrom(first, last) : []
  return months.length > 0 ? months : undefined
}

/** Months, in order, as `2017-09` or from the first to the last, `2018-01/2018-03`; '' for none. */
export function formatInterval(months: readonly Month[]): string {
  const [first = ''] = months
  const last = months.at(-1) ?? first
  return first === last ? first : `${first}/${last}`
}
