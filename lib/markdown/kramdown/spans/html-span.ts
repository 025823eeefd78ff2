import { decodeReferences } from '../entities'
import { BLOCK_ELEMENTS, contentModelOf, isHtmlName, VOID_ELEMENTS } from '../html-names'
import { type StartTag, takeComment, takeEndTag, takeStartTag } from '../html-tag'
import type { HtmlSpan } from '../tree'
import { columnOf } from './column'
import type { Grammar, SpanParser, Stop } from './span-parser'

const START = /<(?:[\p{Alphabetic}_/]|!--)/uy
const PROTOCOL_LINK = /<((?:mailto|https?|ftps?):)/y
const MAIL_LINK = /<([\p{Alphabetic}\p{M}\p{N}._-]{1,200}@[\p{Alphabetic}\p{M}\p{N}._-]{1,200})>/uy
/** Inside elements whose content is not Markdown, HTML alone is read. */
const HTML_ONLY: Grammar = { starts: /</g, rules: [parseSpanHtml] }

/** `<https://…>` and `<me@example.org>`. */
export function parseAutolink(parser: SpanParser): boolean {
  const { source } = parser
  const protocol = source.match(PROTOCOL_LINK)?.[1]
  const end = protocol === undefined ? -1 : source.find('>', source.position + protocol.length + 2)
  const address = protocol !== undefined && end >= 0 ? source.text.slice(source.position + 1, end) : source.match(MAIL_LINK)?.[1]
  if (address === undefined || address.includes('\n')) return false
  parser.add({
    kind: 'link',
    ial: undefined,
    line: source.lineAt(source.position),
    column: columnOf(parser, source.position),
    url: protocol === undefined ? `mailto:${address}` : address,
    title: undefined,
    alt: address,
    children: [{ kind: 'text', value: address.replace(/^mailto:/, '') }],
  })
  source.position += address.length + 2
  return true
}

/** HTML inside text. Markdown goes on inside elements, but for those with raw content; block tags are text here. */
export function parseSpanHtml(parser: SpanParser): boolean {
  const { source } = parser
  if (!source.match(START)) return false
  const start = source.position
  const comment = takeComment(source)
  if (comment !== undefined) {
    parser.add({ kind: 'raw', value: comment })
    return true
  }
  const end = takeEndTag(source)
  if (end) {
    parser.addText(end.written)
    return true
  }
  const tag = parser.tooDeep ? undefined : takeStartTag(source)
  if (!tag) parser.takeText(1)
  else if (BLOCK_ELEMENTS.has(tag.name)) parser.addText(decodeReferences(source.text.slice(start, source.position)))
  else readElement(parser, tag)
  return true
}

function readElement(parser: SpanParser, tag: StartTag): void {
  const markdown = readsMarkdown(parser, tag)
  tag.attributes.delete('markdown')
  for (const [key, value] of tag.attributes) tag.attributes.set(key, value.replace(/\n+/g, ' '))
  const element: HtmlSpan = {
    kind: 'html',
    ial: undefined,
    name: tag.name,
    attributes: tag.attributes,
    raw: !markdown,
    children: [],
  }
  parser.add(element)
  if (tag.closed || VOID_ELEMENTS.has(tag.name)) return
  if (parser.read(element, endOf(tag.name), markdown ? parser.grammar : HTML_ONLY)) takeEndTag(parser.source)
  else takeRest(parser, element)
}

/** An element left open takes the rest of the text. */
function takeRest(parser: SpanParser, element: HtmlSpan): void {
  const outer = parser.parent
  parser.parent = element
  parser.takeRest()
  parser.parent = outer
}

function endOf(name: string): Stop {
  const pattern = new RegExp(String.raw`</${name}[ \t\n\r\f\v]*>`, isHtmlName(name) ? 'iy' : 'y')
  return { pattern, accepts: () => true }
}

function readsMarkdown(parser: SpanParser, tag: StartTag): boolean {
  const model = contentModelOf(tag.name)
  switch (tag.attributes.get('markdown')) {
    case '0':
      return false
    case '1':
      return model !== 'raw'
    case 'span':
      return true
    default: {
      const insideRaw = parser.parent.kind === 'html' && parser.parent.raw
      return model !== 'raw' && !insideRaw && parser.document.options.parseSpanHtml
    }
  }
}
