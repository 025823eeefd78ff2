import assert from 'node:assert/strict'
import { test } from 'node:test'
import { diffItems, diffNames, diffWords, type Part } from '@/lib/views/preview/word-diff'
import fc from '../../properties'

/** Old words between [- -], new ones between {+ +}. */
const marked = (parts: readonly Part[]) =>
  parts.map(({ op, text }) => (op === 'same' ? text : op === 'removed' ? `[-${text}-]` : `{+${text}+}`)).join('')

const cases: [about: string, before: string, after: string, marked: string][] = [
  ['a text that stays', 'Du café.', 'Du café.', 'Du café.'],
  ['one word', 'une erreur grave', 'une faute grave', 'une [-erreur-]{+faute+} grave'],
  ['words, never letters', 'formulaire', 'formulaires', '[-formulaire-]{+formulaires+}'],
  [
    'words that stand together, joined',
    'rougit dès la première lettre',
    'rougit au premier mot',
    'rougit [-dès la première lettre-]{+au premier mot+}',
  ],
  [
    'a short word between two corrections, drawn in',
    'le chat de Paul dort',
    'le chien de Marie dort',
    'le [-chat de Paul-]{+chien de Marie+} dort',
  ],
  ['a short word between two additions, left alone', 'a de b', 'a x de y b', 'a{+ x+} de{+ y+} b'],
  ['an elision stays with what it is glued to', 'l’erreur', 'l’essai', 'l’[-erreur-]{+essai+}'],
  ['a straight apostrophe likewise', "qu'il dorme", "qu'elle dorme", "qu'[-il-]{+elle+} dorme"],
  ['« aujourd’hui » is one word', 'aujourd’hui', 'hier', '[-aujourd’hui-]{+hier+}'],
  ['an English contraction is one word', 'I don’t know', 'I won’t know', 'I [-don’t-]{+won’t+} know'],
  ['a number with its decimals', '3,5 kg', '3,7 kg', '[-3,5-]{+3,7+} kg'],
  ['an addition before the last sign', 'ce qu’on donne.', 'ce qu’on donne, et plus.', 'ce qu’on donne{+, et plus+}.'],
  ['narrow and ordinary spaces are one', 'Quoi ?', 'Quoi\u202F?', 'Quoi\u202F?'],
  ['a space that comes is told', 'Quoi?', 'Quoi ?', 'Quoi[-?-]{+ ?+}'],
  ['composed and decomposed letters are one', 'été', 'e\u0301te\u0301', 'e\u0301te\u0301'],
  ['from nothing', '', 'Du café.', '{+Du café.+}'],
  ['to nothing', 'Du café.', '', '[-Du café.-]'],
  ['an emoji is whole', 'vu 👩‍🔧', 'vu 👩‍🌾', 'vu [-👩‍🔧-]{+👩‍🌾+}'],
  ['a script without spaces, letter by letter', '今日は雨', '今日は雪', '今日は[-雨-]{+雪+}'],
  ['markup is text', '<b>&amp;</b> x', '<b>&amp;</b> y', '<b>&amp;</b> [-x-]{+y+}'],
]

for (const [about, before, after, expected] of cases) {
  test(`word diff: ${about}`, () => assert.equal(marked(diffWords(before, after)), expected))
}

test('whatever two texts are, what stays and what is added make the new one, what stays and what goes the old one', () => {
  const text = fc
    .array(fc.constantFrom('le', 'la', 'four', 'l’', 'à', ',', '.', ' ', '\u00A0', '👩‍🔧', '\uD800', '—', '__proto__'))
    .map((words) => words.join(' ').trim())
  const without = (op: Part['op'], parts: Part[]) =>
    parts
      .filter((part) => part.op !== op)
      .map((part) => part.text)
      .join('')
  const spaced = (value: string) => value.replace(/\s+/g, ' ')
  fc.assert(
    fc.property(text, text, (before, after) => {
      const parts = diffWords(before, after)
      assert.equal(without('removed', parts), after)
      assert.equal(spaced(without('added', parts)), spaced(before))
    }),
  )
})

test('two long texts without a word in common are struck and written whole', () => {
  const words = (name: string) => Array.from({ length: 20_000 }, (_, index) => name + index).join(' ')
  assert.deepEqual(
    diffWords(words('a'), words('b')).map(({ op }) => op),
    ['removed', 'added'],
  )
})

test('names change whole, and keep their commas', () => {
  assert.equal(marked(diffNames(['métier', 'et moi'], ['métier', 'et toi'])), 'métier[-, et moi-]{+, et toi+}')
  assert.equal(marked(diffNames(['métier', 'formulaires'], ['métier', 'formulaires', 'accès'])), 'métier, formulaires{+, accès+}')
  assert.equal(marked(diffNames(['a', 'b'], ['b'])), '[-a-], b')
  assert.equal(marked(diffNames([], ['a'])), '{+a+}')
})

test('lines keep their emptiness', () => {
  assert.deepEqual(diffItems(['a', '', 'b'], ['a', 'b']), [
    { op: 'same', text: 'a' },
    { op: 'removed', text: '' },
    { op: 'same', text: 'b' },
  ])
})
