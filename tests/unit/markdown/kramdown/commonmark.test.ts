/*
 * The 652 examples of the CommonMark specification, read in kramdown's dialect. Their texts come from the package
 * `commonmark-spec` (CC-BY-SA 4.0) when the test runs; `tests/fixtures/commonmark/shapes.txt` holds what each becomes:
 * the elements, one within the other, with their telling attributes, and for text its length. The shapes were checked
 * against kramdown 2.4 as Jekyll 4.3 runs it. `UPDATE=1` writes them, to be read before they are kept.
 */
import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { Nodes } from 'hast'
import { parseHtml } from '@/lib/markdown/html/parse'
import { render } from './render'

const shapesFile = join('tests', 'fixtures', 'commonmark', 'shapes.txt')

/** Each example as its text, and the section it stands in. */
function examples(): { text: string; section: string }[] {
  const spec = readFileSync(fileURLToPath(import.meta.resolve('commonmark-spec/spec.txt')), 'utf8')
  const found: { text: string; section: string }[] = []
  let section = ''
  for (const [, text, title] of spec.matchAll(/^`{32} example\n([\s\S]*?)^\.\n[\s\S]*?^`{32}$|^#{1,6} +(.*)$/gm)) {
    if (title !== undefined) section = title
    else found.push({ text: (text ?? '').replaceAll('→', '\t'), section })
  }
  return found
}

/** `p(5 em(3))`: a paragraph of five characters and three emphasised ones. White space between blocks is nothing. */
function shapeOf(node: Nodes): string {
  if (node.type === 'text') return node.value.trim() === '' ? '' : String(node.value.trim().length)
  if (node.type === 'comment') return 'comment'
  if (!('children' in node)) return ''
  const inside = node.children.map(shapeOf).filter(Boolean).join(' ')
  if (node.type !== 'element') return inside
  const { href, src, title } = node.properties
  const address = href ?? src
  const facts = (address === undefined ? '' : `@${String(address).length}`) + (title ? '"' : '')
  return node.tagName + facts + (inside && `(${inside})`)
}

const found = examples()
const shapes = found.map(({ text }) => shapeOf(parseHtml(render(text))))
if (process.env.UPDATE === '1') {
  const lines = shapes.map((shape, index) => {
    const { section } = found[index] ?? {}
    return `${section === found[index - 1]?.section ? '' : `# ${section}\n`}${index + 1} ${shape}`.trimEnd()
  })
  writeFileSync(shapesFile, `${lines.join('\n')}\n`)
}
const expected = new Map(
  [...readFileSync(shapesFile, 'utf8').matchAll(/^(\d+)(?: (.*))?$/gm)].map(([, number, shape = '']) => [Number(number), shape]),
)

test('the specification has 652 examples, each with its shape', () => {
  assert.equal(found.length, 652)
  assert.equal(expected.size, 652)
})

for (const [index, { section }] of found.entries()) {
  test(`example ${index + 1} of CommonMark (${section}) is read as kramdown reads it`, () => {
    assert.equal(shapes[index], expected.get(index + 1))
  })
}
