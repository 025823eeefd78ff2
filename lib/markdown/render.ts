import { excerptOf } from './excerpt'
import { finishHtml } from './html'
import { renderLiquid } from './liquid'
import { toHtml } from './to-html'
import type { MarkdownContext, Rendered } from './types'

/** Larger sources are no texts: reading them would stop the site. */
const maximumSize = 2_000_000

const nothing: Rendered = {
  html: '',
  excerptHtml: '',
  excerpt: '',
  text: '',
  words: 0,
  headings: [],
  references: [],
  problems: [],
}

/**
 * One text of the author, from source to safe HTML: Liquid, then Markdown, then one pass over the HTML (`finishHtml`).
 * The excerpt takes the same way. Nothing in a text makes it throw: a text that cannot be rendered is empty and says
 * why in `problems`.
 */
export async function renderMarkdown(source: string, context: MarkdownContext): Promise<Rendered> {
  const size = Buffer.byteLength(source)
  if (size > maximumSize) return refuse('text-too-long', context, { size: String(Math.ceil(size / 1_000_000)) })
  try {
    return await render(source, context)
  } catch (error) {
    // The stack overflows on elements, lists or quotations nested by the thousand.
    if (error instanceof RangeError) return refuse('text-too-deep', context, {})
    throw error
  }
}

async function render(source: string, context: MarkdownContext): Promise<Rendered> {
  const liquid = liquidOf(source, context)
  const whole = await finishHtml(toHtml(liquid.text, context), source, context)
  const excerptSource = context.excerpt ?? excerptOf(liquid.text, context.excerptSeparator)
  const excerpt = await finishHtml(toHtml(excerptSource, context), source, context, 'excerpt')
  return {
    ...whole,
    excerptHtml: excerpt.html,
    excerpt: excerpt.text.replace(/[ \t\r\n]+/g, ' '),
    problems: [...liquid.problems, ...whole.problems].sort((a, b) => a.line - b.line || a.column - b.column),
  }
}

function liquidOf(source: string, context: MarkdownContext): ReturnType<typeof renderLiquid> {
  const { baseurl, origin, format } = context
  const markdownify = (text: string) => toHtml(text, { ...context, format: 'markdown' })
  return renderLiquid(source, context, context.liquid, { baseurl, origin, format, markdownify })
}

function refuse(
  code: 'text-too-long' | 'text-too-deep',
  { file, line }: MarkdownContext,
  details: Record<string, string>,
): Rendered {
  return { ...nothing, problems: [{ code, file, line, column: 1, details }] }
}
