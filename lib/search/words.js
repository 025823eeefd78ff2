// @ts-check

/** A run of letters and digits; Chinese and Japanese, written without spaces, sign by sign (U+3040 to U+9FFF: kana and ideographs). */
const run = /[\u3040-\u9fff]|(?:(?![\u3040-\u9fff])[\p{L}\p{M}\p{N}])+/gu

/** Lower case, without accents, ligatures apart: « Œuvré » → `oeuvre`. @param {string} text */
const fold = (text) =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')

/** A letter by itself, as « l’ » and « d’ » leave it, is no word. @param {string} folded */
const isWord = (folded) => folded.length > 1 || folded < 'a' || folded > 'z'

/** The words of a text, folded. @param {string} text */
export const wordsOf = (text) => (fold(text).match(run) ?? []).filter(isWord)

/** The same with the place of each in the text. @param {string} text */
export function placedWordsOf(text) {
  return [...text.matchAll(run)].flatMap(({ 0: written, index }) =>
    wordsOf(written).map((folded) => ({ folded, from: index, to: index + written.length })),
  )
}

/** Their s is no plural: without it they would be other words. */
const singular = /^(?:mois|fois|vers|plus|sois)$/

/**
 * What a folded word shares with its plural and its feminine: `formulaires` and `formulaire` → `formulair`, `journaux` → `journal`,
 * `idees` → `idee`. Endings of nouns and adjectives only, as in Savoy’s light French stemmer; English plurals come with them.
 *
 * @param {string} folded
 */
export function stem(folded) {
  if (folded.length < 4 || singular.test(folded)) return folded
  return folded
    .replace(/([^e])aux$/, '$1al')
    .replace(/s$/, '')
    .replace(/ux$/, 'u')
    .replace(/^(.{4,}?)e+$/, '$1')
    .replace(/^(.{4,})y$/, '$1i')
}

/**
 * A word asked for. It is found `whole`, in any number and gender, and as the `start` of another word from three letters on.
 *
 * @typedef {{ whole: string, start: string }} Asked
 */

/** The words of a query, each once, and no more than twenty. @param {string} query @returns {Asked[]} */
export const askedOf = (query) => [...new Set(wordsOf(query))].slice(0, 20).map((start) => ({ whole: stem(start), start }))

/** Whether a word asked for may be the start of another. @param {Asked} asked */
export const isStart = ({ start }) => start.length > 2

/** How a word that was asked for fits a stem: 0 not at all, 1 as its start, 2 whole. @param {Asked} asked @param {string} term */
export function fitOf(asked, term) {
  if (term === asked.whole) return 2
  return isStart(asked) && term.startsWith(asked.start) ? 1 : 0
}
