// @ts-check

import { fitOf, isStart } from './words'

/** @typedef {import('./words').Asked} Asked */

/**
 * Reads what `lib/views/search` has written: growing numbers as the steps from one to the next, each in signs from `0` on that hold five
 * bits and whether more follow.
 *
 * @param {string} list
 */
export function* postsIn(list) {
  let [post, step, unit] = [-1, 0, 1]
  for (let at = 0; at < list.length; at++) {
    const sign = list.charCodeAt(at) - 48
    step += (sign & 31) * unit
    unit *= 32
    if (sign & 32) continue
    post += step
    yield post
    step = 0
    unit = 1
  }
}

/**
 * Which files of the index answer for a word.
 *
 * @param {Asked} asked
 * @param {readonly string[]} firsts the first stem of each file, in order
 */
export function filesFor(asked, firsts) {
  const { whole, start } = asked
  const ranges = [
    [whole, whole],
    [start, isStart(asked) ? `${start}\uffff` : start],
  ]
  return firsts.flatMap((first, file) => {
    const next = firsts[file + 1] ?? '\uffff'
    return ranges.some(([from = '', to = '']) => (first <= to || file === 0) && next > from) ? [file] : []
  })
}

/**
 * The posts that have every word: first those that have them in the title, then in a tag, in a heading, in the text; whole words before
 * the starts of others; then the newest.
 *
 * @param {readonly Asked[]} words
 * @param {(asked: Asked) => Promise<Iterable<string>>} linesFor the lines of the index that may answer for a word
 * @returns {Promise<number[]>} places in the list of all posts
 */
export async function find(words, linesFor) {
  const all = await Promise.all(words.map(async (asked) => scoresOf(asked, await linesFor(asked))))
  /** @type {Map<number, { post: number, score: number, words: number }>} */
  const totals = new Map()
  for (const scores of all)
    for (const [post, score] of scores) {
      const total = totals.get(post) ?? { post, score: 0, words: 0 }
      total.score += score
      total.words++
      totals.set(post, total)
    }
  return [...totals.values()]
    .filter((total) => total.words === words.length)
    .sort((a, b) => b.score - a.score || a.post - b.post)
    .map((total) => total.post)
}

/** How well each post answers to one word. @param {Asked} asked @param {Iterable<string>} lines */
function scoresOf(asked, lines) {
  /** @type {Map<number, number>} */
  const scores = new Map()
  for (const line of lines) {
    const [term = '', ...places] = line.split(' ')
    const fit = fitOf(asked, term)
    if (fit === 0) continue
    for (const [place, list] of places.entries())
      for (const post of postsIn(list)) scores.set(post, Math.max(scores.get(post) ?? 0, place * 2 + fit))
  }
  return scores
}
