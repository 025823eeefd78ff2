import type { Element, ElementContent, Root } from 'hast'
import { isBlank, isElement, isNamed, rewriteElements } from './tree'

/**
 * A paragraph may hold no figure: browsers would close it there. Figures that stand-ins brought into a paragraph part
 * it in two, and a paragraph that held nothing but a comment (`<!--more-->`) goes.
 */
export function mendParagraphs(tree: Root): void {
  rewriteElements(tree, (element) => {
    if (!isNamed(element, 'p')) return undefined
    if (element.children.length > 0 && element.children.every((child) => isBlank(child))) {
      return element.children.some((child) => child.type === 'comment') ? [] : undefined
    }
    raiseFigures(element)
    return element.children.some((child) => isElement(child, 'figure')) ? partsOf(element) : undefined
  })
}

/** Brings figures out of the phrases (`em`, `span`…) of a paragraph to the paragraph itself, after the phrase. */
function raiseFigures(paragraph: Element): void {
  paragraph.children = paragraph.children.flatMap((child) => {
    if (child.type !== 'element' || child.tagName === 'figure') return [child]
    const figures: ElementContent[] = []
    rewriteElements(child, (inner) => {
      if (inner.tagName !== 'figure') return undefined
      figures.push(inner)
      return []
    })
    return [child, ...figures]
  })
}

function partsOf(paragraph: Element): ElementContent[] {
  const parts: ElementContent[] = []
  let phrases: ElementContent[] = []
  const close = () => {
    if (!phrases.every((phrase) => isBlank(phrase))) parts.push({ ...paragraph, children: phrases })
    phrases = []
  }
  for (const child of paragraph.children) {
    if (isElement(child, 'figure')) {
      close()
      parts.push(child)
    } else {
      phrases.push(child)
    }
  }
  close()
  return parts
}
