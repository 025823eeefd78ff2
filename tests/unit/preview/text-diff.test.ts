import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Block, readingOf } from '@/lib/views/preview/blocks'
import { diffText } from '@/lib/views/preview/text-diff'

const paragraph = (number: number) => `Le paragraphe numéro ${number} parle d’autre chose.`

test('an unchanged text is one run of paragraphs', () => {
  const blocks = [paragraph(1), paragraph(2), { code: 'x' }]
  assert.deepEqual(diffText(blocks, structuredClone(blocks)), {
    passages: [{ kind: 'same', paragraphs: 3 }],
    added: 0,
    removed: 0,
  })
})

test('a corrected paragraph is told in full, the others by their number', () => {
  const before = [paragraph(1), paragraph(2), 'Il y a deux sortes de fours.', paragraph(3)]
  const after = [paragraph(1), paragraph(2), 'Il y a trois sortes de fours.', paragraph(3)]
  assert.deepEqual(diffText(before, after), {
    passages: [
      { kind: 'same', paragraphs: 2 },
      {
        kind: 'text',
        parts: [
          { op: 'same', text: 'Il y a ' },
          { op: 'removed', text: 'deux' },
          { op: 'added', text: 'trois' },
          { op: 'same', text: ' sortes de fours.' },
        ],
      },
      { kind: 'same', paragraphs: 1 },
    ],
    added: 1,
    removed: 1,
  })
})

test('a paragraph unlike any other is not corrected, but struck, and another written', () => {
  const { passages, added, removed } = diffText(['Le toit fuit encore.'], ['Dix lignes, aucune bibliothèque.'])
  assert.deepEqual(passages, [
    { kind: 'text', parts: [{ op: 'removed', text: 'Le toit fuit encore.' }] },
    { kind: 'text', parts: [{ op: 'added', text: 'Dix lignes, aucune bibliothèque.' }] },
  ])
  assert.deepEqual([added, removed], [4, 4])
})

test('a paragraph inserted before a corrected one does not hide the correction', () => {
  const before = ['Le four chauffe lentement le matin.']
  const after = ['Une géomètre est passée.', 'Le four chauffe lentement le soir.']
  const kinds = diffText(before, after).passages.map((passage) => passage.kind === 'text' && passage.parts.map(({ op }) => op))
  assert.deepEqual(kinds, [['added'], ['same', 'removed', 'added', 'same']])
})

test('another kind of space is no change', () => {
  assert.deepEqual(diffText(['Quoi ?'], ['Quoi\u202F?']).passages, [{ kind: 'same', paragraphs: 1 }])
})

test('code is compared by line, far lines left out, its words not counted', () => {
  const lines = Array.from({ length: 20 }, (_, index) => `ligne ${index}`)
  const [before, after]: [Block, Block] = [{ code: lines.join('\n') }, { code: lines.with(10, 'autre').join('\n') }]
  const { passages, added, removed } = diffText([before], [after])
  const [passage] = passages
  assert.ok(passage?.kind === 'code')
  assert.deepEqual(passage.lines.at(0), { op: 'skipped', lines: 7 })
  assert.deepEqual(
    passage.lines.filter(({ op }) => op === 'removed' || op === 'added'),
    [
      { op: 'removed', text: 'ligne 10' },
      { op: 'added', text: 'autre' },
    ],
  )
  assert.deepEqual([added, removed], [0, 0])
})

test('two texts of thousands of paragraphs without a common one are still told', () => {
  const text = (name: string) => Array.from({ length: 3000 }, (_, index) => `${name} ${index}`)
  const { added, removed } = diffText(text('ancien'), text('nouveau'))
  assert.deepEqual([added, removed], [6000, 6000])
})

test('HTML is read block by block, as somebody would read it aloud', () => {
  const html = `<h2 id="a">Le four <a class="anchor" href="#a"></a></h2>
<p>Un <b>bon</b>
feu,<sup id="fnref:1"><a class="footnote" href="#fn:1">1</a></sup> dit-elle.<br>Oui.</p>
<ul><li>un</li><li><p>deux</p></li></ul>
<pre><code>if (a &lt; b) {
  c()
}
</code></pre>
<table><tr><th>Heure</th><td>8 h</td></tr></table>
<p><a href="/b/">lien</a> <a href="/b/">encore</a> <a href="#ici">ici</a> <img src="/f.png" alt="Le four"></p>`
  assert.deepEqual(readingOf(html), {
    blocks: [
      'Le four',
      'Un bon feu, dit-elle.',
      'Oui.',
      'un',
      'deux',
      { code: 'if (a < b) {\n  c()\n}' },
      'Heure 8 h',
      'lien encore ici',
    ],
    links: ['/b/'],
    pictures: ['Le four (/f.png)'],
  })
})

test('HTML that is cut short or empty is read as far as it goes', () => {
  assert.deepEqual(readingOf(''), { blocks: [], links: [], pictures: [] })
  assert.deepEqual(readingOf('<p>a <a class="footnote" href="#x">1').blocks, ['a'])
  assert.deepEqual(readingOf('<pre><code>x').blocks, [{ code: 'x' }])
})
