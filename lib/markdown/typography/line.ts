import { type Edit, hideAddresses } from './edit'
import { setApostrophes, setEllipses, setQuotes } from './quotes'
import { SPACE } from './signs'
import { setAsides, setGuillemetSpaces, setNoBreaks, setSigns, setThousands } from './spaces'

interface Rule {
  /** What a text must hold for the rule to change it: most hold nothing, and this is far sooner seen. */
  sign: RegExp
  editsOf(text: string): Edit[]
}

/** In this order: marks first, for the spaces depend on them. */
const RULES: Rule[] = [
  { sign: /\.{3}/, editsOf: setEllipses },
  { sign: /'/, editsOf: setApostrophes },
  { sign: /["“]/, editsOf: setQuotes },
  { sign: /[«»]/, editsOf: setGuillemetSpaces },
  { sign: /[:;!?]/, editsOf: setSigns },
  { sign: /[–—]/, editsOf: setAsides },
  { sign: new RegExp(`\\d${SPACE}\\d{3}`), editsOf: setThousands },
  { sign: new RegExp(SPACE), editsOf: setNoBreaks },
]

/** A line of text cut in pieces that belong to different nodes: `ends[i]` is where the piece `i` ends, and the next begins. */
export interface Line {
  text: string
  ends: readonly number[]
}

/** The line set in French. What is put belongs to the piece in which the replaced characters begin. */
export function setLine(line: Line): Line {
  return RULES.reduce(settle, line)
}

/**
 * A rule, again until it has nothing more to say: in a line whose quotation marks do not pair, a mark just set may
 * pair with another. It ends, for no rule undoes what it did.
 */
function settle(line: Line, { sign, editsOf }: Rule): Line {
  for (let current = line; ; ) {
    if (!sign.test(current.text)) return current
    const set = apply(current, editsOf(hideAddresses(current.text)))
    if (set.text === current.text) return set
    current = set
  }
}

function apply(line: Line, edits: Edit[]): Line {
  if (edits.length === 0) return line
  let text = ''
  let from = 0
  const ends: number[] = []
  const endPieces = (to: number, moved: (end: number) => number) => {
    for (let end = line.ends[ends.length]; end !== undefined && end <= to; end = line.ends[ends.length]) ends.push(moved(end))
  }
  const keep = (to: number) => {
    endPieces(to, (end) => text.length + end - from)
    text += line.text.slice(from, to)
  }
  for (const { start, end, put } of edits) {
    if (start < from) continue
    keep(start)
    text += put
    endPieces(end, () => text.length)
    from = end
  }
  keep(line.text.length)
  return { text, ends }
}
