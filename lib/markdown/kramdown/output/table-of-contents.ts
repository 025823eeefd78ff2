import type { PhrasingContent, RootContent } from 'mdast'
import type { Span } from '../tree'
import { element, type MarkdownElement } from './nodes'

export interface TocEntry {
  level: number
  id: string
  /** The heading's text, without links and footnotes. */
  children: PhrasingContent[]
}

/** A heading's spans as the table of contents shows them. */
export function tocSpans(spans: Span[]): Span[] {
  return spans.flatMap((span) => {
    if (span.kind === 'footnote') return []
    if (span.kind === 'link') return tocSpans(span.children)
    return 'children' in span ? [{ ...span, children: tocSpans(span.children) }] : [span]
  })
}

/** Fills the list that `{:toc}` stands on with nested lists of links. */
export function fillToc(list: MarkdownElement, entries: TocEntry[]): void {
  const { hName, hProperties } = list.data
  hProperties.id ??= 'markdown-toc'
  const open: { level: number; children: (PhrasingContent | RootContent)[] }[] = []
  for (const { level, id, children } of entries) {
    while ((open.at(-1)?.level ?? 0) >= level) open.pop()
    const parent = open.at(-1)
    const link = element(
      'a',
      new Map([
        ['href', `#${id}`],
        ['id', `${hProperties.id}-${id}`],
      ]),
      children,
    )
    const item = element('li', new Map(), [link])
    if (parent) sublist(parent.children, hName).push(item)
    else list.children.push(item)
    open.push({ level, children: item.children })
  }
}

/** The list inside an item, added when there is none yet. */
function sublist(children: (PhrasingContent | RootContent)[], name: string): (PhrasingContent | RootContent)[] {
  const last = children.at(-1)
  if (last?.type === 'kramdownElement' && last.data.hName === name) return last.children
  const list = element(name, new Map(), [])
  children.push(list)
  return list.children
}
