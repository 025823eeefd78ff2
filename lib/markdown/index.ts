import type { MarkdownContext, Rendered } from './types'

export type { Heading, KramdownOptions, LiquidContext, MarkdownContext, Reference, Rendered } from './types'
export { frenchText } from './typography'

let renderer: Promise<typeof import('./render')> | undefined

/**
 * One text as HTML, see `render.ts`. Liquid, kramdown and what follows are loaded with the first text: a process whose texts are all
 * in the cache starts without them.
 */
export async function renderMarkdown(source: string, context: MarkdownContext): Promise<Rendered> {
  // Asked for once: with tsx each `import()`, of what is loaded too, waits for its loader's thread.
  renderer ??= import('./render')
  return (await renderer).renderMarkdown(source, context)
}
