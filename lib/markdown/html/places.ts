import type { Place } from '@/lib/problems'

/** Finds where the author wrote what the HTML holds. */
export interface Places {
  /**
   * The next place of the first of `needles` that the source holds; the start of the text when none is there. Each
   * purpose reads the source by itself, from its start.
   */
  find(purpose: string, needles: string[]): Place
  holds(needle: string): boolean
}

/**
 * HTML after Liquid and kramdown carries no positions of the author's file, so places are found again by searching
 * the source: exact for what is written once, in order for what is written several times.
 * `line` is the line of `file` at which `source` begins.
 */
export function createPlaces(source: string, file: string, line: number): Places {
  const starts = lineStarts(source)
  const ends = new Map<string, number>()

  function find(purpose: string, needles: string[]): Place {
    const from = ends.get(purpose) ?? 0
    for (const needle of needles.flatMap((needle) => [needle, asTyped(needle)])) {
      if (needle === '') continue
      const next = nextWhole(source, needle, from)
      // Not after the last find: it stands out of order (a reference link), or it is the last one again.
      const offset = next < 0 && from > 0 ? nextWhole(source, needle, 0) : next
      if (offset < 0) continue
      if (next >= 0) ends.set(purpose, offset + needle.length)
      return placeAt(offset)
    }
    return { file, line, column: 1 }
  }

  function placeAt(offset: number): Place {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return { file, line: line + low, column: offset - (starts[low] ?? 0) + 1 }
  }

  return { find, holds: (needle) => source.includes(needle) }
}

function lineStarts(source: string): number[] {
  const starts = [0]
  for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

/** A text before kramdown made its quotes, dashes and ellipses typographic. */
function asTyped(text: string): string {
  return text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/–/g, '--').replace(/…/g, '...')
}

/** The next occurrence that is not a part of a longer address, word or tag: `/a` is found in neither `/about` nor `</a>`. */
function nextWhole(source: string, needle: string, from: number): number {
  const startsTag = needle.startsWith('<')
  for (let at = source.indexOf(needle, from); at >= 0; at = source.indexOf(needle, at + 1)) {
    const begins = startsTag || !/[\p{L}\p{N}/<]/u.test(source.charAt(at - 1))
    if (begins && !/[\p{L}\p{N}/_%&=?#-]/u.test(source.charAt(at + needle.length))) return at
  }
  return -1
}
