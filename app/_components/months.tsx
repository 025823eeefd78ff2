import type { Month } from '@/lib/calendar/month'
import type { Language } from '@/lib/config/types'
import { formatMonths } from '@/lib/words/dates'

interface Props {
  language: Language
  /** In order; at least one. */
  months: Month[]
}

/**
 * The months a recap covers, in words: « septembre 2017 », « janvier à mars 2018 ».
 * HTML has no `<time>` for a period, so several months are marked by one each, without words.
 */
export function Months({ language, months }: Props) {
  const text = formatMonths(months, language)
  if (months.length === 1) {
    return (
      <time className="recap-month" dateTime={months[0]}>
        {text}
      </time>
    )
  }
  return (
    <span>
      {text}
      {months.map((month) => (
        <time className="recap-month" dateTime={month} key={month} />
      ))}
    </span>
  )
}
