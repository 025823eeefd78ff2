import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Node } from 'mdast'
import { remark } from 'remark'
import { visit } from 'unist-util-visit'
import { kramdownDefaults } from '@/lib/config/kramdown-options'
import { kramdown } from '@/lib/markdown/kramdown'

/** `type line:column` of every node of the types given, in order. */
function places(text: string, ...types: string[]): string[] {
  const found: string[] = []
  visit(remark().use(kramdown, kramdownDefaults).parse(text), (node: Node) => {
    const start = node.position?.start
    if (types.includes(node.type)) found.push(`${node.type} ${start?.line}:${start?.column}`)
  })
  return found
}

test('links and pictures know the line and column they were written at', () => {
  const text = 'Un\n[lien](/a) et [autre](/b)\nsuite ![image](/i.png)\n\nPuis <https://example.org>.\n'
  assert.deepEqual(places(text, 'link', 'image'), ['link 2:1', 'link 2:15', 'image 3:7', 'link 5:6'])
})

test('inside lists, quotes, tables and footnotes the line is still the document’s', () => {
  const text = [
    '- un',
    '  suite',
    '  - [a](/a)',
    '',
    '> citation',
    '> [b](/b)',
    '',
    '| x | y |',
    '|---|---|',
    '| z | [c](/c) |',
    '',
    'Note[^n].',
    '',
    '[^n]: Un',
    '',
    '    [d](/d)',
    '',
  ].join('\n')
  assert.deepEqual(places(text, 'link'), ['link 3:5', 'link 6:3', 'link 10:7', 'link 16:5'])
})

test('headings, code and HTML know their line', () => {
  const text = '## Un\n\n```\ncode\n```\n\n<div>\nx\n</div>\n\nDeux\n----\n'
  assert.deepEqual(places(text, 'heading', 'code', 'html'), ['heading 1:1', 'code 3:1', 'html 7:1', 'heading 11:1'])
})

test('Windows line ends count as one', () => {
  assert.deepEqual(places('a\r\n\r\n[b](/b)\r\n', 'link'), ['link 3:1'])
})
