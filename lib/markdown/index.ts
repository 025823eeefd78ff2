import type { MarkdownContext, Rendered } from './types'

export type { Heading, KramdownOptions, LiquidContext, MarkdownContext, Reference, Rendered } from './types'
export { frenchText } from './typography'

/**
 * One text as HTML, see `render.ts`. Liquid, kramdown and what follows are loaded with the first text: a process whose texts are all
 * in the cache starts without them.
 */
export async function renderMarkdown(source: string, context: MarkdownContext): Promise<Rendered> {
  const { renderMarkdown: render } = await import('./render')
  return render(source, context)
}
