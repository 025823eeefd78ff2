import { isSpace } from '../ascii-space'
import { Source } from '../source'
import type { Emphasis } from '../tree'
import { SpanParser } from './span-parser'

/** GFM's `~~struck~~`; `~x~` is text. */
export function parseStrikethrough(parser: SpanParser): boolean {
  const { source } = parser
  const { text, position } = source
  const first = text[position + 2]
  if (!text.startsWith('~~', position) || first === undefined || isSpace(first) || first === '~') return false
  const end = closing(source, position + 2)
  if (end < 0 || parser.tooDeep) return false
  const struck: Emphasis = { kind: 'delete', ial: undefined, children: [] }
  const inside = new Source(text.slice(position + 2, end), source.lineAt(position))
  const nested = new SpanParser(parser.document, inside, struck, parser.grammar, parser.budget)
  nested.ancestors.push(...parser.ancestors.map(() => ({ kind: 'root' as const, children: [] })))
  nested.readAll()
  parser.add(struck)
  source.position = end + 2
  return true
}

/** Where `~~` next closes: after a character that is neither a space nor a tilde. */
function closing(source: Source, from: number): number {
  for (let at = source.find('~~', from + 1); at >= 0; at = source.find('~~', at + 1)) {
    const before = source.text[at - 1]
    if (!isSpace(before) && before !== '~') return at
  }
  source.rememberAbsent('~~', from)
  return -1
}
