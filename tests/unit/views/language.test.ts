import assert from 'node:assert/strict'
import { test } from 'node:test'
import { foreignLanguageOf, langOf, pageLanguageOf } from '@/lib/views/language'

const french = { language: 'fr', textLanguage: 'fr-CA' } as const
const german = { language: 'en', textLanguage: 'de' } as const

test('a page is in the texts’ language where the interface speaks it, else in the interface’s', () => {
  assert.equal(pageLanguageOf(french), 'fr-CA')
  assert.equal(pageLanguageOf({ language: 'en', textLanguage: 'EN' }), 'EN')
  assert.equal(pageLanguageOf(german), 'en')
})

test('what is not in the page’s language says its own', () => {
  assert.deepEqual([langOf(french), langOf(french, 'fr-CA'), langOf(french, 'en')], [undefined, undefined, 'en'])
  assert.deepEqual([langOf(german), langOf(german, 'de'), langOf(german, 'en')], ['de', 'de', undefined])
})

test('readers are told of a text that is not in the site’s language, not of a variant of it', () => {
  assert.equal(foreignLanguageOf({ language: 'fr' }, french), undefined)
  assert.equal(foreignLanguageOf({ language: 'en' }, french), 'en')
  assert.equal(foreignLanguageOf({ language: 'de-AT' }, german), undefined)
  assert.equal(foreignLanguageOf({ language: 'en' }, german), 'en')
})
