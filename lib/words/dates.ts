import { tz } from '@date-fns/tz'
import { format } from 'date-fns/format'
import { enGB } from 'date-fns/locale/en-GB'
import { fr } from 'date-fns/locale/fr'
import type { Day } from '@/lib/calendar/day'
import { type Month, partsOfMonth, stretchesOf } from '@/lib/calendar/month'
import type { Language } from '@/lib/config/types'

/**
 * How days and months are written. In French the first of a month is « 1er », the other days plain numbers, and the
 * number keeps to the name of the month with a no-break space (« Lexique des règles typographiques en usage à
 * l’Imprimerie nationale », « Dates »). Names of months are lower case in French.
 */
const LOCALES: Record<Language, { locale: typeof fr; first: string }> = {
  fr: { locale: fr, first: '1er' },
  en: { locale: enGB, first: '1' },
}

const utc = tz('UTC')

/** Writing a month costs a tenth of a millisecond, and ten thousand days lie in a few hundred of them. */
const written = new Map<string, string>()

function write(day: Day, pattern: string, language: Language): string {
  const key = `${language} ${pattern} ${day}`
  const known = written.get(key)
  if (known !== undefined) return known
  const text = format(`${day}T00:00:00Z`, pattern, { locale: LOCALES[language].locale, in: utc })
  written.set(key, text)
  return text
}

/** @param pattern of the month, and of what follows it */
function writeDay(day: Day, pattern: string, language: Language): string {
  const number = Number(day.slice(8))
  return `${number === 1 ? LOCALES[language].first : number}\u00A0${write(`${day.slice(0, 7)}-01`, pattern, language)}`
}

/** A day in full: « 28 octobre 2017 », « 1er janvier 2018 », “28 October 2017”. */
export function formatDay(day: Day, language: Language): string {
  return writeDay(day, 'MMMM yyyy', language)
}

/** A day whose year is known: « 28 octobre », « 1er janvier ». */
export function formatDayOfYear(day: Day, language: Language): string {
  return writeDay(day, 'MMMM', language)
}

/** A day in little room: « 12 oct. », « 1er mai », “12 Oct”. */
export function formatShortDay(day: Day, language: Language): string {
  return writeDay(day, 'MMM', language)
}

/** The same where the year is not known: « 12 oct. 2017 », “12 Oct 2017”. */
export function formatShortDate(day: Day, language: Language): string {
  return writeDay(day, 'MMM yyyy', language)
}

/** A written day cut where « er » may be set high: `1<sup>er</sup> janvier 2018`. */
export interface DayParts {
  number: string
  /** « er », or nothing. */
  ordinal: string
  /** What follows, its space included. */
  rest: string
}

/** The parts of what `formatDay`, `formatDayOfYear`, `formatShortDay` or `formatShortDate` wrote. */
export function partsOfDay(written: string): DayParts {
  const [, number = '', ordinal = '', rest = ''] = /^(\d+)(\p{L}*)(.*)$/u.exec(written) ?? []
  return { number, ordinal, rest }
}

/** « septembre 2017 ». */
export function formatMonth(month: Month, language: Language): string {
  return write(`${month}-01`, 'LLLL yyyy', language)
}

/** The name of a month by its number, from 1: « septembre ». */
export function monthName(number: number, language: Language): string {
  return write(`2001-${String(number).padStart(2, '0')}-01`, 'LLLL', language)
}

/** Its initial, a capital: « S ». */
export function monthInitial(number: number, language: Language): string {
  return monthName(number, language).charAt(0).toUpperCase()
}

const JOINTS: Record<Language, { to: string; and: string }> = {
  fr: { to: ' à ', and: ' et ' },
  en: { to: ' to ', and: ' and ' },
}

/**
 * Months in order: « septembre 2017 », « janvier et février 2018 », « janvier à mars 2018 »,
 * « décembre 2017 à février 2018 », « septembre 2017 et novembre 2017 ».
 */
export function formatMonths(months: readonly Month[], language: Language): string {
  const stretches = stretchesOf(months)
  const [only = []] = stretches
  if (stretches.length === 1) return formatStretch(only, only.length === 2 ? 'and' : 'to', language)
  const items = stretches.flatMap((stretch) =>
    stretch.length < 3 ? stretch.map((month) => formatMonth(month, language)) : [formatStretch(stretch, 'to', language)],
  )
  return new Intl.ListFormat(language === 'fr' ? 'fr' : 'en-GB').format(items)
}

/** Months that follow each other; their year is said once when it is the same. */
function formatStretch(months: Month[], joint: 'to' | 'and', language: Language): string {
  const first = months[0]
  const last = months.at(-1)
  if (!first || !last) return ''
  if (first === last) return formatMonth(first, language)
  const sameYear = first.slice(0, 4) === last.slice(0, 4)
  const start = sameYear ? monthName(partsOfMonth(first).number, language) : formatMonth(first, language)
  return start + JOINTS[language][joint] + formatMonth(last, language)
}
