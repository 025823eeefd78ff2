import { shortDescription } from './short-description'

/**
 * How a text begins: its first sentence (Unicode's UAX 29, as `Intl.Segmenter` cuts), shortened if it goes on and on.
 *
 * @param language BCP 47
 */
export function firstSentenceOf(text: string, language: string): string {
  let sentence = ''
  for (const { segment } of new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)) {
    sentence += segment
    if (!endsShort.test(sentence)) break
  }
  return shortDescription(sentence)
}

/** Ends with an abbreviation, after which a sentence goes on: « M. », « Mme. », an initial, « p. ex. », « etc. » within it. */
const endsShort = /(?<![\p{L}\p{M}])(?:\p{Lu}|MM|M[mrs]{1,2}e?|Mlle|Dr|Pr|St|Ste|cf|ex|env|fig|chap|vol|art|n°)\.\s*$/u
