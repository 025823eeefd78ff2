import assert from 'node:assert/strict'
import { test } from 'node:test'
import { firstSentenceOf } from '@/lib/views/first-sentence'
import { setText } from '@/lib/views/title'

const french = { typography: 'french' } as const
const set = (text: string) => setText(text, 'fr', french).replaceAll('\u00A0', '~')

test('the age in a title holds together, and only the age', () => {
  assert.equal(set('A mon compte + 9 mois'), 'A mon compte +~9~mois')
  assert.equal(set('Solo + 1 an et quart'), 'Solo +~1~an et quart')
  assert.equal(set('Solo + un an et demi'), 'Solo +~un~an et demi')
  assert.equal(set('+ 1 an, déjà'), '+~1~an, déjà')
})

test('a plus that ends a title, or stands between signs, is left alone', () => {
  for (const title of ['Toujours plus +', 'C++ et C', 'a +b', 'Le + de la semaine']) {
    assert.equal(set(title), title)
  }
})

test('where the site keeps Jekyll’s typography, and in English, a title stays as written', () => {
  assert.equal(setText('Solo + 9 mois', 'fr', { typography: 'jekyll' }), 'Solo + 9 mois')
  assert.equal(setText('Solo + 9 months', 'en', french), 'Solo + 9 months')
})

test('a text begins with its first sentence, whatever stands in it', () => {
  assert.equal(firstSentenceOf('Il a plu. Beaucoup.', 'fr').trim(), 'Il a plu.')
  assert.equal(firstSentenceOf('M. Robinet est venu. Enfin.', 'fr').trim(), 'M. Robinet est venu.')
  assert.equal(
    firstSentenceOf('La carte de la S. N. C. F. Puis rien. Fin.', 'fr').trim(),
    'La carte de la S. N. C. F. Puis rien.',
  )
  assert.equal(firstSentenceOf('Vraiment\u202F? Oui.', 'fr').trim(), 'Vraiment\u202F?')
  assert.equal(firstSentenceOf('', 'fr'), '')
  assert.equal(firstSentenceOf('sans fin', 'fr'), 'sans fin')
})

test('a first sentence that goes on and on is cut between words', () => {
  const start = firstSentenceOf(`${'mot '.repeat(80)}fin.`, 'fr')
  assert.ok(start.length <= 160)
  assert.match(start, /mot…$/)
})
