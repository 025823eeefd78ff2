import type { Day as CalendarDay } from '@/lib/calendar/day'
import type { Language } from '@/lib/config/types'
import { formatDay, formatDayOfYear, formatShortDate, formatShortDay, partsOfDay } from '@/lib/words/dates'

/** « 28 octobre 2017 », « 28 octobre », « 28 oct. 2017 », « 28 oct. » or « 28 ». */
export type DayStyle = 'long' | 'of-year' | 'short-date' | 'short' | 'day'

interface Props {
  language: Language
  day: CalendarDay
  /** What machines read; the day itself unless given. ISO 8601. */
  instant?: string
  style?: DayStyle
  className?: string
}

const formats = {
  long: formatDay,
  'of-year': formatDayOfYear,
  'short-date': formatShortDate,
  short: formatShortDay,
  day: formatDay,
}

/** A day in words, with the ordinal of the first of a month raised: « 1ᵉʳ juillet 2017 ». */
export function Day({ language, day, instant = day, style = 'long', className }: Props) {
  const { number, ordinal, rest } = partsOfDay(formats[style](day, language))
  return (
    <time className={className} dateTime={instant}>
      {number}
      {ordinal && <sup>{ordinal}</sup>}
      {style !== 'day' && rest}
    </time>
  )
}
