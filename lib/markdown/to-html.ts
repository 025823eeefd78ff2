import { remark } from 'remark'
import remarkHtml from 'remark-html'
import { kramdown } from './kramdown'
import type { KramdownOptions, MarkdownContext } from './types'

type Converter = (text: string) => string

/** One frozen processor for each set of options; a site has one. */
const converters = new WeakMap<KramdownOptions, Converter>()

/** Markdown to HTML as written, not yet safe. A text in HTML is that already. */
export function toHtml(text: string, { format, kramdown }: MarkdownContext): string {
  if (format === 'html') return text
  const known = converters.get(kramdown)
  const convert = known ?? createConverter(kramdown)
  if (known === undefined) converters.set(kramdown, convert)
  return convert(text)
}

/** `sanitize: false`, for remark-html would drop all raw HTML: `finishHtml` sanitises, last. */
function createConverter(options: KramdownOptions): Converter {
  const processor = remark().use(kramdown, options).use(remarkHtml, { sanitize: false }).freeze()
  return (text) => String(processor.processSync(text))
}
