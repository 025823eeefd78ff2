import type { SpanParser } from './span-parser'

const SEEN = 40

/**
 * Column, from 1, of the document's line at which something was written. Containers take their marks off their
 * lines, so it is found again by its first characters; 1 when they are not there.
 */
export function columnOf({ source, document }: SpanParser, position: number): number {
  const [first = ''] = source.text.slice(position, position + SEEN).split('\n')
  return Math.max(0, (document.lines[source.lineAt(position) - 1] ?? '').indexOf(first)) + 1
}
