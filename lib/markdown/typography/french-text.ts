import { setLine } from './line'

/**
 * A plain text of the author (title, excerpt, alternative text) with French spaces, quotes, apostrophes and ellipses.
 * No word changes; doing it twice changes nothing more.
 */
export function frenchText(text: string): string {
  return setLine({ text, ends: [text.length] }).text
}
