import assert from 'node:assert/strict'
import { test } from 'node:test'
import { privateLevelAtEnd, readNotes, wordsOf } from '@/lib/author/notes'
import fc from '../../properties'

const open = (text: string) =>
  readNotes(text, '2017-09')
    .filter(({ isPrivate }) => !isPrivate)
    .map(({ lines }) => lines.join('\n'))
const hidden = (text: string) => readNotes(text, '2017-09').filter(({ isPrivate }) => isPrivate).length

test('a note is an item of a list, with its day and the words as written', () => {
  assert.deepEqual(open('- 2017-09-14 trompette, première leçon\n* 2017-09-15  deux espaces\n+ sans jour\n1. numérotée\n'), [
    '- 2017-09-14 trompette, première leçon',
    '- 2017-09-15 deux espaces',
    '- sans jour',
    '- numérotée',
  ])
})

test('a paragraph typed on a phone is a note, and so is a line that begins with a day', () => {
  assert.deepEqual(open('# septembre 2017\n\nvu le fumiste\nil repassera\n\n2017-09-12 le train\n2017-09-13 encore\n'), [
    '- vu le fumiste\n  il repassera',
    '- 2017-09-12 le train',
    '- 2017-09-13 encore',
  ])
})

test('the dashes and dots that a phone makes of a list are one too, before a day', () => {
  assert.deepEqual(open('- 2017-09-14 un\n-2017-09-15 deux\n– 2017-09-16 trois\n• 2017-09-17 quatre\n— dit-il\n'), [
    '- 2017-09-14 un',
    '- 2017-09-15 deux',
    '- 2017-09-16 trois',
    '- 2017-09-17 quatre\n  — dit-il',
  ])
})

test('a day in a heading is the day of the notes under it', () => {
  assert.deepEqual(open('## 2017-09-14\n\n- trompette\n- 2017-09-15 mieux\n\n## divers\n\n- rien'), [
    '- 2017-09-14 trompette',
    '- 2017-09-15 mieux',
    '- rien',
  ])
})

test('the lines under a note belong to it', () => {
  assert.deepEqual(open('- 2017-09-14 trompette\n  - do\n  - ré\n\n  plus tard\n- suite'), [
    '- 2017-09-14 trompette\n  - do\n  - ré\n  plus tard',
    '- suite',
  ])
})

test('a note is of the month of its day, else of its file', () => {
  const months = readNotes('- 2017-08-31 tard\n- sans jour\n- 2017-09-31 jour impossible', '2017-09').map(({ month }) => month)
  assert.deepEqual(months, ['2017-08', '2017-09', '2017-09'])
  assert.equal(readNotes('- sans rien')[0]?.month, undefined)
})

for (const shape of [
  '- 2017-09-19 ! texte',
  '- 2017-09-19 !texte',
  '- 2017-09-19! texte',
  '- ! texte',
  '- !texte',
  '! texte',
  '2017-09-19 ! texte',
  '## privé\n\n- texte',
  '##privé\n- texte',
  '## Notes privées\n\n- texte',
  '- 2017-09-04 : ! texte',
  '- 2017-9-4 ! texte',
  '– 2017-09-04 ! texte',
  '- **2017-09-04** ! texte',
  '- 04/09/2017 ! texte',
  '- [ ] ! texte',
  '- [x] !texte',
  '- (! texte)',
  '# Privé (à ne pas montrer)\n\ntexte',
  '## Privées\n- texte',
  '## private\n- texte',
  '## prive\n- texte',
  'privé\n-----\n\n- texte',
  'privé :\n\n- texte',
  '**Privé**\n- texte',
  '## privé\n### encore\n- texte',
  '\uFEFF## privé\r\n\r\n- 2017-09-19 texte\r\n',
]) {
  test(`private: ${JSON.stringify(shape)}`, () => {
    assert.deepEqual(open(`- avant\n\n${shape}`.replace('\n\n\uFEFF', '\n\n')), ['- avant'])
    assert.equal(hidden(shape), 1)
  })
}

test('a heading of the same rank ends what is private', () => {
  assert.deepEqual(open('## privé\n\n- non\n\n## notes\n\n- oui'), ['- oui'])
  assert.deepEqual(open('### privé\n\n- non\n\n# notes\n\n- oui'), ['- oui'])
})

test('a private line inside a public note is left out with what is under it', () => {
  const text = '- 2017-09-14 client\n  - rappelle\n  - ! trop cher\n    - et impoli\n  - merci'
  assert.deepEqual(open(text), ['- 2017-09-14 client\n  - rappelle\n  - merci'])
  assert.equal(hidden(text), 1)
})

test('a line that begins with ! is no part of the note before it', () => {
  assert.deepEqual(open('- 2017-09-14 client\n! trop cher'), ['- 2017-09-14 client'])
})

test('whatever the text around, what is under a private heading stays private', () => {
  const line = fc.constantFrom(
    '- texte',
    '  - dessous',
    'texte',
    '',
    '### sous-titre',
    '- 2017-09-01 texte',
    '  suite',
    '    code',
    '---',
  )
  fc.assert(
    fc.property(fc.array(line), fc.array(line), (before, after) => {
      const text = [...before, '', '## privé', '', ...after.map((one) => one.replace('texte', 'secret'))].join('\n')
      assert.equal(open(text).join('\n').includes('secret'), false)
    }),
  )
})

test('the rank of a private heading that a file ends under is known', () => {
  assert.equal(privateLevelAtEnd('- a\n\n## privé\n\n- b'), 2)
  assert.equal(privateLevelAtEnd('- a\n\n# privé\n\n### c'), 1)
  assert.equal(privateLevelAtEnd('- a\n\n## privé\n\n- b\n\n## notes\n'), undefined)
  assert.equal(privateLevelAtEnd(''), undefined)
})

test('words are counted without the days', () => {
  assert.equal(wordsOf(readNotes("- 2017-09-14 l'école : un peut-être, 12 € https://example.org/a-b\n  suite")), 5)
})
