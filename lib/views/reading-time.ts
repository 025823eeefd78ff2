/** Adults read about 238 words of prose a minute in English and 214 in French (Brysbaert, 2019, a review of 190 studies). */
const wordsPerMinute = 220

/** Reading time in whole minutes, at least one. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / wordsPerMinute))
}
