import assert from 'node:assert/strict'
import { test } from 'node:test'
import { askedOf, placedWordsOf, stem, wordsOf } from '@/lib/search/words'

const same = (...words: string[]) => {
  const stems = new Set(words.map((word) => stem(wordsOf(word)[0] ?? '')))
  assert.equal(stems.size, 1, `${words.join(', ')}: ${[...stems].join(', ')}`)
}

test('words are compared without case, accents, ligatures and elisions', () => {
  assert.deepEqual(wordsOf('L’ŒUVRE d’été, qu’elle a lue'), ['oeuvre', 'ete', 'qu', 'elle', 'lue'])
  assert.deepEqual(wordsOf("aujourd'hui : Lætitia – ﬁn"), ['aujourd', 'hui', 'laetitia', 'fin'])
})

test('an accent is the same in one sign or in two', () => {
  assert.deepEqual(wordsOf('été'.normalize('NFD')), wordsOf('été'.normalize('NFC')))
})

test('a word has two letters at least, a number one digit', () => {
  assert.deepEqual(wordsOf('à y + 9 mois, 2017'), ['9', 'mois', '2017'])
})

test('hyphens, spaces of print and punctuation part words', () => {
  assert.deepEqual(wordsOf('micro-entreprise «\u202Foui\u202F»\u00A0: (C++)'), ['micro', 'entreprise', 'oui'])
})

test('Chinese and Japanese are read sign by sign, other scripts word by word', () => {
  assert.deepEqual(wordsOf('Next入門 です'), ['next', '入', '門', 'て', 'す'])
  assert.deepEqual(wordsOf('שלום עולם · Привет'), ['שלום', 'עולם', 'привет'])
})

test('nothing but signs, spaces or emoji holds no word', () => {
  for (const text of ['', '   ', '.*+?^{$}()|[]\\', '🎉🎉', '\u200B\uFEFF', '«\u202F»']) assert.deepEqual(wordsOf(text), [], text)
})

test('a singular and its plural, a masculine and its feminine have one stem', () => {
  same('formulaire', 'formulaires')
  same('journal', 'journaux')
  same('bureau', 'bureaux')
  same('lieu', 'lieux')
  same('mot', 'mots')
  same('idée', 'idées')
  same('publié', 'publiés', 'publiée', 'publiées')
  same('indépendant', 'indépendante', 'indépendants', 'indépendantes')
  same('client', 'cliente', 'clients')
  same('story', 'stories')
})

test('words that only look like a plural and its singular stay apart', () => {
  for (const [a, b] of [
    ['mois', 'moi'],
    ['fois', 'foi'],
    ['vers', 'ver'],
    ['plus', 'plu'],
    ['prix', 'pris'],
    ['an', 'année'],
  ] as const)
    assert.notEqual(stem(a), stem(wordsOf(b)[0] ?? ''), a)
})

test('each word of a query is asked for once', () => {
  assert.deepEqual(askedOf('Devis devis DEVIS'), [{ start: 'devis', whole: 'devi' }])
})

test('of a query that goes on and on, twenty words are asked for', () => {
  assert.equal(askedOf('formulaire '.repeat(10_000)).length, 1)
  assert.equal(askedOf(Array.from({ length: 10_000 }, (_, n) => `mot${n}`).join(' ')).length, 20)
  assert.equal(askedOf('a'.repeat(10_000)).length, 1)
})

test('places are those of the words as written', () => {
  const text = 'Un œuf, deux Œufs.'
  assert.deepEqual(
    placedWordsOf(text).map(({ folded, from, to }) => [folded, text.slice(from, to)]),
    [
      ['un', 'Un'],
      ['oeuf', 'œuf'],
      ['deux', 'deux'],
      ['oeufs', 'Œufs'],
    ],
  )
})
