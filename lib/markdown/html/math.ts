import type { Element, Root } from 'hast'
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
 * look for it (KaTeX's), between spaces: whoever reads it as text must not glue it to the words beside.
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
    const formula = typeset(textOf(element), hasClass(element, 'display'), typesetter, pass)
    return formula === undefined ? undefined : [formula]
  })
}

function isMath(element: Element): boolean {
  return isNamed(element, 'code') && hasClass(element, 'math') && (hasClass(element, 'inline') || hasClass(element, 'display'))
}

function typeset(tex: string, displayMode: boolean, typesetter: Temml, pass: Pass): Element | undefined {
  const formula = tex.trim()
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
      if (isNamed(element, 'annotation')) element.children = [{ type: 'text', value: ` ${formula} ` }]
    })
    return math
  } catch (error) {
    const reason = error instanceof Error ? (error.message.trim().split('\n')[0] ?? '') : ''
    report(pass, 'math-invalid', { reason }, formula)
    return undefined
  }
}
