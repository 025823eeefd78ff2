import type { PhrasingContent, Text } from 'mdast'
import { applyList } from '../attribute-list'
import { decodeReferences } from '../entities'
import { VOID_ELEMENTS } from '../html-names'
import { escapeHtml, formatAttributes } from '../html-tag'
import type { AttributeList, Attributes, Document, HtmlSpan, Link, Span } from '../tree'
import type { FootnoteList } from './footnotes'
import { dataOf, element, mathNode, pointAt, propertiesOf } from './nodes'

/** Writes spans as mdast. */
export class SpanWriter {
  constructor(
    readonly document: Document,
    readonly footnotes: FootnoteList,
  ) {}

  write(spans: Span[]): PhrasingContent[] {
    return joinTexts(spans.flatMap((span) => this.#writeSpan(span)))
  }

  #writeSpan(span: Span): PhrasingContent[] {
    switch (span.kind) {
      case 'text':
        return [{ type: 'text', value: this.document.options.joinCjkLines ? joinCjkLines(span.value) : span.value }]
      case 'character':
        return [{ type: 'text', value: this.#characterOf(span.sign) ?? span.value }]
      case 'raw':
        return [{ type: 'html', value: span.value }]
      case 'html':
        return this.#writeHtml(span)
      case 'emphasis':
      case 'strong':
      case 'delete':
        return [{ type: span.kind, children: this.write(span.children), ...dataOf(this.#attributes(span.ial)) }]
      case 'link':
      case 'image':
        return [this.#writeLink(span)]
      case 'code':
        return [{ type: 'inlineCode', value: span.value, ...dataOf(this.#attributes(span.ial)) }]
      case 'math':
        return [mathNode('inlineMath', span.value, this.#attributes(span.ial))]
      case 'break':
        return [{ type: 'break' }]
      case 'footnote':
        return [this.footnotes.refer(span.name)]
      case 'abbreviation':
        return [this.#writeAbbreviation(span.value)]
    }
  }

  /** Of a sign typed in ASCII, where the options have another than kramdown's. */
  #characterOf(sign: string | undefined): string | undefined {
    const written = sign === undefined ? undefined : this.document.options.typographicSymbols[sign]
    return written === undefined ? undefined : decodeReferences(written)
  }

  #attributes(list: AttributeList | undefined, attributes: Attributes = new Map()): Attributes {
    applyList(attributes, list, this.document.attributeLists)
    return attributes
  }

  #writeLink(link: Link): PhrasingContent {
    const attributes = this.#attributes(link.ial)
    const title = attributes.get('title') ?? link.title
    for (const own of ['href', 'src', 'alt', 'title']) attributes.delete(own)
    const url = decodeReferences(link.url)
    // remark would percent-encode the address, and `\\`, `[` or a lone `%` then lead elsewhere than in a browser.
    const asWritten = link.kind === 'image' ? { src: url } : { href: url }
    const common = {
      url,
      title: title === undefined ? null : decodeReferences(title),
      data: { hProperties: { ...propertiesOf(attributes), ...asWritten } },
      ...pointAt(link.line, link.column),
    }
    if (link.kind === 'image') return { type: 'image', alt: decodeReferences(link.alt), ...common }
    return { type: 'link', children: this.write(link.children), ...common }
  }

  #writeHtml(span: HtmlSpan): PhrasingContent[] {
    const attributes = this.#attributes(span.ial, new Map(span.attributes))
    const start = `<${span.name}${formatAttributes(attributes)}`
    if (span.children.length === 0 && VOID_ELEMENTS.has(span.name)) return [{ type: 'html', value: `${start} />` }]
    const inside = span.raw ? this.#writeRaw(span.children) : this.write(span.children)
    return [{ type: 'html', value: `${start}>` }, ...inside, { type: 'html', value: `</${span.name}>` }]
  }

  /** Text that is not Markdown keeps its references. */
  #writeRaw(spans: Span[]): PhrasingContent[] {
    return spans.flatMap((span): PhrasingContent[] =>
      span.kind === 'text' ? [{ type: 'html', value: escapeHtml(span.value) }] : this.#writeSpan(span),
    )
  }

  #writeAbbreviation(name: string): PhrasingContent {
    const definition = this.document.abbreviations.get(name)
    const attributes = this.#attributes(definition?.boundary.ial)
    if (definition && definition.title !== '') attributes.set('title', definition.title)
    const node = element('abbr', attributes, [{ type: 'text', value: name }])
    return { ...node, data: { hName: 'abbr', hProperties: propertiesOf(attributes) } }
  }
}

const CJK = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]`
const CJK_SEAM = new RegExp(`(?<=${CJK})\\n(?=${CJK})`, 'gu')

function joinCjkLines(text: string): string {
  return text.replace(CJK_SEAM, '')
}

/** One text for neighbouring ones; the line end after a break is the break's own. */
function joinTexts(nodes: PhrasingContent[]): PhrasingContent[] {
  const joined: PhrasingContent[] = []
  for (const node of nodes) {
    const last = joined.at(-1)
    if (node.type === 'text' && last?.type === 'text') last.value += node.value
    else if (node.type === 'text' && last?.type === 'break') pushText(joined, node.value.replace(/^\n/, ''))
    else if (node.type !== 'text' || node.value !== '') joined.push(node)
  }
  return joined
}

function pushText(nodes: PhrasingContent[], value: string): void {
  const text: Text = { type: 'text', value }
  if (value !== '') nodes.push(text)
}
