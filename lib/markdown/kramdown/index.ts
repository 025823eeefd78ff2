/*
 * kramdown's dialect for remark: a parser of our own that gives remark's tree.
 *
 * Why not remark's parser with extensions? CommonMark and kramdown read the same signs by different rules: where
 * a list or a table begins, how far HTML goes, what closes emphasis, which address a link may have. An extension
 * can add constructs; it cannot take CommonMark's rules back. Over real blogs, remark with every extension there
 * is gives three posts in four the words that Jekyll gives them. So the rules here are kramdown 2.4's with GFM
 * input (kramdown-parser-gfm 1.1), as Jekyll 4.3 runs them, quirks that blogs rely on included, and from the tree
 * on everything is remark's.
 *
 *     blocks/   text → blocks      spans/   a block's text → spans      output/   both → mdast
 */
import type { Root } from 'mdast'
import type { Processor } from 'unified'
import type { KramdownOptions } from '../types'
import { parseBlocks } from './blocks/parse-blocks'
import { BlockWriter } from './output/block-writer'
import type { Document } from './tree'

/**
 * A unified plugin that replaces remark's parser: `remark().use(kramdown, options).use(remarkHtml, { sanitize: false })`.
 * Raw HTML stays in `html` nodes; an opening and its closing tag may be in different ones. Headings, links,
 * pictures, code and HTML carry the point they were written at.
 */
export function kramdown(this: Processor, options: KramdownOptions): void {
  this.parser = (text) => parseKramdown(text, options)
}

/** The mdast tree of a text in kramdown's dialect. Any text has one; nothing is thrown. */
function parseKramdown(text: string, options: KramdownOptions): Root {
  const source = `${text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/\n$/, '')}\n`
  const document: Document = {
    options: { ...options },
    lines: source.split('\n'),
    links: new Map(),
    footnotes: new Map(),
    abbreviations: new Map(),
    attributeLists: new Map(),
  }
  // Definitions may stand after their use: every block is read before any span.
  const blocks = parseBlocks(source, document)
  return new BlockWriter(document).write(blocks)
}
