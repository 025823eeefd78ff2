import type { Span } from '../tree'

/**
 * GFM input's line breaks: a backslash at a line's end or, with `hard_wrap`, every line's end. `endsBlock`: the
 * spans are the last of a block, whose final line end breaks nothing. HTML, struck text included, is left alone.
 */
export function breakLines(spans: Span[], hardWrap: boolean, endsBlock: boolean): Span[] {
  const lineEnd = hardWrap ? '\n' : '\\\n'
  return spans.flatMap((span, index) => {
    if (span.kind === 'text') return breakText(span.value, lineEnd, endsBlock && index === spans.length - 1)
    if ('children' in span && span.kind !== 'html' && span.kind !== 'delete')
      span.children = breakLines(span.children, hardWrap, false)
    return [span]
  })
}

function breakText(text: string, lineEnd: string, last: boolean): Span[] {
  const lines = text.split(lineEnd)
  const final = last && lines.at(-1) === '' ? lines.length - 2 : lines.length - 1
  return lines.flatMap((line, index): Span[] => {
    const value: Span = { kind: 'text', value: index > 0 ? `\n${line}` : line }
    return index < final ? [value, { kind: 'break', ial: undefined }] : [value]
  })
}
