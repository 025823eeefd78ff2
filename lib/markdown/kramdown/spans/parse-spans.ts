import type { KramdownOptions } from '../../types'
import { Source } from '../source'
import type { Document, Span, SpanRoot } from '../tree'
import { parseCodeSpan } from './code-span'
import { parseEmphasis } from './emphasis'
import { parseSpanExtension } from './extension-span'
import { parseFootnoteMark } from './footnote-mark'
import { parseAutolink, parseSpanHtml } from './html-span'
import { parseLink } from './link'
import { parseMathSpan } from './math-span'
import { parseQuotes } from './quotes'
import { parseEntity, parseEscape, parseLineBreak, parseTypographicSign } from './signs'
import { type Grammar, SpanParser } from './span-parser'
import { parseStrikethrough } from './strikethrough'

/** kramdown's order of rules; GFM input adds the last. The options leave some out. */
const RULES = [
  parseEmphasis,
  parseCodeSpan,
  parseAutolink,
  parseSpanHtml,
  parseFootnoteMark,
  parseLink,
  parseQuotes,
  parseMathSpan,
  parseSpanExtension,
  parseEntity,
  parseTypographicSign,
  parseLineBreak,
  parseEscape,
  parseStrikethrough,
]

// A stop is looked for at these places too, hence the closing bracket.
const STARTS = /[*_`<[\]$&\\]|!\[|[^\\]?["']|\{:|--|\.\.\.| (?:<<|>>)|>>| {2}(?=\n)|~~/gu
const grammars = new Map<string, Grammar>()
const CODE: Grammar = { starts: /`/g, rules: [parseCodeSpan] }
const CODE_AND_HTML: Grammar = { starts: /[`<]/g, rules: [parseCodeSpan, parseSpanHtml] }

/** Steps that one text may take: some thirty times what honest text needs. */
const budgetFor = (text: string): { left: number } => ({ left: 5000 + 10 * text.length })

/** The spans of a block's text, which begins at a line of the document. */
export function parseSpans(text: string, line: number, document: Document): Span[] {
  return read(text, line, document, grammarOf(document.options))
}

/** The rules that the options leave, made once for each set of options. */
function grammarOf({ input, hardWrap, typographicSigns }: KramdownOptions): Grammar {
  const key = [input, hardWrap, typographicSigns].join(' ')
  const known = grammars.get(key)
  if (known) return known
  const isGfm = input === 'GFM'
  const without = new Set([
    ...(isGfm ? [] : [parseStrikethrough]),
    ...(isGfm && hardWrap ? [parseLineBreak] : []),
    ...(isGfm && !typographicSigns ? [parseTypographicSign] : []),
  ])
  const grammar = { starts: STARTS, rules: RULES.filter((rule) => !without.has(rule)) }
  grammars.set(key, grammar)
  return grammar
}

/** The text's code spans and what stands between them, as text. */
export function parseCodeOnly(text: string, document: Document): Span[] {
  return read(text, 1, document, CODE)
}

/** The same, and HTML. */
export function parseCodeAndHtml(text: string, document: Document): Span[] {
  return read(text, 1, document, CODE_AND_HTML)
}

function read(text: string, line: number, document: Document, grammar: Grammar): Span[] {
  const root: SpanRoot = { kind: 'root', children: [] }
  new SpanParser(document, new Source(text, line), root, grammar, budgetFor(text)).readAll()
  return root.children
}
