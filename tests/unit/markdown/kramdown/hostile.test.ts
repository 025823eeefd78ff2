import assert from 'node:assert/strict'
import { test } from 'node:test'
import { render } from './render'

/*
 * Texts made to hang or overflow a parser. Each must give HTML; a parser that takes exponential or cubic time
 * would not be done with them before the runner's patience ends.
 */
const hostile: Record<string, string> = {
  'openings of links': '[ ('.repeat(16_000),
  'openings of links, closed once': `${'[ '.repeat(16_000)}]`,
  'openings of addresses': '[a]('.repeat(16_000),
  'openings of titles': `${'[a](b "c'.repeat(8000)}")`,
  'openings of pictures': `${'!['.repeat(8000)}${']'.repeat(100)}`,
  'brackets in brackets': '['.repeat(8000) + ']'.repeat(8000),
  'stars inside words': 'a**b'.repeat(16_000),
  'openings of strong': '**a '.repeat(16_000),
  'openings of both emphases': '*a **b _c __d '.repeat(4000),
  'a wall of stars': '*'.repeat(64_000),
  'a wall of underscores': '_'.repeat(64_000),
  'openings of tags': '<a href="'.repeat(16_000),
  'openings of comments': '<!-- '.repeat(16_000),
  'openings of emphasis and elements': '*a <b>'.repeat(4000),
  'runs of backticks, each longer': Array.from({ length: 400 }, (_, i) => `${'`'.repeat(i + 1)} `).join(''),
  'fences never closed': '~~~ a\n'.repeat(20_000),
  'openings of strikethrough': '~~a '.repeat(16_000),
  'openings of mathematics': '$$ a '.repeat(16_001),
  'openings of attribute lists': `${'{:a\n'.repeat(16_000)}}x`,
  'extensions never closed': '{::comment}\n'.repeat(16_000),
  'nested list marks': `${'* '.repeat(2000)}x`,
  'nested lists': Array.from({ length: 500 }, (_, i) => `${'  '.repeat(i)}* a`).join('\n'),
  'nested quotes': `${'> '.repeat(4000)}x`,
  'nested elements': '<div>'.repeat(2000),
  'nested elements of Markdown': '<div markdown="1">\n'.repeat(2000),
  'nested spans': '<span>'.repeat(5000),
  'nested raw lists': '<ul><li>'.repeat(8000),
  'spaces before a word': `a${' '.repeat(60_000)}b`,
  'spaces in a definition': `[a]: x${' '.repeat(60_000)}"`,
  'quotes in a definition': `[a]: ${' "'.repeat(30_000)}x`,
  'a wall of bars': '|'.repeat(60_000),
  'rows upon rows': '|a|b\n'.repeat(20_000),
  'lines upon lines': 'a\n'.repeat(60_000),
  'abbreviations upon abbreviations': `${Array.from({ length: 4000 }, (_, i) => `*[A${i}]: t`).join('\n')}\n\n${'A1 '.repeat(8000)}`,
  'footnotes that call the next': `${Array.from({ length: 2000 }, (_, i) => `[^a${i}]: b[^a${i + 1}]`).join('\n')}\n\nx[^a0]`,
}

for (const [name, text] of Object.entries(hostile)) {
  test(`${name} do not stop the parser`, () => {
    assert.ok(render(text).length > 0)
  })
}

test('a footnote may refer to itself', () => {
  const html = render('Un[^a].\n\n[^a]: Encore[^a].')
  assert.equal(html.match(/href="#fn:a"/g)?.length, 2)
  assert.equal(html.match(/reversefootnote/g)?.length, 2)
})

test('attribute lists may name one another in a circle', () => {
  assert.equal(render('{:a: .x b}\n{:b: .y a}\n\nTexte\n{: a}\n'), '<p class="y x">Texte</p>\n')
})

test('containers nested too deep are the text they were written as', () => {
  const html = render(`${'> '.repeat(200)}fond`)
  assert.equal(html.match(/<blockquote>/g)?.length, 61)
  assert.match(html, /> fond/)
})

test('nothing but punctuation gives HTML whatever its order', () => {
  const signs = [...'*_`[]()<>{}:!|~$\\"\'#-+.^&;= \n\n\t1a/']
  let seed = 7
  for (let round = 0; round < 300; round += 1) {
    let text = ''
    for (let index = 0; index < 200; index += 1) {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
      text += signs[seed % signs.length]
    }
    assert.equal(typeof render(text), 'string')
  }
})
