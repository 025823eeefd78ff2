import { contentModelOf, SPAN_ELEMENTS, VOID_ELEMENTS } from '../html-names'
import { escapeHtml, formatAttributes, type StartTag, takeComment, takeEndTag, takeStartTag } from '../html-tag'
import type { Source } from '../source'
import type { Block, ContentModel, HtmlBlock } from '../tree'
import { type BlockContext, lineOf, MAX_DEPTH, takePending } from './context'

const BLOCK_START = / {0,3}</y
const INDENT = / {0,3}/y
const REST_OF_LINE = /[ \t]*\n/y
const MARKDOWN: Record<string, ContentModel | 'default'> = { '0': 'raw', '1': 'default', span: 'span', block: 'block' }

/**
 * HTML on a line of its own. Its inside is raw, blank lines included, up to its end tag (or the text's end),
 * unless `markdown="1"` (or `block`, `span`) asks for Markdown there.
 */
export function parseHtmlBlock(context: BlockContext): boolean | 'closed' {
  const { source, children } = context
  if (!source.match(BLOCK_START)) return false
  const start = source.position
  const line = lineOf(context)
  const comment = takeComment(source)
  if (comment !== undefined) {
    source.take(REST_OF_LINE)
    children.push({ kind: 'raw', line, value: comment })
    return true
  }
  source.take(INDENT)
  const tag = takeStartTag(source)
  if (tag && !SPAN_ELEMENTS.has(tag.name.toLowerCase())) {
    children.push(parseElement(context, tag, line, false))
    return true
  }
  if (!tag && context.element !== undefined && takeEndTag(source)?.name === context.element) return 'closed'
  source.position = start
  return false
}

/** The element whose start tag was just read, with its inside. */
function parseElement(context: BlockContext, tag: StartTag, line: number, insideRaw: boolean): HtmlBlock {
  const { source } = context
  const model = modelOf(context, tag, insideRaw)
  const element: HtmlBlock = {
    kind: 'html',
    line,
    ial: takePending(context),
    name: tag.name,
    attributes: tag.attributes,
    model,
    closed: tag.closed || VOID_ELEMENTS.has(tag.name),
    children: [],
  }
  if (isVerbatim(tag.name)) {
    element.closed = false
    element.children.push({ kind: 'raw', line, value: takeVerbatim(source, tag.name) })
    return element
  }
  if (model === 'block') source.take(REST_OF_LINE)
  if (element.closed) return element
  if (model === 'block') parseInside(context, element)
  else if (model === 'span') takeSpanText(source, element)
  else parseRaw(context, element)
  if (!insideRaw) source.take(REST_OF_LINE)
  return element
}

function modelOf(context: BlockContext, tag: StartTag, insideRaw: boolean): ContentModel {
  const wanted = MARKDOWN[tag.attributes.get('markdown') ?? '']
  tag.attributes.delete('markdown')
  if (context.depth >= MAX_DEPTH) return 'raw'
  if (wanted !== undefined) return wanted === 'default' ? contentModelOf(tag.name) : wanted
  return !insideRaw && context.document.options.parseBlockHtml ? contentModelOf(tag.name) : 'raw'
}

function parseInside(context: BlockContext, element: HtmlBlock): void {
  context.parse({
    ...context,
    children: element.children,
    element: element.name,
    depth: context.depth + 1,
    pending: undefined,
  })
}

function takeSpanText(source: Source, element: HtmlBlock): void {
  const line = source.lineAt(source.position)
  const end = endTagOf(source, element.name)
  const text = source.text.slice(source.position, end)
  source.position = end
  takeEndTag(source)
  element.children.push({ kind: 'paragraph', line, ial: undefined, text, transparent: true })
}

function isVerbatim(name: string): boolean {
  return name === 'script' || name === 'style'
}

function takeVerbatim(source: Source, name: string): string {
  const end = endTagOf(source, name)
  const text = source.text.slice(source.position, end)
  source.position = end
  takeEndTag(source)
  return text
}

/** Where the end tag of an element stands, or the end of the text. */
function endTagOf(source: Source, name: string): number {
  const key = `</${name}>`
  if (source.isAbsent(key, source.position)) return source.text.length
  const pattern = new RegExp(String.raw`</${name}[ \t\n\r\f\v]*>`, 'gi')
  pattern.lastIndex = source.position
  const found = pattern.exec(source.text)
  if (!found) source.rememberAbsent(key, source.position)
  return found ? found.index : source.text.length
}

const RAW_START = /<(?=[\p{Alphabetic}_/?!])/gu

/**
 * Reads raw HTML up to the end tag of `element`. Nested elements are kept on a list, not on the call stack: a
 * page may nest thousands. End tags that close nothing are text, and elements left open are closed at the end.
 */
function parseRaw(context: BlockContext, element: HtmlBlock): void {
  const { source } = context
  const open = [element.name]
  let html = ''
  const flush = (): void => {
    if (html !== '') element.children.push({ kind: 'raw', line: element.line, value: html })
    html = ''
  }
  while (!source.ended && open.length > 0) {
    html += takeText(source)
    if (source.ended) break
    const line = lineOf(context)
    const tag = takeStartTag(source)
    const end = tag ? undefined : takeEndTag(source)
    if (tag && !tag.closed && context.depth < MAX_DEPTH && wantsMarkdown(tag)) {
      flush()
      element.children.push(parseElement(context, tag, line, true))
    } else if (tag) html += openRaw(source, tag, open)
    else if (!end) html += takeComment(source) ?? takeInstruction(source) ?? takeMark(source)
    else if (end.name === open.at(-1)) {
      open.pop()
      html += open.length > 0 ? `</${end.name}>` : ''
    } else html += escapeHtml(end.written)
  }
  for (const name of open.slice(1).reverse()) html += `</${name}>`
  flush()
}

function wantsMarkdown(tag: StartTag): boolean {
  const wanted = MARKDOWN[tag.attributes.get('markdown') ?? '']
  return wanted !== undefined && wanted !== 'raw' && !isVerbatim(tag.name)
}

function takeText(source: Source): string {
  RAW_START.lastIndex = source.position
  const found = source.isAbsent('raw start', source.position) ? null : RAW_START.exec(source.text)
  if (!found) source.rememberAbsent('raw start', source.position)
  const end = found ? found.index : source.text.length
  const text = source.text.slice(source.position, end)
  source.position = end
  return escapeHtml(text)
}

function openRaw(source: Source, tag: StartTag, open: string[]): string {
  tag.attributes.delete('markdown')
  const start = `<${tag.name}${formatAttributes(tag.attributes)}`
  if (isVerbatim(tag.name)) return `${start}>${takeVerbatim(source, tag.name)}</${tag.name}>`
  if (tag.closed || VOID_ELEMENTS.has(tag.name)) return `${start} />`
  open.push(tag.name)
  return `${start}>`
}

/** `<? … ?>` as it stands. */
function takeInstruction(source: Source): string | undefined {
  if (!source.text.startsWith('<?', source.position)) return undefined
  const start = source.position
  const end = source.find('?>', start + 2)
  if (end < 0) return undefined
  source.position = end + 2
  return source.text.slice(start, source.position)
}

function takeMark(source: Source): string {
  source.position += 1
  return '&lt;'
}

/** An element as HTML, around what stands inside it. */
export function elementHtml(element: HtmlBlock, inside: string): string {
  const start = `<${element.name}${formatAttributes(element.attributes)}`
  if (element.closed) return `${start} />`
  return `${start}>${inside}</${element.name}>`
}

export function isAllRaw(children: Block[]): boolean {
  return children.every((child) => child.kind === 'raw')
}
