import type { KramdownOptions } from '../types'

/** An element's attributes by their HTML names, in the order written. */
export type Attributes = Map<string, string>

/** An inline attribute list `{: … }`: attributes, and names of lists or of special marks (`toc`). */
export interface AttributeList {
  refs: string[]
  attributes: Attributes
}

interface Located {
  /** Line of the document, from 1. */
  line: number
  ial: AttributeList | undefined
}

export interface Blank {
  kind: 'blank'
  value: string
}

/** Something that ends a block and shows nothing: `^`, a definition, an attribute list. */
export interface Boundary {
  kind: 'boundary'
  of: 'mark' | 'list' | 'extension' | 'definition'
  ial: AttributeList | undefined
}

export interface Paragraph extends Located {
  kind: 'paragraph'
  text: string
  /** Without `<p>`: the text of a tight list item. */
  transparent: boolean
}

/** Text that no block takes: it stands without a paragraph of its own. */
interface StrayText extends Located {
  kind: 'stray'
  text: string
}

export interface Heading extends Located {
  kind: 'heading'
  level: number
  text: string
  id: string | undefined
}

export interface CodeBlock extends Located {
  kind: 'code'
  value: string
  language: string | undefined
}

interface Rule extends Located {
  kind: 'rule'
}

interface Quote extends Located {
  kind: 'quote'
  children: Block[]
}

export interface Item {
  line: number
  ial: AttributeList | undefined
  className: string | undefined
  children: Block[]
}

export interface List extends Located {
  kind: 'list'
  ordered: boolean
  tasks: boolean
  items: Item[]
}

export interface Term {
  kind: 'term'
  line: number
  ial: AttributeList | undefined
  text: string
}

export interface Description {
  kind: 'description'
  ial: AttributeList | undefined
  children: Block[]
}

export interface DefinitionList extends Located {
  kind: 'definitions'
  entries: (Term | Description)[]
}

export type Alignment = 'left' | 'right' | 'center' | undefined

export interface Row {
  line: number
  cells: string[]
}

export interface TableSection {
  name: 'thead' | 'tbody' | 'tfoot'
  rows: Row[]
}

export interface Table extends Located {
  kind: 'table'
  sections: TableSection[]
  alignments: Alignment[]
}

interface MathBlock extends Located {
  kind: 'math'
  value: string
}

/** An HTML element whose inside was read according to `model`. */
export interface HtmlBlock extends Located {
  kind: 'html'
  name: string
  attributes: Attributes
  model: ContentModel
  closed: boolean
  children: Block[]
}

/** HTML let through as it stands. */
export interface Raw {
  kind: 'raw'
  line: number
  value: string
}

export type ContentModel = 'raw' | 'block' | 'span'

export type Block =
  | Blank
  | Boundary
  | Paragraph
  | StrayText
  | Heading
  | CodeBlock
  | Rule
  | Quote
  | List
  | DefinitionList
  | Table
  | MathBlock
  | HtmlBlock
  | Raw

export interface Text {
  kind: 'text'
  value: string
}

/** An entity, a quotation mark or a typographic sign: a character, yet not text that marks may follow. */
interface Character {
  kind: 'character'
  value: string
  /** The name that `typographic_symbols` has for a sign typed in ASCII. */
  sign?: string
}

interface Marked {
  ial: AttributeList | undefined
}

export interface Emphasis extends Marked {
  kind: 'emphasis' | 'strong' | 'delete'
  children: Span[]
}

export interface Link extends Marked {
  kind: 'link' | 'image'
  line: number
  column: number
  url: string
  title: string | undefined
  alt: string
  children: Span[]
}

export interface HtmlSpan extends Marked {
  kind: 'html'
  name: string
  attributes: Attributes
  /** The inside is not Markdown. */
  raw: boolean
  children: Span[]
}

interface CodeSpan extends Marked {
  kind: 'code'
  value: string
}

interface MathSpan extends Marked {
  kind: 'math'
  value: string
}

interface FootnoteMark extends Marked {
  kind: 'footnote'
  name: string
}

interface Abbreviated {
  kind: 'abbreviation'
  value: string
}

interface Break extends Marked {
  kind: 'break'
}

/** HTML let through as it stands: comments, `{::nomarkdown}`. */
interface RawSpan {
  kind: 'raw'
  value: string
}

export type Span =
  | Text
  | Character
  | Emphasis
  | Link
  | HtmlSpan
  | CodeSpan
  | MathSpan
  | FootnoteMark
  | Abbreviated
  | Break
  | RawSpan

/** The top of a text's spans. */
export interface SpanRoot {
  kind: 'root'
  children: Span[]
}

export type SpanParent = SpanRoot | Emphasis | Link | HtmlSpan

interface LinkDefinition {
  url: string
  title: string | undefined
  boundary: Boundary
}

interface FootnoteDefinition {
  children: Block[]
}

export interface AbbreviationDefinition {
  title: string
  boundary: Boundary
}

/** What the whole document shares while it is read. */
export interface Document {
  /** A copy: `{::options}` changes it. */
  options: KramdownOptions
  /** The document's lines, to find columns in. */
  lines: string[]
  links: Map<string, LinkDefinition>
  footnotes: Map<string, FootnoteDefinition>
  abbreviations: Map<string, AbbreviationDefinition>
  attributeLists: Map<string, AttributeList>
}
