import type { Element, Root } from 'hast'
import type { ProblemCode } from '@/lib/problems'
import { type Pass, report } from './pass'
import { attributeOf, createElement, forEachElement, hasClass, isElement, isNamed, textOf } from './tree'

/**
 * Collects the headings, gives each one with an id an empty link to itself, and reports what disturbs the order in
 * which screen readers list them. The page's title is its only first-level heading.
 */
export function setHeadings(tree: Root, pass: Pass): void {
  let before = 1
  forEachElement(tree, (element, ancestors) => {
    const level = levelOf(element)
    if (level === undefined) return
    const text = textOf(element).replace(/\s+/g, ' ').trim()
    const id = attributeOf(element, 'id')
    if (id !== undefined) pass.headings.push({ level, id, text: pass.typeset(text) })
    const problem = problemOf(level, before)
    if (problem !== undefined) report(pass, problem, { title: text, level: String(level) }, text)
    before = level
    if (id !== undefined && !ancestors.some((ancestor) => isNamed(ancestor, 'a'))) addAnchor(element, id, text, pass)
  })
}

function levelOf(element: Element): number | undefined {
  const level = /^h([1-6])$/.exec(element.tagName)?.[1]
  return level === undefined ? undefined : Number(level)
}

function problemOf(level: number, before: number): ProblemCode | undefined {
  if (level === 1) return 'heading-first-level'
  return level > before + 1 ? 'heading-order' : undefined
}

function addAnchor(heading: Element, id: string, text: string, pass: Pass): void {
  const last = heading.children.at(-1)
  if (pass.part === 'excerpt' || (last && isElement(last, 'a') && hasClass(last, 'anchor'))) return
  const label = pass.words.linkTo(pass.typeset(text))
  heading.children.push(createElement('a', { className: ['anchor'], href: `#${id}`, ariaLabel: label }))
}
