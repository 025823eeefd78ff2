import { OBJECT } from './signs'

/** One change in a line of text: the characters from `start` to `end` (at least one) give way to `put`. */
export interface Edit {
  start: number
  end: number
  put: string
}

/** @param pattern global, and never satisfied with nothing; not for `matchAll`, which makes a copy of it for each text */
export function everyMatch(text: string, pattern: RegExp, put: (found: string) => string): Edit[] {
  const edits: Edit[] = []
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const [found] = match
    edits.push({ start: match.index, end: match.index + found.length, put: put(found) })
  }
  return edits
}

/**
 * Addresses of the web and of the post, Windows paths: nothing inside them is punctuation. What ends a sentence
 * after one is not part of it.
 */
const ADDRESSES =
  /(?:[a-z][a-z\d+.-]*:\/\/|www\.|mailto:|(?<!\p{L})[A-Za-z]:\\)[^\s«»“”"<>]+|[^\s«»“”"<>()@]+@[^\s«»“”"<>()@]+/giu
const ONLY_BEGUN = /^(?:[a-z][a-z\d+.-]*(?::\/\/)?|[a-z]:\\|[^@]+@)$/iu
const TRAILING = /[.,;:!?)\]}'’…]+$/u

/** The same text, as long, in which addresses are hidden from the rules. What has only its beginning is none. */
export function hideAddresses(text: string): string {
  if (!/:\/\/|:\\|www\.|@|mailto:/iu.test(text)) return text
  return text.replace(ADDRESSES, (address) => {
    const { length } = address.replace(TRAILING, '')
    if (ONLY_BEGUN.test(address.slice(0, length))) return address
    return OBJECT.repeat(length) + address.slice(length)
  })
}
