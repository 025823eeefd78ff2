import { type Edit, everyMatch } from './edit'
import { OBJECT } from './signs'

/**
 * Quotation marks, apostrophes, suspension points. Sources: [LRT] « Guillemets » (« » first, “ ” inside them),
 * « Apostrophe », « Points de suspension »; [JA] « Guillemets ». A pair of “ ” that no « » holds is set as « » too.
 */

export function setEllipses(text: string): Edit[] {
  return everyMatch(text, /(?<!\.)\.{3}(?!\.)/gu, () => '…')
}

const isOpen = (before: string | undefined) => before === undefined || /[\s([{«“‘’'"–—/-]/u.test(before)
const isShut = (after: string | undefined) => after === undefined || /[\s)\]}»”’'".,;:!?…–—/-]/u.test(after)
const isSpace = (sign: string | undefined) => sign === undefined || /\s/u.test(sign)
const isWord = (sign: string | undefined) => sign !== undefined && (sign === OBJECT || /[\p{L}\p{M}\p{N}]/u.test(sign))

export function setApostrophes(text: string): Edit[] {
  const edits: Edit[] = []
  let opening: number | undefined
  for (const { index } of text.matchAll(/'/gu)) {
    const before = text[index - 1]
    const after = text[index + 1]
    if (isOpen(before)) {
      if (isWord(after)) {
        edits.push({ start: index, end: index + 1, put: '’' })
        opening = /^\d\d/u.test(text.slice(index + 1)) ? opening : edits.length - 1
      }
    } else if (isShut(after) && opening !== undefined) {
      const first = edits[opening]
      if (first) first.put = '‘'
      edits.push({ start: index, end: index + 1, put: '’' })
      opening = undefined
    } else if (isWord(before) && !(/\d/u.test(before ?? '') && !/\p{L}/u.test(after ?? ''))) {
      edits.push({ start: index, end: index + 1, put: '’' })
    }
  }
  return edits
}

interface Pair {
  open: number
  close: number
  sign: '"' | '“' | '«'
}

/**
 * Pairs of quotation marks, each wholly inside or outside any other; an opening « without its » runs to the end.
 * A straight mark between two spaces could open or close: it stays as it was written.
 */
function pairsOf(text: string): Pair[] {
  const pairs: Pair[] = []
  const opened: { at: number; sign: Pair['sign'] }[] = []
  const close = (sign: Pair['sign'], at: number) => {
    const depth = opened.findLastIndex((one) => one.sign === sign)
    const first = opened[depth]
    if (!first) return
    opened.length = depth
    pairs.push({ open: first.at, close: at, sign })
  }
  for (const { index, 0: sign } of text.matchAll(/["“”«»]/gu)) {
    if (sign === '“' || sign === '«') opened.push({ at: index, sign })
    else if (sign === '”') close('“', index)
    else if (sign === '»') close('«', index)
    else {
      const [before, after] = [text[index - 1], text[index + 1]]
      const last = opened.at(-1)
      if (isShut(after) && !isSpace(before) && last?.sign === '"' && last.at < index - 1) close('"', index)
      else if (isOpen(before) && !isSpace(after)) opened.push({ at: index, sign: '"' })
    }
  }
  for (const { at, sign } of opened) if (sign === '«') pairs.push({ open: at, close: text.length, sign })
  return pairs
}

export function setQuotes(text: string): Edit[] {
  const edits: Edit[] = []
  let around = -1
  for (const { open, close, sign } of pairsOf(text).sort((a, b) => a.open - b.open)) {
    const inside = around > close
    around = Math.max(around, close)
    if (sign === '«' || (sign === '“' && inside)) continue
    edits.push({ start: open, end: open + 1, put: inside ? '“' : '«' })
    edits.push({ start: close, end: close + 1, put: inside ? '”' : '»' })
  }
  return edits.sort((a, b) => a.start - b.start)
}
