import type { Element, Root, Text } from 'hast'
import { parseHtml } from './parse'
import { type Pass, report } from './pass'
import { forEachElement, hasClass, isElement, isNamed, rewriteElements, textOf } from './tree'

/** Longer formulas stay as they are written. */
const maximumLength = 10_000

type Temml = typeof import('temml').default

let temml: Promise<Temml> | undefined

/**
 * Formulas, which kramdown leaves as `code.math` in TeX, become MathML: browsers draw it without script or style sheet.
 * One that TeX refuses stays as code and is reported. The TeX goes along in an `annotation`, under the class by which tools
 * look for it (KaTeX's).
 */
export async function setMath(tree: Root, pass: Pass): Promise<void> {
  let found = false
  forEachElement(tree, (element) => {
    found ||= isMath(element)
  })
  if (!found) return
  temml ??= import('temml').then((module) => module.default)
  const typesetter = await temml
  rewriteElements(tree, (element) => {
    if (!isMath(element)) return undefined
    const tex = textOf(element).trim()
    const formula = typeset(tex, hasClass(element, 'display'), typesetter, pass)
    if (formula === undefined) element.children = apart(tex)
    return formula === undefined ? undefined : [formula]
  })
}

/** TeX between spaces, which mean nothing to TeX: whoever reads it as text must not glue it to the words beside. */
function apart(tex: string): Text[] {
  return [{ type: 'text', value: ` ${tex} ` }]
}

function isMath(element: Element): boolean {
  return isNamed(element, 'code') && hasClass(element, 'math') && (hasClass(element, 'inline') || hasClass(element, 'display'))
}

function typeset(formula: string, displayMode: boolean, typesetter: Temml, pass: Pass): Element | undefined {
  try {
    if (formula.length > maximumLength) throw new Error('…')
    const html = typesetter.renderToString(formula, {
      displayMode,
      annotate: true,
      throwOnError: true,
      trust: false,
      maxExpand: 1000,
    })
    const [math] = parseHtml(html).children
    if (math === undefined || !isElement(math, 'math')) return undefined
    math.properties.className = ['katex']
    forEachElement(math, (element) => {
      if (isNamed(element, 'annotation')) element.children = apart(formula)
    })
    return math
  } catch (error) {
    const reason = error instanceof Error ? (error.message.trim().split('\n')[0] ?? '') : ''
    report(pass, 'math-invalid', { reason }, formula)
    return undefined
  }
}
