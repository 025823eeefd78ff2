import type { Root } from 'hast'
import rehypeParse from 'rehype-parse'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { findElement, isNamed } from './tree'

const parser = unified().use(rehypeParse).freeze()
const printer = unified().use(rehypeStringify).freeze()

/** As in a page: read as a fragment, a text with a lost `<td>` would lose all its tables. After an element, `<frameset>` is nothing. */
const bodyStart = '<!doctype html><body><br>'

/** Reads a whole text of HTML at once, as a browser would within a page. */
export function parseHtml(html: string): Root {
  const body = findElement(parser.parse(bodyStart + html), (element) => isNamed(element, 'body'))
  return { type: 'root', children: body?.children.slice(1) ?? [] }
}

export function formatHtml(tree: Root): string {
  return printer.stringify(tree)
}
