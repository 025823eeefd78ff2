import type { RubyTime } from './ruby-time'

const months = 'January February March April May June July August September October November December'.split(' ')
const days = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ')
const minute = 60_000
const dayLength = 86_400_000

/** A directive's text before flags, and how it is filled up to its width. */
type Part = [text: string | number, width?: number, fill?: '0' | ' ']

/** Directives that stand for other formats (Ruby's `Time#strftime`). */
const composites: Record<string, string> = {
  c: '%a %b %e %H:%M:%S %Y',
  D: '%m/%d/%y',
  F: '%Y-%m-%d',
  R: '%H:%M',
  r: '%I:%M:%S %p',
  T: '%H:%M:%S',
  v: '%e-%^b-%Y',
  X: '%H:%M:%S',
  x: '%m/%d/%y',
  '+': '%a %b %e %H:%M:%S %Z %Y',
}

/** A moment in Ruby's `strftime` formats, always in English, as Ruby prints it. Unknown directives stay as they are. */
export function strftime(time: RubyTime, format: string): string {
  const wall = new Date(time.getTime() + time.offset * minute)
  return format.replace(/%([-0^#_:]*)(\d{0,3})[EO]?([A-Za-z%+])/g, (directive, flags, width, letter) => {
    const composite = composites[letter]
    if (composite) return pad(strftime(time, composite), flags, Number(width), ' ')
    if (letter === 'z') return offsetText(time.offset, flags)
    if (letter === 'N') return fraction(wall, Number(width) || 9)
    const part = partOf(letter, wall, time)
    if (!part) return directive
    const [text, normal = 0, fill = '0'] = part
    return pad(cased(String(text), flags, letter), flags, Number(width) || normal, fill)
  })
}

function partOf(letter: string, wall: Date, time: RubyTime): Part | undefined {
  return calendarPart(letter, wall) ?? clockPart(letter, wall, time)
}

function calendarPart(letter: string, wall: Date): Part | undefined {
  const year = wall.getUTCFullYear()
  const month = months[wall.getUTCMonth()] ?? ''
  const weekday = days[wall.getUTCDay()] ?? ''
  switch (letter) {
    case 'Y':
      return [year, 4]
    case 'C':
      return [Math.floor(year / 100), 2]
    case 'y':
      return [((year % 100) + 100) % 100, 2]
    case 'm':
      return [wall.getUTCMonth() + 1, 2]
    case 'B':
      return [month, 0, ' ']
    case 'b':
    case 'h':
      return [month.slice(0, 3), 0, ' ']
    case 'd':
      return [wall.getUTCDate(), 2]
    case 'e':
      return [wall.getUTCDate(), 2, ' ']
    case 'j':
      return [dayOfYear(wall), 3]
    case 'A':
      return [weekday, 0, ' ']
    case 'a':
      return [weekday.slice(0, 3), 0, ' ']
    case 'u':
      return [wall.getUTCDay() || 7]
    case 'w':
      return [wall.getUTCDay()]
    case 'U':
      return [weekOfYear(wall, 0), 2]
    case 'W':
      return [weekOfYear(wall, 1), 2]
    case 'G':
      return [thursday(wall).getUTCFullYear(), 4]
    case 'g':
      return [thursday(wall).getUTCFullYear() % 100, 2]
    case 'V':
      return [Math.ceil(dayOfYear(thursday(wall)) / 7), 2]
  }
}

function clockPart(letter: string, wall: Date, time: RubyTime): Part | undefined {
  const hour = wall.getUTCHours()
  const half = hour < 12 ? 'AM' : 'PM'
  switch (letter) {
    case 'H':
      return [hour, 2]
    case 'k':
      return [hour, 2, ' ']
    case 'I':
      return [hour % 12 || 12, 2]
    case 'l':
      return [hour % 12 || 12, 2, ' ']
    case 'M':
      return [wall.getUTCMinutes(), 2]
    case 'S':
      return [wall.getUTCSeconds(), 2]
    case 'L':
      return [wall.getUTCMilliseconds(), 3]
    case 'p':
      return [half, 0, ' ']
    case 'P':
      return [half.toLowerCase(), 0, ' ']
    case 's':
      return [Math.floor(time.getTime() / 1000)]
    case 'Z':
      return [zoneAbbreviation(time), 0, ' ']
    case 'n':
      return ['\n', 0, ' ']
    case 't':
      return ['\t', 0, ' ']
    case '%':
      return ['%', 0, ' ']
  }
}

function cased(text: string, flags: string, letter: string): string {
  if (flags.includes('^')) return text.toUpperCase()
  if (flags.includes('#')) return letter === 'p' ? text.toLowerCase() : text.toUpperCase()
  return text
}

function pad(text: string, flags: string, width: number, fill: '0' | ' '): string {
  if (flags.includes('-')) return text
  const character = flags.includes('_') ? ' ' : flags.includes('0') ? '0' : fill
  return text.padStart(width, character)
}

function fraction(wall: Date, digits: number): string {
  return String(wall.getUTCMilliseconds()).padStart(3, '0').padEnd(digits, '0').slice(0, digits)
}

function offsetText(offset: number, flags: string): string {
  const hours = String(Math.floor(Math.abs(offset) / 60)).padStart(2, '0')
  const minutes = String(Math.abs(offset) % 60).padStart(2, '0')
  const colons = flags.split(':').length - 1
  const sign = offset < 0 ? '-' : '+'
  if (colons === 0) return `${sign}${hours}${minutes}`
  return `${sign}${hours}:${minutes}${colons > 1 ? ':00' : ''}`
}

/** `CET`, `EST`: the names that European English and American English have, else the offset as Ruby does. */
function zoneAbbreviation(time: RubyTime): string {
  for (const locale of ['en-US', 'en-GB']) {
    const parts = new Intl.DateTimeFormat(locale, { timeZone: time.zone, timeZoneName: 'short' }).formatToParts(time)
    const name = parts.find((part) => part.type === 'timeZoneName')?.value ?? ''
    if (/^[A-Z]{2,5}$/.test(name)) return name
  }
  return offsetText(time.offset, '')
}

function dayOfYear(wall: Date): number {
  const today = Date.UTC(wall.getUTCFullYear(), wall.getUTCMonth(), wall.getUTCDate())
  return Math.round((today - Date.UTC(wall.getUTCFullYear(), 0, 1)) / dayLength) + 1
}

/** Weeks since the year's first Sunday (0) or Monday (1); the days before are week 0. */
function weekOfYear(wall: Date, first: 0 | 1): number {
  return Math.floor((dayOfYear(wall) + 6 - ((wall.getUTCDay() - first + 7) % 7)) / 7)
}

/** The Thursday of the same ISO 8601 week: its year and number are the week's. */
function thursday(wall: Date): Date {
  return new Date(wall.getTime() + (4 - (wall.getUTCDay() || 7)) * dayLength)
}
