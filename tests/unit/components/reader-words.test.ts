import assert from 'node:assert/strict'
import { test } from 'node:test'
import { words } from '@/lib/words'

/** Every word as readers get it, with numbers and names put in. */
function printed(language: 'fr' | 'en'): [key: string, text: string][] {
  return Object.entries(words(language)).flatMap(([key, word]): [string, string][] => {
    if (typeof word === 'string') return [[key, word]]
    if (Array.isArray(word)) return word.map((text) => [key, text])
    const fill = key === 'languageName' ? 'de' : undefined
    return [0, 1, 2].map((n) => [key, String(Reflect.apply(word, undefined, [fill ?? n, n, n]))])
  })
}

test('French words carry the spaces of French print', () => {
  for (const [key, text] of printed('fr')) {
    assert.doesNotMatch(text, / [;:!?»]|« |'/, `${key}: ${text}`)
  }
})

test('French counts nothing and one in the singular', () => {
  const w = words('fr')
  assert.deepEqual([0, 1, 2, 1234].map(w.posts), ['0 billet', '1 billet', '2 billets', '1\u202F234 billets'])
  assert.equal(w.ribbon(13, 1, 1), '13 récaps écrits, 1 mois sans récap, 1 laissé de côté')
  assert.equal(w.ribbon(0, 0, 0), 'aucun récap écrit')
})

test('English has its own plurals and quotation marks', () => {
  const w = words('en')
  assert.deepEqual([0, 1, 2].map(w.posts), ['0 posts', '1 post', '2 posts'])
  for (const [key, text] of printed('en')) assert.doesNotMatch(text, /[«»]/, key)
})

test('a language is named in the reader’s own', () => {
  assert.equal(words('fr').languageName('en'), 'anglais')
  assert.equal(words('en').languageName('fr'), 'French')
})
