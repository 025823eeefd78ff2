import rehypeParse from 'rehype-parse'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { frenchText, setFrench } from '@/lib/markdown/typography'

const html = unified().use(rehypeParse, { fragment: true }).use(rehypeStringify)

/** The spaces of French made visible: `·` for the narrow one (U+202F), `~` for the full one (U+00A0). */
export const visible = (text: string) => text.replaceAll('\u202F', '·').replaceAll('\u00A0', '~').replaceAll('&#x202F;', '·')

/** The same, the other way: what an author may write with them. */
export const invisible = (text: string) => text.replaceAll('·', '\u202F').replaceAll('~', '\u00A0')

export const french = (text: string) => visible(frenchText(text))

/** HTML set in French, as HTML. */
export function frenchHtml(source: string): string {
  const tree = html.parse(source)
  setFrench(tree)
  return visible(html.stringify(tree))
}
