import type { Element, ElementContent, Nodes, Parents } from 'hast'

type Attribute = string | string[] | boolean | number | undefined

export function isElement(node: Nodes | undefined, ...tagNames: string[]): node is Element {
  return node?.type === 'element' && (tagNames.length === 0 || tagNames.includes(node.tagName))
}

export function isNamed(element: Element, ...tagNames: string[]): boolean {
  return tagNames.includes(element.tagName)
}

/** Calls `see` for every element, in the order of the text. `ancestors` holds the elements around it, outermost first. */
export function forEachElement(
  parent: Parents,
  see: (element: Element, ancestors: readonly Element[]) => void,
  ancestors: Element[] = [],
): void {
  for (const child of parent.children) {
    if (child.type !== 'element') continue
    see(child, ancestors)
    ancestors.push(child)
    forEachElement(child, see, ancestors)
    ancestors.pop()
  }
}

/** Calls `rewrite` for every element, inner ones first; what it returns, if anything, takes the element's place. */
export function rewriteElements(
  parent: Parents,
  rewrite: (element: Element, ancestors: readonly Element[]) => ElementContent[] | undefined,
  ancestors: Element[] = [],
): void {
  for (let index = 0; index < parent.children.length; index += 1) {
    const child = parent.children[index]
    if (child?.type !== 'element') continue
    ancestors.push(child)
    rewriteElements(child, rewrite, ancestors)
    ancestors.pop()
    const replacement = rewrite(child, ancestors)
    if (replacement === undefined) continue
    parent.children.splice(index, 1, ...replacement)
    index += replacement.length - 1
  }
}

/** The first element inside `parent`, at any depth, that `test` accepts. */
export function findElement(parent: Parents, test: (element: Element) => boolean): Element | undefined {
  for (const child of parent.children) {
    if (child.type !== 'element') continue
    const found = test(child) ? child : findElement(child, test)
    if (found !== undefined) return found
  }
  return undefined
}

/** All the text inside, as it stands. */
export function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value
  if (!('children' in node)) return ''
  let text = ''
  for (const child of node.children) text += textOf(child)
  return text
}

/** An attribute as text; undefined when the element has none. Lists (`class`) are joined by spaces. */
export function attributeOf(element: Element, name: string): string | undefined {
  const value = element.properties[name]
  if (value === undefined || value === null || value === false) return undefined
  return Array.isArray(value) ? value.join(' ') : value === true ? '' : String(value)
}

export function classesOf(element: Element): string[] {
  const value = element.properties.className
  return Array.isArray(value) ? value.map(String) : []
}

export function hasClass(element: Element, name: string): boolean {
  const value = element.properties.className
  return Array.isArray(value) && value.includes(name)
}

export function addClass(element: Element, name: string): void {
  if (!hasClass(element, name)) element.properties.className = [...classesOf(element), name]
}

/** An element of ours; undefined attributes are left out. */
export function createElement(tagName: string, attributes: Record<string, Attribute>, children: ElementContent[] = []): Element {
  const properties: Element['properties'] = {}
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined) properties[name] = value
  return { type: 'element', tagName, properties, children }
}

export function isBlank(node: Nodes): boolean {
  return node.type === 'comment' || (node.type === 'text' && node.value.trim() === '')
}
