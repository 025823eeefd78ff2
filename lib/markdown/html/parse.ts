import type { Root } from 'hast'
import rehypeParse from 'rehype-parse'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'

const parser = unified().use(rehypeParse, { fragment: true }).freeze()
const printer = unified().use(rehypeStringify).freeze()

/** Reads a whole text of HTML at once, as a browser would. */
export function parseHtml(html: string): Root {
  return parser.parse(html)
}

export function formatHtml(tree: Root): string {
  return printer.stringify(tree)
}
