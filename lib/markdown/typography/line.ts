import { type Edit, hideAddresses } from './edit'
import { setApostrophes, setEllipses, setQuotes } from './quotes'
import { setAsides, setGuillemetSpaces, setNoBreaks, setSigns, setThousands } from './spaces'

/** In this order: marks first, for the spaces depend on them. */
const RULES: ((text: string) => Edit[])[] = [
  setEllipses,
  setApostrophes,
  setQuotes,
  setGuillemetSpaces,
  setSigns,
  setAsides,
  setThousands,
  setNoBreaks,
]

/** A line of text cut in pieces that belong to different nodes: `owners[i]` is the piece that holds `text[i]`. */
export interface Line {
  text: string
  owners: number[]
}

/** The line set in French. What is put belongs to the piece in which the replaced characters begin. */
export function setLine(line: Line): Line {
  return RULES.reduce(settle, line)
}

/**
 * A rule, again until it has nothing more to say: in a line whose quotation marks do not pair, a mark just set may
 * pair with another. It ends, for no rule undoes what it did.
 */
function settle(line: Line, rule: (text: string) => Edit[]): Line {
  for (let current = line; ; ) {
    const set = apply(current, rule(hideAddresses(current.text)))
    if (set.text === current.text) return set
    current = set
  }
}

function apply(line: Line, edits: Edit[]): Line {
  if (edits.length === 0) return line
  let text = ''
  const owners: number[] = []
  let from = 0
  const keep = (end: number) => {
    text += line.text.slice(from, end)
    for (let at = from; at < end; at++) owners.push(line.owners[at] ?? 0)
  }
  for (const { start, end, put } of edits) {
    if (start < from) continue
    keep(start)
    text += put
    for (let added = 0; added < put.length; added++) owners.push(line.owners[start] ?? 0)
    from = end
  }
  keep(line.text.length)
  return { text, owners }
}
