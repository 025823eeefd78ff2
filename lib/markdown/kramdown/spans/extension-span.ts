import { emptyList, LIST_BODY, mergeList, readAttributes } from '../attribute-list'
import { setOptions } from '../inline-options'
import { rawOf } from '../nomarkdown'
import type { AttributeList, Span } from '../tree'
import type { SpanParser } from './span-parser'

const EXTENSION = /\{::(\w+)(?:[ \t\n\r\f\v]((?:\\\}|[^}]){0,2000}?))?(\/)?\}/y
const STRAY_END = /\{:\/(?:\w[\w-]*)?\}/y
const LIST = new RegExp(String.raw`\{:${LIST_BODY}\}`, 'y')

/** `{: … }` right after a span gives it attributes; after text it is text. Also the extensions, inside a line. */
export function parseSpanExtension(parser: SpanParser): boolean {
  const { source } = parser
  if (!source.text.startsWith('{:', source.position)) return false
  if (source.match(EXTENSION) ? takeTag(parser) : !source.match(STRAY_END) && takeList(parser)) return true
  parser.takeText(1)
  return true
}

function takeList(parser: SpanParser): boolean {
  const last = parser.parent.children.at(-1)
  if (!last || last.kind === 'text') return false
  const match = parser.source.take(LIST)
  if (!match) return false
  const list = emptyList()
  readAttributes(match[1] ?? '', list)
  if (hasList(last)) {
    last.ial ??= emptyList()
    mergeList(last.ial, list)
  }
  return true
}

function hasList(span: Span): span is Extract<Span, { ial: AttributeList | undefined }> {
  return 'ial' in span
}

function takeTag(parser: SpanParser): boolean {
  const { source } = parser
  const start = source.position
  const match = source.take(EXTENSION)
  const name = match?.[1] ?? ''
  const given = emptyList()
  readAttributes(match?.[2] ?? '', given)
  const body = match?.[3] === undefined ? takeBody(parser, name) : ''
  if (body === undefined || !['comment', 'nomarkdown', 'options'].includes(name)) {
    source.position = start
    return false
  }
  if (name === 'comment') parser.add({ kind: 'raw', value: `<!-- ${body} -->` })
  else if (name === 'nomarkdown') parser.add({ kind: 'raw', value: rawOf(given, body) })
  else setOptions(parser.document.options, given.attributes)
  return true
}

function takeBody({ source }: SpanParser, name: string): string | undefined {
  const ends = ['{:/}', `{:/${name}}`]
    .map((written) => ({ written, at: source.find(written) }))
    .filter(({ at }) => at >= 0)
    .sort((one, other) => one.at - other.at)
  const end = ends[0]
  if (!end) return undefined
  const body = source.text.slice(source.position, end.at)
  source.position = end.at + end.written.length
  return body
}
