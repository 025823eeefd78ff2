import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import * as door from '@/lib/markdown/kramdown'
import { render } from './render'

const fixtures = join('tests', 'fixtures', 'kramdown')
const update = process.env.UPDATE === '1'

for (const name of readdirSync(fixtures).sort()) {
  test(`the dialect reads ${name.replaceAll('-', ' ')}`, () => {
    const folder = join(fixtures, name)
    const settings = join(folder, 'options.json')
    const options = existsSync(settings) ? JSON.parse(readFileSync(settings, 'utf8')) : {}
    const html = render(readFileSync(join(folder, 'input.md'), 'utf8'), options)
    const expected = join(folder, 'output.html')
    if (update) writeFileSync(expected, html)
    assert.ok(existsSync(expected), `${expected} is missing; UPDATE=1 writes it, to be read before it is kept`)
    assert.equal(html, readFileSync(expected, 'utf8'))
  })
}

test('the dialect is entered by its plugin only', () => {
  assert.deepEqual(Object.keys(door).sort(), ['kramdown'])
})
