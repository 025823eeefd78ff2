import type { Instant } from '@/lib/calendar/instant'

const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/**
 * A moment as RSS writes it (RFC 822 §5, with RFC 1123's four-digit year), in the offset it was written in:
 * `2017-10-28T09:30:00+02:00` → `Sat, 28 Oct 2017 09:30:00 +0200`.
 */
export function rfc822Of(instant: Instant): string {
  const [date = '', rest = ''] = instant.split('T')
  const wall = new Date(`${date}T00:00:00Z`)
  const [, year = '', , day = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? []
  const month = months[wall.getUTCMonth()]
  return `${days[wall.getUTCDay()]}, ${day} ${month} ${year} ${rest.slice(0, 8)} ${rest.slice(8).replace(':', '')}`
}
