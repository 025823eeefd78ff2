import type { Language } from '@/lib/config/types'
import { foldText } from './fold'

/** How one language says a length of time in whole years, quarters of a year and months. */
interface AgeWords {
  numbers: string[]
  years: string
  months: string
  /** What stands between years and the rest, or may be left out. */
  joint: string
  /** The rest of a year in words, and how many months that is. */
  fractions: [words: string, months: number][]
  format(years: number, months: number): string
}

const french: AgeWords = {
  numbers:
    'zero,un|une,deux,trois,quatre,cinq,six,sept,huit,neuf,dix,onze,douze,treize,quatorze,quinze,seize,dix sept,dix huit,dix neuf,vingt,vingt et un,vingt deux,vingt trois,vingt quatre'.split(
      ',',
    ),
  years: 'annees?|ans?',
  months: 'mois',
  joint: '(?:, ?et|,|et|&|\\+)',
  fractions: [
    ['(?:(?:trois|3) ?quarts?|3/4|¾)', 9],
    ['(?:demie?|1/2|½)', 6],
    ['(?:(?:un )?quart|1/4|¼)', 3],
  ],
  format(years, months) {
    if (years === 0) return `${months} mois`
    const whole = years === 1 ? '1 an' : `${years} ans`
    const rest: Record<number, string> = { 0: '', 3: ' et quart', 6: ' et demi', 9: ' trois-quart' }
    return whole + (rest[months] ?? ` et ${months} mois`)
  },
}

const english: AgeWords = {
  numbers:
    'zero,an?|one,two,three,four,five,six,seven,eight,nine,ten,eleven,twelve,thirteen,fourteen,fifteen,sixteen,seventeen,eighteen,nineteen,twenty,twenty one,twenty two,twenty three,twenty four'.split(
      ',',
    ),
  years: 'years?',
  months: 'months?',
  joint: '(?:, ?and|,|and|&|\\+)',
  fractions: [
    ['(?:(?:three|3) ?quarters?|3/4|¾)', 9],
    ['(?:(?:a )?half|1/2|½)', 6],
    ['(?:(?:a )?quarter|1/4|¼)', 3],
  ],
  format(years, months) {
    const inMonths = months === 1 ? '1 month' : `${months} months`
    if (years === 0) return inMonths
    const whole = years === 1 ? '1 year' : `${years} years`
    const rest: Record<number, string> = {
      0: '',
      3: ' and a quarter',
      6: ' and a half',
      9: ' and three quarters',
    }
    return whole + (rest[months] ?? ` and ${inMonths}`)
  },
}

const wordsOf = (language: Language) => (language === 'fr' ? french : english)

/**
 * A length of time as people write it, in months: « 9 mois », « un an et demi », “1 year and a half” → 9, 18, 18.
 * It stands at the start of the text; what follows it (« , déjà ! ») is not read. Undefined when there is none.
 */
export function parseAge(text: string, language: Language): number | undefined {
  return readAge(foldText(text).trim(), language)?.age
}

/** The same in a text already folded, with what follows it. */
export function readAge(folded: string, language: Language): { age: number; rest: string } | undefined {
  for (const { pattern, ageOf } of READERS[language]) {
    const match = pattern.exec(folded)
    if (!match) continue
    const age = ageOf(match.groups ?? {})
    if (Number.isInteger(age)) return { age, rest: folded.slice(match[0].length) }
  }
  return undefined
}

/** A length of time in words, as a title says it: 15 → « 1 an et quart ». Whole months from 0. */
export function formatAge(months: number, language: Language): string {
  return wordsOf(language).format(Math.floor(months / 12), months % 12)
}

interface Reader {
  pattern: RegExp
  ageOf(groups: Record<string, string | undefined>): number
}

function readersOf(words: AgeWords): Reader[] {
  const number = `\\d{1,3}(?:[.,]\\d+)?|${words.numbers.toReversed().join('|')}`
  const fraction = words.fractions.map(([form]) => form).join('|')
  const end = '(?![\\p{L}\\p{N}])'
  const countOf = (written: string | undefined) => numberOf(written, words.numbers)
  const fractionOf = (written: string | undefined) =>
    words.fractions.find(([form]) => written && new RegExp(`^${form}$`, 'u').test(written))?.[1] ?? 0
  const years = `^(?<years>${number}) ?(?:${words.years})`
  const more = `(?<more>${number}) ?(?:${words.months})`
  return [
    {
      pattern: new RegExp(`${years}(?: ?${words.joint}? ?(?:(?<part>${fraction})|${more}))${end}`, 'u'),
      ageOf: ({ years, part, more }) => countOf(years) * 12 + (part ? fractionOf(part) : countOf(more)),
    },
    {
      // « 1 1/2 an », but « une demi-année » is no year and a half.
      pattern: new RegExp(
        `^(?<years>\\d{1,3}|(?:${number})(?= ?${words.joint})) ?${words.joint}? ?(?<part>${fraction}) (?:${words.years})${end}`,
        'u',
      ),
      ageOf: ({ years, part }) => countOf(years) * 12 + fractionOf(part),
    },
    { pattern: new RegExp(`${years}${end}`, 'u'), ageOf: ({ years }) => countOf(years) * 12 },
    { pattern: new RegExp(`^${more}${end}`, 'u'), ageOf: ({ more }) => countOf(more) },
  ]
}

function numberOf(written: string | undefined, names: string[]): number {
  if (written === undefined) return 0
  if (/^\d/u.test(written)) return Number(written.replace(',', '.'))
  return names.findIndex((name) => name.split('|').some((form) => new RegExp(`^(?:${form})$`, 'u').test(written)))
}

const READERS: Record<Language, Reader[]> = { fr: readersOf(french), en: readersOf(english) }
