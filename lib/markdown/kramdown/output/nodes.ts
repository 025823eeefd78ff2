import type { Properties } from 'hast'
import type { Data, Node, Parent, PhrasingContent, RootContent } from 'mdast'
import { decodeReferences } from '../entities'
import type { Attributes } from '../tree'

/** What mdast has no node for (definition lists, tables without header…): an HTML element with Markdown inside. */
export interface MarkdownElement extends Parent {
  type: 'kramdownElement'
  children: (PhrasingContent | RootContent)[]
  data: Data & { hName: string; hProperties: Properties }
}

/** Mathematics, carried as `<code class="math …">` to whoever sets it. */
interface MathNode extends Node {
  type: 'math' | 'inlineMath'
  value: string
  data: Data
}

declare module 'mdast' {
  interface RootContentMap {
    kramdownElement: MarkdownElement
    kramdownMath: MathNode
  }
  interface PhrasingContentMap {
    kramdownElement: MarkdownElement
    kramdownMath: MathNode
  }
  interface BlockContentMap {
    kramdownElement: MarkdownElement
    kramdownMath: MathNode
  }
}

/** HTML attributes as hast properties: references made characters, classes a list, empty values `true`. */
export function propertiesOf(attributes: Attributes): Properties {
  const properties: Properties = {}
  for (const [key, value] of attributes) {
    if (key === 'id' && value === '') continue
    if (key === 'class') properties.className = decodeReferences(value).split(/\s+/).filter(Boolean)
    else properties[key] = value === '' && key !== 'alt' && key !== 'href' && key !== 'src' ? true : decodeReferences(value)
  }
  return properties
}

export function element(hName: string, attributes: Attributes, children: (PhrasingContent | RootContent)[]): MarkdownElement {
  return { type: 'kramdownElement', data: { hName, hProperties: propertiesOf(attributes) }, children }
}

/** The attributes as `data` of a standard node; nothing when there are none. */
export function dataOf(attributes: Attributes): { data?: Data } {
  return attributes.size === 0 ? {} : { data: { hProperties: propertiesOf(attributes) } }
}

export function mathNode(type: MathNode['type'], value: string, attributes: Attributes): MathNode {
  const properties = propertiesOf(attributes)
  const own = Array.isArray(properties.className) ? properties.className : []
  const className = ['math', type === 'math' ? 'display' : 'inline', ...own]
  return {
    type,
    value,
    data: { hName: 'code', hProperties: { ...properties, className }, hChildren: [{ type: 'text', value }] },
  }
}

/** Where a node was written, as far as it is known: a point. */
export function pointAt(line: number, column = 1): { position: NonNullable<Node['position']> } {
  const point = { line, column }
  return { position: { start: point, end: point } }
}
