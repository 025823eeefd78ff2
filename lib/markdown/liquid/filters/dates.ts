import { rubyString } from '../ruby-value'
import { strftime } from '../strftime'
import type { Call, Filter } from './filter'

/** Jekyll's and Liquid's date filters. What is no date passes unchanged; dates are shown on the site's clock. */
export const dateFilters: Record<string, Filter> = {
  date({ context }, input, format) {
    const time = context.timeOf(input)
    const written = rubyString(format)
    return time && written ? strftime(time, written.slice(0, 1000)) : input
  },
  date_to_xmlschema: (call, input) => format(call, input, '%Y-%m-%dT%H:%M:%S%:z'),
  date_to_rfc822: (call, input) => format(call, input, '%a, %d %b %Y %H:%M:%S %z'),
  date_to_string: (call, input, type, style) => format(call, input, pattern(call, input, '%b', type, style)),
  date_to_long_string: (call, input, type, style) => format(call, input, pattern(call, input, '%B', type, style)),
}

function format({ context }: Call, input: unknown, pattern: string): unknown {
  const time = context.timeOf(input)?.in(zoneOf(context))
  return time ? strftime(time, pattern) : input
}

function pattern({ context }: Call, input: unknown, month: string, type: unknown, style: unknown): string {
  const time = context.timeOf(input)?.in(zoneOf(context))
  if (!time || type !== 'ordinal') return `%d ${month} %Y`
  const day = Number(strftime(time, '%-d'))
  return style === 'US' ? `${month} ${day}${ordinal(day)}, %Y` : `${day}${ordinal(day)} ${month} %Y`
}

/** A zone that exists: the site's, else universal time. */
function zoneOf(context: Call['context']): string {
  return context.timeOf(context.now)?.zone ?? 'UTC'
}

function ordinal(day: number): string {
  if (day >= 11 && day <= 13) return 'th'
  return ['th', 'st', 'nd', 'rd'][day % 10] ?? 'th'
}
