import { createElement, Fragment, isValidElement, type ReactElement, type ReactNode } from 'react'

/** Something in a page that is not known here; Next alone makes the pages of such a site. */
export class UnknownNode extends Error {}

type Settled = ReactNode | Promise<ReactNode>

/**
 * What a server component shows, down to HTML: every component has been run, as Next would run it, and every promise awaited.
 *
 * @throws UnknownNode, at once or in the promise, on anything but elements, texts, lists and promises of these
 */
export function settle(node: unknown): Settled {
  if (node instanceof Promise) return node.then(settle)
  if (node === null || node === undefined || typeof node === 'boolean') return null
  if (typeof node === 'string' || typeof node === 'number') return node
  if (Array.isArray(node)) return settleAll(node)
  if (!isValidElement<Props>(node)) throw new UnknownNode(`a ${typeof node} among the elements of a page`)
  const { type, props } = node
  if (typeof type === 'function') return settle(run(type, props))
  if (typeof type !== 'string' && type !== Fragment) throw new UnknownNode(String(type))
  refuseFunctions(props)
  const children = settle(props.children)
  return children instanceof Promise ? children.then((settled) => withChildren(node, settled)) : withChildren(node, children)
}

type Props = Record<string, unknown>

function settleAll(nodes: readonly unknown[]): Settled {
  const parts: ReactNode[] = []
  const waiting: Promise<void>[] = []
  for (const [index, node] of nodes.entries()) {
    const settled = settle(node)
    if (settled instanceof Promise)
      waiting.push(
        settled.then((part) => {
          parts[index] = part
        }),
      )
    else parts[index] = settled
  }
  return waiting.length > 0 ? Promise.all(waiting).then(() => parts) : parts
}

function withChildren(element: ReactElement<Props>, children: ReactNode): ReactNode {
  const { type, key, props } = element
  if (children === (props.children ?? null)) return element
  const { children: _, ...others } = props
  const own = key === null ? others : { ...others, key }
  // One by one: React asks for no keys then.
  return Array.isArray(children) ? createElement(type, own, ...children) : createElement(type, own, children)
}

function run(component: object, props: unknown): unknown {
  if (!isFunction(component) || component.prototype?.isReactComponent) throw new UnknownNode('a class component')
  return component(props)
}

function isFunction(value: unknown): value is { (props: unknown): unknown; prototype?: { isReactComponent?: object } } {
  return typeof value === 'function'
}

/** An event handler, or a form's action: React leaves it out of the HTML, and Next makes something of it. */
function refuseFunctions(props: Props): void {
  for (const value of Object.values(props))
    if (typeof value === 'function' || typeof value === 'symbol')
      throw new UnknownNode(`a ${typeof value} among the attributes of a page`)
}
