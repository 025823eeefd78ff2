import type { Root } from 'hast'
import { fromParse5 } from 'hast-util-from-parse5'
import { parse } from 'parse5'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { findElement, isNamed } from './tree'

const printer = unified().use(rehypeStringify).freeze()

/** As in a page: read as a fragment, a text with a lost `<td>` would lose all its tables. After an element, `<frameset>` is nothing. */
const bodyStart = '<!doctype html><body><br>'

/**
 * Reads a whole text of HTML at once, as a browser would within a page. Not by `rehype-parse`, which notes where each node stands: a third
 * of the work, and nobody asks.
 */
export function parseHtml(html: string): Root {
  const page = fromParse5(parse(bodyStart + html, { scriptingEnabled: false }))
  const body = 'children' in page ? findElement(page, (element) => isNamed(element, 'body')) : undefined
  return { type: 'root', children: body?.children.slice(1) ?? [] }
}

export function formatHtml(tree: Root): string {
  return printer.stringify(tree)
}
