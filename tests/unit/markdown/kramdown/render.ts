import { remark } from 'remark'
import remarkHtml from 'remark-html'
import { kramdownDefaults } from '@/lib/config/kramdown-options'
import { kramdown } from '@/lib/markdown/kramdown'
import type { KramdownOptions } from '@/lib/markdown/types'

/** The HTML that remark makes of a text in kramdown's dialect. */
export function render(text: string, options: Partial<KramdownOptions> = {}): string {
  const processor = remark()
    .use(kramdown, { ...kramdownDefaults, ...options })
    .use(remarkHtml, { sanitize: false })
  return String(processor.processSync(text))
}
