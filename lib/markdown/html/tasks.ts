import type { Root } from 'hast'
import type { Pass } from './pass'
import { attributeOf, isNamed, rewriteElements } from './tree'

/** Boxes of task lists say what they mean; forms, which have nobody to answer them, lose their fields. */
export function setTasks(tree: Root, pass: Pass): void {
  rewriteElements(tree, (element) => {
    if (!isNamed(element, 'input')) return undefined
    if (attributeOf(element, 'type')?.toLowerCase() !== 'checkbox') return []
    element.properties.type = 'checkbox'
    element.properties.disabled = true
    element.properties.ariaLabel ??= element.properties.checked ? pass.words.done : pass.words.toDo
    return undefined
  })
}
