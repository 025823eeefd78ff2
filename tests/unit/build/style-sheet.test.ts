import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Part, parseStyleSheet, printStyleSheet, splitList } from '@/lib/build/style-sheet'
import fc from '../../properties'

const again = (css: string) => printStyleSheet(parseStyleSheet(css))

test('a minified style sheet comes out as it went in', () => {
  for (const css of [
    '',
    'a{color:red}',
    'a{color:red;margin:0}b>c:not(.d,e){margin:0 auto}',
    '@layer base,print;@layer base{:root{--x:light-dark(#fff,#000)}}@media print{@page{size:A4;margin:2cm}a{color:red}}',
    'a[href^=http]:after{content:" (" attr(href) ")"}',
  ])
    assert.equal(again(css), css)
})

test('signs of the syntax within strings and brackets end nothing', () => {
  for (const css of [
    'a:after{content:"}{;,(\\""}',
    "a:after{content:'\\'}'}b{c:d}",
    'a{background:url(data:image/svg+xml;utf8,{})}',
    '.a\\{b{color:red}',
  ])
    assert.equal(again(css), css)
})

test('blocks of one at-rule that follow each other become one; rules of one selector stay apart', () => {
  assert.equal(
    again('@layer a{b{c:d}}@layer a{e{f:g}}@layer h{}@layer a{i{j:k}}'),
    '@layer a{b{c:d}e{f:g}}@layer h{}@layer a{i{j:k}}',
  )
  assert.equal(again('a{b:c}a{d:e}'), 'a{b:c}a{d:e}')
})

test('a brace too many and one too few are errors', () => {
  assert.throws(() => parseStyleSheet('a{b:c}}d{e:f}'), /too many/)
  assert.throws(() => parseStyleSheet('@media print{a{b:c}'), /within a block/)
})

test('any nest of rules is read as it was printed', () => {
  const name = fc.stringMatching(/^[a-z]{1,3}$/)
  const { part } = fc.letrec<{ part: Part }>((tie) => ({
    part: fc.oneof(
      { depthSize: 'small' },
      name.map((property) => `${property}:"{;}"`),
      fc.record({ prelude: name, parts: fc.array(tie('part'), { maxLength: 3 }) }, { noNullPrototype: true }),
    ),
  }))
  fc.assert(fc.property(fc.array(part), (parts) => assert.deepEqual(parseStyleSheet(printStyleSheet(parts)), parts)))
})

test('a list is parted at the commas that no bracket or string holds', () => {
  assert.deepEqual(splitList('a, .b:is(c,d) , [e="f,g"]'), ['a', '.b:is(c,d)', '[e="f,g"]'])
})
