import type { PhrasingContent, Root, RootContent } from 'mdast'
import { applyList } from '../attribute-list'
import { elementHtml, isAllRaw } from '../blocks/html-block'
import { parseSpans } from '../spans/parse-spans'
import type {
  AttributeList,
  Attributes,
  Block,
  CodeBlock,
  DefinitionList,
  Document,
  Heading,
  HtmlBlock,
  Item,
  List,
  Paragraph,
  Span,
} from '../tree'
import { AbbreviationFinder } from './abbreviations'
import { FootnoteList } from './footnotes'
import { breakLines } from './hard-breaks'
import { asciiId, HeadingIds } from './heading-ids'
import { dataOf, element, type MarkdownElement, mathNode, pointAt, propertiesOf } from './nodes'
import { SpanWriter } from './span-writer'
import { tableElement } from './table'
import { fillToc, type TocEntry, tocSpans } from './table-of-contents'

type Content = PhrasingContent | RootContent

/** Where blocks stand: HTML and footnotes are outside what GFM input reworks, and so is all with kramdown's own. */
interface Place {
  gfm: boolean
}

/** Writes blocks as mdast, reading the spans of their texts on the way. */
export class BlockWriter {
  readonly #abbreviations: AbbreviationFinder
  readonly #footnotes: FootnoteList
  readonly #ids = new HeadingIds()
  readonly #spans: SpanWriter
  readonly #entries: TocEntry[] = []
  #toc: MarkdownElement | undefined
  #notes: MarkdownElement | undefined

  constructor(readonly document: Document) {
    this.#abbreviations = new AbbreviationFinder(document.abbreviations)
    this.#footnotes = new FootnoteList(document)
    this.#spans = new SpanWriter(document, this.#footnotes)
  }

  write(blocks: Block[]): Root {
    const children = this.#writeBlocks(blocks, { gfm: this.document.options.input === 'GFM' })
    const notes = this.#footnotes.write((inside) => this.#writeInside(inside, { gfm: false }))
    if (notes && this.#notes) Object.assign(this.#notes, notes)
    else if (notes) children.push(notes)
    if (this.#toc) fillToc(this.#toc, this.#entries)
    return { type: 'root', children }
  }

  #writeBlocks(blocks: Block[], place: Place): RootContent[] {
    return blocks.flatMap((block) => this.#writeBlock(block, place))
  }

  /** The blocks of a container, on lines of their own. */
  #writeInside(blocks: Block[], place: Place): RootContent[] {
    const groups = blocks.map((block) => this.#writeBlock(block, place)).filter((nodes) => nodes.length > 0)
    return groups.flatMap((nodes, index) => {
      const before = groups[index - 1]?.at(-1)
      const atLineStart = before === undefined || (before.type === 'text' && before.value.endsWith('\n'))
      return atLineStart ? nodes : [{ type: 'text', value: '\n' }, ...nodes]
    })
  }

  #writeBlock(block: Block, place: Place): RootContent[] {
    switch (block.kind) {
      case 'blank':
      case 'boundary':
        return []
      case 'raw':
        return [{ type: 'html', value: block.value, ...pointAt(block.line) }]
      case 'paragraph':
        return this.#writeParagraph(block, place)
      case 'stray':
        // One node: remark would put a line end between several.
        return [element('span', new Map(), this.#text(block.text, block.line, place, false))]
      case 'heading':
        return [this.#writeHeading(block, place)]
      case 'code':
        return [this.#writeCode(block)]
      case 'rule':
        return [{ type: 'thematicBreak', ...dataOf(this.#attributes(block.ial)) }]
      case 'quote':
        return [element('blockquote', this.#attributes(block.ial), this.#writeInside(block.children, place))]
      case 'list':
        return [this.#writeList(block, place)]
      case 'definitions':
        return [this.#writeDefinitions(block, place)]
      case 'table':
        return [tableElement(block, this.#attributes(block.ial), (text, line) => this.#text(text, line, place))]
      case 'math':
        return [mathNode('math', block.value, this.#attributes(block.ial))]
      case 'html':
        return this.#writeHtml(block)
    }
  }

  #attributes(list: AttributeList | undefined, attributes: Attributes = new Map()): Attributes {
    applyList(attributes, list, this.document.attributeLists)
    return attributes
  }

  #read(text: string, line: number, place: Place, endsBlock = true): Span[] {
    const spans = this.#abbreviations.replaceIn(parseSpans(text, line, this.document))
    return place.gfm ? breakLines(spans, this.document.options.hardWrap, endsBlock) : spans
  }

  #text(text: string, line: number, place: Place, endsBlock = true): PhrasingContent[] {
    return this.#spans.write(this.#read(text, line, place, endsBlock))
  }

  #writeParagraph(paragraph: Paragraph, place: Place): RootContent[] {
    const spans = this.#read(paragraph.text, paragraph.line, place)
    if (paragraph.transparent) return this.#spans.write(spans)
    const [only] = spans
    if (spans.length === 1 && only?.kind === 'image' && only.ial?.refs.includes('standalone')) {
      const image = this.#spans.write(spans)
      const caption = element('figcaption', new Map(), [{ type: 'text', value: only.alt }])
      return [element('figure', this.#attributes(paragraph.ial), [...image, caption])]
    }
    return [{ type: 'paragraph', children: this.#spans.write(spans), ...dataOf(this.#attributes(paragraph.ial)) }]
  }

  #writeHeading(heading: Heading, place: Place): RootContent {
    const { options } = this.document
    const spans = parseSpans(heading.text, heading.line, this.document)
    const attributes: Attributes = new Map(heading.id === undefined ? [] : [['id', heading.id]])
    this.#attributes(heading.ial, attributes)
    if (options.autoIds && !attributes.has('id')) {
      const prefix = options.autoIdPrefix
      // Without GFM input an id comes from the heading as it was typed.
      const named = options.input === 'GFM' ? spans : [{ kind: 'text' as const, value: heading.text }]
      attributes.set('id', place.gfm ? this.#ids.gfm(spans, prefix) : this.#ids.classic(named, prefix))
    }
    const id = attributes.get('id')
    const shown = this.#abbreviations.replaceIn(spans)
    if (id !== undefined && options.tocLevels.includes(heading.level) && !hasClass(attributes, 'no_toc')) {
      this.#entries.push({ level: heading.level, id, children: this.#spans.write(tocSpans(shown)) })
    }
    const depth = Math.max(1, Math.min(6, heading.level + options.headerOffset))
    return {
      type: 'heading',
      depth: depth as 1 | 2 | 3 | 4 | 5 | 6, // between 1 and 6 by the line above
      children: this.#spans.write(shown),
      ...dataOf(attributes),
      ...pointAt(heading.line),
    }
  }

  #writeCode(block: CodeBlock): RootContent {
    const attributes = this.#attributes(block.ial)
    const classes = (attributes.get('class') ?? '').split(/\s+/).filter(Boolean)
    const named = classes.find((name) => name.startsWith('language-'))
    const language = block.language ?? named?.slice('language-'.length)
    const properties = propertiesOf(attributes)
    const className = [...(language ? [`language-${language}`] : []), ...classes.filter((name) => name !== named)]
    if (className.length > 0) properties.className = className
    return {
      type: 'code',
      lang: language ?? null,
      value: block.value.replace(/\n$/, ''),
      ...(className.length > 0 || attributes.size > 0 ? { data: { hProperties: properties } } : {}),
      ...pointAt(block.line),
    }
  }

  #writeList(list: List, place: Place): RootContent {
    const attributes: Attributes = new Map(list.tasks ? [['class', 'task-list']] : [])
    this.#attributes(list.ial, attributes)
    const name = list.ordered ? 'ol' : 'ul'
    const refs = list.ial?.refs ?? []
    if (!this.#toc && refs.includes('toc')) {
      this.#toc = element(name, attributes, [])
      return this.#toc
    }
    if (!this.#notes && refs.includes('footnotes')) {
      this.#notes = element('div', new Map(), [])
      return this.#notes
    }
    return element(
      name,
      attributes,
      list.items.map((item) => this.#writeItem(item, place)),
    )
  }

  #writeItem(item: Item, place: Place): MarkdownElement {
    const attributes: Attributes = new Map(item.className ? [['class', item.className]] : [])
    this.#attributes(item.ial, attributes)
    return element('li', attributes, this.#writeInside(item.children, place))
  }

  #writeDefinitions(list: DefinitionList, place: Place): RootContent {
    const auto = list.ial?.refs.map((ref) => /^auto_ids(?:-([\w-]+))?/.exec(ref)).find(Boolean)
    const entries = list.entries.map((entry): Content => {
      const attributes = this.#attributes(entry.ial)
      if (entry.kind === 'description') return element('dd', attributes, this.#writeInside(entry.children, place))
      if (auto && !attributes.has('id')) attributes.set('id', (auto[1] ?? '') + asciiId(entry.text))
      return element('dt', attributes, this.#text(entry.text, entry.line, place))
    })
    return element('dl', this.#attributes(list.ial), entries)
  }

  /** HTML as it stands, or an element around the Markdown it holds. */
  #writeHtml(block: HtmlBlock): RootContent[] {
    const attributes = this.#attributes(block.ial, new Map(block.attributes))
    const written = { ...block, attributes }
    const inside = block.children
    if (block.model !== 'raw') return [element(block.name, attributes, this.#writeInside(inside, { gfm: false }))]
    if (isAllRaw(inside)) {
      const html = elementHtml(written, inside.map((child) => (child.kind === 'raw' ? child.value : '')).join(''))
      return [{ type: 'html', value: html, ...pointAt(block.line) }]
    }
    return [{ ...element(block.name, attributes, this.#writeBlocks(inside, { gfm: false })), ...pointAt(block.line) }]
  }
}

function hasClass(attributes: Attributes, name: string): boolean {
  return (attributes.get('class') ?? '').split(/\s+/).includes(name)
}
