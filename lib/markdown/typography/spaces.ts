import { type Edit, everyMatch } from './edit'
import { FINE, NO_BREAK, OBJECT, SPACE } from './signs'

/**
 * The spaces of French. Sources:
 * - [LRT] Imprimerie nationale, « Lexique des règles typographiques en usage à l’Imprimerie nationale », 2002:
 *   « Ponctuation » (table of spaces), « Abréviations », « Dates », « Nombres », « Tiret »;
 * - [JA] Jacques André, « Petites leçons de typographie », IRISA, 2017: « Les espaces », « Ponctuation »;
 * - [SI] BIPM, « Le Système international d’unités », 9th edition, § 5.4.3 (a space between number and unit)
 *   and § 5.4.4 (digits in groups of three).
 */

const WORD_END = `[\\p{L}\\p{M}\\p{N}${OBJECT})\\]}»”’‘"'%‰€$£°²³*+…]`
const AFTER_SIGN = `(?=$|${SPACE}|[)\\]}»”’"'…,.;:*_~<|/–—])`

/** After any sign but a space. `(?<=[^\s])` says the same, but is tried at every character. */
const AFTER_ANY = '(?<!^|\\s)'

/** [LRT] « deux-points » take a no-break space, `; ! ?` a thin one; both are set only where a space stands. */
const SPACED_COLON = new RegExp(`${AFTER_ANY}${SPACE}+(?=:(?:$|${SPACE}|["«“${OBJECT}]))`, 'gu')
const SPACED_SIGN = new RegExp(`${AFTER_ANY}${SPACE}+(?=[!?]+${AFTER_SIGN}|;(?:$|${SPACE}|[»”"]))`, 'gu')
/** A missing thin space is set at a word’s end only, where nothing but a sentence can follow. */
const TIGHT_SIGN = new RegExp(
  `[!?](?<=${WORD_END}.)(?=[!?]*${AFTER_SIGN})|;(?<=${WORD_END}.)(?<!&#?\\w{1,31};)(?=$|${SPACE}|[»”"])`,
  'gu',
)

export function setSigns(text: string): Edit[] {
  return [
    ...everyMatch(text, SPACED_COLON, () => NO_BREAK),
    ...everyMatch(text, SPACED_SIGN, () => FINE),
    ...everyMatch(text, TIGHT_SIGN, (sign) => FINE + sign),
  ].sort((a, b) => a.start - b.start)
}

/** [LRT] « guillemets »: a space inside, never at a line’s end; narrow, as for `; ! ?` [JA]. */
const AFTER_OPENING = new RegExp(`(?<=«)${SPACE}+(?=[^\\s])`, 'gu')
const TIGHT_OPENING = /«(?=[^\s»])/gu
const BEFORE_CLOSING = new RegExp(`${AFTER_ANY}(?<!«)${SPACE}+(?=»)`, 'gu')
const TIGHT_CLOSING = /(?<=[^\s«])»/gu

export function setGuillemetSpaces(text: string): Edit[] {
  return [
    ...everyMatch(text, AFTER_OPENING, () => FINE),
    ...everyMatch(text, TIGHT_OPENING, () => `«${FINE}`),
    ...everyMatch(text, BEFORE_CLOSING, () => FINE),
    ...everyMatch(text, TIGHT_CLOSING, () => `${FINE}»`),
  ].sort((a, b) => a.start - b.start)
}

const MONTHS = 'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre'
const SHORT_MONTHS = 'janv|févr|avr|juil|sept|oct|nov|déc'
const UNITS = '[%‰€$£]|°[CF]|k€|M€|[kcdm]?m[²³]?|[kmµ]?g|[cm]?[lL]|h|min|m?s|[kKMGT]o|[kM]?W|k?Wh|[kM]?V|m?A|[kMG]?Hz|px|ha|t|°'

/**
 * Places where a line must not break; each is a no-break space of full width. For each, what a text must hold for it (to look for more
 * takes longer), what stands before, and what after.
 */
const NO_BREAKS = (
  [
    // [LRT] « Abréviations »: a number stays with what it numbers.
    [/\p{N}/u, '(?<![\\p{L}\\p{N}])(?:[nN][°ºᵒ]s?|pp?\\.|§{1,2}|(?:chap|vol|art|fig|al|t|col|éd|no)\\.)', '\\p{N}'],
    // [LRT] « Titres de civilité »: an abbreviated title stays with the name.
    [/M[.Mmegl]|[DP]r/, '(?<![\\p{L}\\p{N}])(?:MM?\\.|Mmes?|Mlles?|M(?:es?|gr)|Drs?|Prs?)', '\\p{Lu}'],
    // [LRT] « Dates »: the day stays with the month.
    [/\d/, '(?<![\\p{L}\\p{N}])(?:1er|\\d{1,2})', `(?:${MONTHS})(?![\\p{L}])|(?:${SHORT_MONTHS})\\.`],
    // [LRT] « Siècles »: the number stays with the word.
    [/siècle/, '(?<![\\p{L}\\p{N}])[IVX]+er?', 'siècles?(?![\\p{L}])'],
    // [SI] § 5.4.3 and [LRT] « Unités »: a unit, a sign of money or of percentage stays with its number.
    [/\p{Nd}/u, '\\p{Nd}', `(?:${UNITS})(?![\\p{L}\\p{N}°’'])`],
    // [LRT] « Heures »: 10 h 30.
    [/\d/, `\\d${SPACE}+h`, '\\d{2}(?!\\d)'],
    // [LRT] « Tiret »: dialogue opens with a dash and a no-break space.
    [/^[–—]/, '^[–—]', '[^\\s]'],
  ] satisfies [RegExp, string, string][]
).map(([sign, before, after]) => ({ sign, pattern: new RegExp(`(${before})(${SPACE}+)(?=${after})`, 'gu') }))

export function setNoBreaks(text: string): Edit[] {
  const edits: Edit[] = []
  for (const { sign, pattern } of NO_BREAKS) {
    if (!sign.test(text)) continue
    for (const { index, 1: before = '', 2: space = '' } of text.matchAll(pattern)) {
      const start = index + before.length
      edits.push({ start, end: start + space.length, put: NO_BREAK })
    }
  }
  return edits.sort((a, b) => a.start - b.start)
}

/** [SI] § 5.4.4 and [LRT] « Nombres »: groups of three, parted by a thin no-break space. */
const GROUP = `[ \\u00A0\\u2009${FINE}]`
const THOUSANDS = new RegExp(`(?<![\\p{N}\\p{L}.,])(?<!\\d${GROUP})\\d{1,3}(?:${GROUP}\\d{3})+(?!${GROUP}?\\d)(?!\\p{L})`, 'gu')

export function setThousands(text: string): Edit[] {
  return everyMatch(text, THOUSANDS, (number) => number.replace(new RegExp(GROUP, 'gu'), FINE))
}

/** A dash between two words, spaces on both sides; between numbers it is a range or a subtraction. */
const DASH = new RegExp(`${AFTER_ANY}(${SPACE}+)[–—](?:(${SPACE}+)(?=[^\\s])|(?=[,.;:!?…)»]))`, 'dgu')
const SENTENCE_END = new RegExp(`[.!?…]${SPACE}+\\p{Lu}`, 'u')

const isDigit = (sign: string | undefined) => sign !== undefined && /\d/u.test(sign)

/** [LRT] « Tiret »: an aside between two dashes holds to them as to brackets; a dash alone keeps its plain spaces. */
export function setAsides(text: string): Edit[] {
  const edits: Edit[] = []
  let opening: RegExpExecArray | undefined
  for (const dash of text.matchAll(DASH)) {
    const end = dash.index + dash[0].length
    if (isDigit(text[dash.index - 1]) && isDigit(text[end])) continue
    const inside = opening ? text.slice(opening.index + opening[0].length, dash.index) : ''
    if (!opening || SENTENCE_END.test(inside)) {
      opening = dash[2] ? dash : undefined
      continue
    }
    const [afterStart, afterEnd] = opening.indices?.[2] ?? [0, 0]
    const [beforeStart, beforeEnd] = dash.indices?.[1] ?? [0, 0]
    edits.push({ start: afterStart, end: afterEnd, put: NO_BREAK })
    edits.push({ start: beforeStart, end: beforeEnd, put: NO_BREAK })
    opening = undefined
  }
  return edits
}
