// @ts-check

import { fitOf, placedWordsOf, stem } from './words'

/** @typedef {import('./words').Asked} Asked */

/** What a sentence ends with. */
export const sentenceEnd = /[.!?…][\s»”]*$/

/** In signs: two lines on a screen, three or four on a phone. */
const excerptLength = 120

/**
 * The passage of a text where most of the words asked for stand together, or how the text begins.
 *
 * @param {string} text
 * @param {readonly Asked[]} words
 * @returns {string[]} cut at the hits: every other part, from the second on, is one
 */
export function excerptOf(text, words) {
  const hits = placedWordsOf(text).flatMap(({ folded, from, to }) => {
    const asked = words.findIndex((word) => fitOf(word, stem(folded)) > 0)
    return asked < 0 ? [] : [{ asked, from, to }]
  })
  const [start, end] = passageAt(closest(hits), text)
  const parts = []
  let at = start
  for (const { from, to } of hits) {
    if (from < start || to > end) continue
    parts.push(text.slice(at, from), text.slice(from, to))
    at = to
  }
  const before = start > 0 && !sentenceEnd.test(text.slice(0, start)) ? '… ' : ''
  const after = end < text.length && !sentenceEnd.test(text.slice(0, end)) ? ' …' : ''
  parts.push(text.slice(at, end) + after)
  return [before + parts[0], ...parts.slice(1)]
}

/** The place after which most different words follow. @param {{ asked: number, from: number }[]} hits */
function closest(hits) {
  let best = { from: 0, count: 0 }
  for (const [index, { from }] of hits.entries()) {
    const near = hits.slice(index, index + 20).filter((hit) => hit.from < from + excerptLength / 2)
    const count = new Set(near.map((hit) => hit.asked)).size
    if (count > best.count) best = { from, count }
  }
  return best.from
}

/**
 * From where to where: from the beginning of a sentence where one is near, to the end of one where it can; otherwise between two words.
 *
 * @param {number} hit
 * @param {string} text
 * @returns {[from: number, to: number]}
 */
function passageAt(hit, text) {
  const lead = Math.max(0, hit - Math.floor(excerptLength / 2))
  const before = text.slice(lead, hit)
  const from = lead + (lastSentence(before) ?? (lead === 0 ? 0 : before.indexOf(' ') + 1))
  if (text.length - from <= excerptLength) return [from, text.length]
  const after = text.slice(from, from + excerptLength)
  const whole = (lastSentence(after) ?? 0) - 1
  const to = whole > hit - from && whole > excerptLength / 2 ? whole : after.lastIndexOf(' ')
  return [from, from + (to > hit - from ? to : excerptLength)]
}

/** Where the last sentence of a passage begins, if one does. @param {string} passage */
function lastSentence(passage) {
  const last = [...passage.matchAll(/[.!?…][\s»”]* (?=\S)/g)].at(-1)
  return last && last.index + last[0].length
}
