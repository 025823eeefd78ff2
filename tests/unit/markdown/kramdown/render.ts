import { remark } from 'remark'
import remarkHtml from 'remark-html'
import { kramdown } from '@/lib/markdown/kramdown'
import type { KramdownOptions } from '@/lib/markdown/types'

/** kramdown's options as Jekyll sets them. */
export const jekyllOptions: KramdownOptions = {
  hardWrap: false,
  autoIds: true,
  autoIdPrefix: '',
  tocLevels: [1, 2, 3, 4, 5, 6],
  smartQuotes: true,
  footnoteBacklink: '&#8617;',
  headerOffset: 0,
  parseBlockHtml: false,
  parseSpanHtml: true,
}

/** The HTML that remark makes of a text in kramdown's dialect. */
export function render(text: string, options: Partial<KramdownOptions> = {}): string {
  const processor = remark()
    .use(kramdown, { ...jekyllOptions, ...options })
    .use(remarkHtml, { sanitize: false })
  return String(processor.processSync(text))
}
