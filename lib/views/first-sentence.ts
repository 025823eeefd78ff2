import { shortDescription } from './short-description'

/**
 * How a text begins: its first sentence (Unicode's UAX 29, as `Intl.Segmenter` cuts), shortened if it goes on and on.
 *
 * @param language BCP 47
 */
export function firstSentenceOf(text: string, language: string): string {
  const [first] = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)
  return shortDescription(first?.segment ?? '')
}
