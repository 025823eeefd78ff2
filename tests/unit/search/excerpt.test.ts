import assert from 'node:assert/strict'
import { test } from 'node:test'
import { excerptOf } from '@/lib/search/excerpt'
import { askedOf } from '@/lib/search/words'

/** An excerpt with its hits in brackets. */
const excerpt = (text: string, query: string) =>
  excerptOf(text, askedOf(query))
    .map((part, at) => (at % 2 ? `[${part}]` : part))
    .join('')

const filler = (words: number) => Array.from({ length: words }, (_, n) => `mot${n}`).join(' ')

test('a short text is shown whole, its hits apart, as they are written', () => {
  assert.equal(excerpt('Au dos d’un Devis refusé.', 'devis'), 'Au dos d’un [Devis] refusé.')
  assert.equal(excerpt('Des œufs et un œuf.', 'OEUF'), 'Des [œufs] et un [œuf].')
  assert.equal(excerpt('Formulaires, formulaire, formuler', 'formul'), '[Formulaires], [formulaire], [formuler]')
})

test('a long text is cut between words, near the hit, and says so', () => {
  const text = `${filler(60)} devis ${filler(60)}`
  const shown = excerpt(text, 'devis')
  assert.match(shown, /^… mot\d+ .*\[devis\] .* mot\d+ …$/)
  assert.ok(shown.length < 135, shown)
})

test('a sentence near the hit is shown from its beginning and to its end', () => {
  const text = `${filler(30)}. Un devis n’est pas une promesse, c’est une conversation que l’on couche sur le papier. ${filler(30)}`
  assert.equal(excerpt(text, 'devis'), 'Un [devis] n’est pas une promesse, c’est une conversation que l’on couche sur le papier.')
})

test('of all hits the passage with most different words is shown', () => {
  const text = `Le devis. ${filler(80)} un devis signé hier ${filler(80)} signé.`
  assert.match(excerpt(text, 'devis signé'), /\[devis\] \[signé\] hier/)
})

test('where the words stand elsewhere, in the title or a tag, the text is shown from its beginning', () => {
  assert.match(excerpt(`Premier mot. ${filler(80)}`, 'devis'), /^Premier mot\. mot0 .* …$/)
  assert.equal(excerpt('', 'devis'), '')
})

test('nothing of the text is lost or made up, whatever it holds', () => {
  const texts = [
    '<script>alert(1)</script> & "devis" <b>',
    `${'x'.repeat(5000)}devis ${'y'.repeat(5000)}`,
    `${'a '.repeat(5000)}devis`,
    `devis${'🎉'.repeat(300)}`,
    'ﷺ ½ devis ²',
    `${'. '.repeat(400)}devis${' .'.repeat(400)}`,
  ]
  for (const text of texts) {
    const parts = excerptOf(text, askedOf('devis'))
    const shown = parts.join('').replace(/^… | …$/g, '')
    assert.ok(text.includes(shown), text.slice(0, 40))
    assert.ok(shown.length <= 121, `${shown.length} signs`)
  }
})

test('a text of fifty thousand hits does not keep the reader waiting', () => {
  assert.match(excerpt('devis '.repeat(50_000), 'devis'), /^\[devis\] \[devis\]/)
})
