/*
 * Fixture folders, an `input.md` and the `output.html` it becomes: what kramdown documents, written for this project, and
 * the examples of CommonMark, which kramdown reads in its own way. `options.json` sets kramdown's options. The outputs were
 * held against kramdown 2.4 as Jekyll 4.3 runs it. `UPDATE=1` writes them, to be read before they are kept.
 */
import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import * as door from '@/lib/markdown/kramdown'
import { render } from './render'

const update = process.env.UPDATE === '1'

const foldersIn = (parent: string) =>
  readdirSync(parent, { withFileTypes: true }).flatMap((child) => (child.isDirectory() ? [join(parent, child.name)] : []))

const examples = foldersIn(join('tests', 'fixtures', 'commonmark'))

for (const folder of [...foldersIn(join('tests', 'fixtures', 'kramdown')), ...examples].sort()) {
  test(`the dialect reads ${folder.split(/[\\/]/).slice(2).join(' ').replaceAll('-', ' ')}`, () => {
    const settings = join(folder, 'options.json')
    const options = existsSync(settings) ? JSON.parse(readFileSync(settings, 'utf8')) : {}
    const html = render(readFileSync(join(folder, 'input.md'), 'utf8'), options)
    const expected = join(folder, 'output.html')
    if (update) writeFileSync(expected, html)
    assert.ok(existsSync(expected), `${expected} is missing; UPDATE=1 writes it, to be read before it is kept`)
    assert.equal(html, readFileSync(expected, 'utf8'))
  })
}

test('no example of CommonMark is left out', () => assert.equal(examples.length, 652))

test('the dialect is entered by its plugin only', () => {
  assert.deepEqual(Object.keys(door).sort(), ['kramdown'])
})
