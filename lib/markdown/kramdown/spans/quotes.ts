import { decodeReferences } from '../entities'
import type { SpanParser } from './span-parser'

const S = String.raw`[ \t\n\r\f\v]`
const WORD = String.raw`[\p{Alphabetic}\p{M}\p{Nd}\p{Pc}]`
const PUNCTUATION = String.raw`(?:[!"#$%'()*+,\-./:;<=>?@[\\\]^${'`'}{|}~](?!\.\.)(?!${WORD})|_(?!\.\.)(?=${WORD}))`

type Side = 'open' | 'close'

interface QuoteRule {
  pattern: RegExp
  /** What each quote of the match is; text around them stays. */
  sides: Side[]
}

const rule = (pattern: string, ...sides: Side[]): QuoteRule => ({ pattern: new RegExp(pattern, 'uy'), sides })

/**
 * SmartyPants' rules as kramdown has them, in order; the first that matches decides. They look at the quote and
 * the character before it. Only ASCII letters and digits count as the beginning of a word.
 */
const RULES: readonly QuoteRule[] = [
  rule(String.raw`["'](?=[_*]{1,2}[^ \t\n\r\f\v])`, 'open'),
  rule(`["'](?=${PUNCTUATION})`, 'close'),
  rule(`${S}?"'(?=[A-Za-z0-9_])`, 'open', 'open'),
  rule(`${S}?'"(?=[A-Za-z0-9_])`, 'open', 'open'),
  rule(`${S}?'(?=[0-9][0-9]s)`, 'close'),
  rule(`${S}["'](?=[A-Za-z0-9_])`, 'open'),
  rule(String.raw`[^ \\\t\r\n\[\{\(\-]["']`, 'close'),
  rule(`["'](?=${S}|s(?!${WORD})|$)`, 'close'),
  rule(`[^]?'`, 'open'),
  rule(`[^]?"`, 'open'),
]

const START = /[^\\]?["']/uy
/** The commonest names in `smart_quotes`. */
const CHARACTERS: Record<string, string> = { lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', apos: "'", quot: '"' }

/** Straight quotes as curly ones, or as the characters that `smart_quotes` names in their places. */
export function parseQuotes(parser: SpanParser): boolean {
  const { source, document } = parser
  if (!source.match(START)) return false
  for (const { pattern, sides } of RULES) {
    const match = source.take(pattern)?.[0]
    if (match === undefined) continue
    const before = match.slice(0, match.length - sides.length)
    if (before !== '') parser.addText(before)
    for (const [index, side] of sides.entries()) {
      const quote = match[before.length + index] ?? ''
      parser.add({ kind: 'character', value: characterFor(quote, side, document.options.smartQuotes) ?? quote })
    }
    return true
  }
  return false
}

function characterFor(quote: string, side: Side, names: readonly string[]): string | undefined {
  const name = names[(quote === '"' ? 2 : 0) + (side === 'close' ? 1 : 0)]
  return name && (CHARACTERS[name] ?? decodeReferences(`&${/^\d+$/.test(name) ? '#' : ''}${name};`))
}
