import type { ElementContent, Text } from 'hast'
import type { Line } from './line'
import type { Piece } from './set-french'
import { SPACE } from './signs'

/** [LRT] « Nombres ordinaux »: 1er, 1re, 2e, and centuries, their ending set high. */
const ORDINAL = new RegExp(
  `(?<![\\p{L}\\p{N}.,/_-])(?:1(ers?|res?)|\\d{1,3}(es?)|[IVX]{1,5}(er?)(?=${SPACE}+siècle))(?![\\p{L}\\p{N}_-])`,
  'dgu',
)

/** What every ordinal holds, and hardly a line. */
const SIGN = /\de|1r|siècle/

/** Wraps the ending of each ordinal of the line in `<sup>`, where one text holds both number and ending. */
export function setOrdinals({ text, ends }: Line, pieces: (Piece | undefined)[]): void {
  if (!SIGN.test(text)) return
  const endings = Array.from(text.matchAll(ORDINAL), (match) => ({
    start: match.index,
    ending: match.indices?.slice(1).find(Boolean) ?? [0, 0],
  }))
  for (const { start, ending } of endings.toReversed()) {
    const index = ends.findIndex((end) => end > start)
    const piece = pieces[index]
    if (!piece || ending[1] > (ends[index] ?? 0) || isRaised(piece)) continue
    const offset = ends[index - 1] ?? 0
    raise(piece, ending[0] - offset, ending[1] - offset)
  }
}

function isRaised({ parent }: Piece): boolean {
  return parent.type === 'element' && (parent.tagName === 'sup' || parent.tagName === 'sub')
}

function raise({ node, parent }: Piece, from: number, to: number): void {
  const rest: Text = { type: 'text', value: node.value.slice(to) }
  const raised: ElementContent = {
    type: 'element',
    tagName: 'sup',
    properties: {},
    children: [{ type: 'text', value: node.value.slice(from, to) }],
  }
  parent.children.splice(parent.children.indexOf(node) + 1, 0, raised, ...(rest.value ? [rest] : []))
  node.value = node.value.slice(0, from)
}
