import { isBlockBoundary } from '../line-patterns'
import type { Source } from '../source'
import type { AttributeList, Block, Document } from '../tree'

/** Where the blocks of one container are being read. */
export interface BlockContext {
  readonly document: Document
  readonly source: Source
  /** The blocks of the container so far. */
  readonly children: Block[]
  /** Name of the HTML element whose inside this is. */
  readonly element: string | undefined
  readonly depth: number
  /** An attribute list that stood before its block. */
  pending: AttributeList | undefined
  /** Reads blocks until the source, or the element, ends; whether the element was closed. */
  parse(context: BlockContext): boolean
}

/** Reads one kind of block at the position: false, without moving, when there is none; `closed` at the element's end. */
export type BlockRule = (context: BlockContext) => boolean | 'closed'

/** Blocks nest this deep; anything deeper stays the text it was written as. */
export const MAX_DEPTH = 60

/** The attribute list waiting for a block, which takes it. */
export function takePending(context: BlockContext): AttributeList | undefined {
  const list = context.pending
  context.pending = undefined
  return list
}

/** The line of the document at which the context stands. */
export function lineOf(context: BlockContext): number {
  return context.source.lineAt(context.source.position)
}

/** Reads the source of a nested container into `children`. */
export function parseNested(context: BlockContext, source: Source, children: Block[]): void {
  if (context.depth >= MAX_DEPTH) {
    children.push({ kind: 'paragraph', line: source.line, ial: undefined, text: source.text, transparent: false })
    return
  }
  context.parse({
    ...context,
    source,
    children,
    element: undefined,
    depth: context.depth + 1,
    pending: undefined,
  })
}

/** Whether a block that must stand apart (a table, a setext heading, mathematics) may begin here. */
export function isAfterBoundary(context: BlockContext): boolean {
  const last = context.children.at(-1)
  if (!last || last.kind === 'blank' || context.pending) return true
  return last.kind === 'boundary' && last.of === 'mark'
}

/** Whether it may end here. */
export function isBeforeBoundary(context: BlockContext): boolean {
  return isBlockBoundary(context.source)
}
