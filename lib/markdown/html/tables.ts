import type { Element, Root } from 'hast'
import type { Pass } from './pass'
import { createElement, findElement, forEachElement, hasClass, isNamed, rewriteElements, textOf } from './tree'

/**
 * A wide table scrolls in a region of its own, which the keyboard can reach. Regions are told apart by the table's
 * caption, else by its head.
 */
export function setTables(tree: Root, pass: Pass): void {
  const labels = new Map<string, number>()
  rewriteElements(tree, (element, ancestors) => {
    const parent = ancestors.at(-1)
    if (!isNamed(element, 'table') || ancestors.some((ancestor) => isNamed(ancestor, 'table', 'pre'))) return undefined
    if (parent !== undefined && hasClass(parent, 'scroll')) return undefined
    const name = pass.words.table(pass.typeset(nameOf(element)))
    const count = (labels.get(name) ?? 0) + 1
    labels.set(name, count)
    const ariaLabel = count === 1 ? name : `${name} (${count})`
    return [createElement('div', { className: ['scroll'], role: 'region', tabIndex: 0, ariaLabel }, [element])]
  })
}

function nameOf(table: Element): string {
  const caption = findElement(table, (element) => element.tagName === 'caption')
  const head = findElement(table, (element) => element.tagName === 'thead')
  const text = caption ? textOf(caption) : head ? cellsOf(head).map(textOf).join(', ') : ''
  const flat = text.replace(/\s+/g, ' ').trim()
  return flat.length > 80 ? `${flat.slice(0, 79)}…` : flat
}

function cellsOf(head: Element): Element[] {
  const cells: Element[] = []
  forEachElement(head, (element) => {
    if (isNamed(element, 'th', 'td') && textOf(element).trim() !== '') cells.push(element)
  })
  return cells
}
