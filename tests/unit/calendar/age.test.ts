import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatAge, parseAge } from '@/lib/calendar/age'
import fc from '../../properties'

const french: Record<string, number> = {
  '9 mois': 9,
  'un mois': 1,
  'dix-huit mois': 18,
  'Vingt et un mois': 21,
  'vingt-deux mois': 22,
  '1 an': 12,
  'Un An': 12,
  '1 an, déjà !': 12,
  '1 an et quart': 15,
  '1 an et un quart': 15,
  'un an et demi': 18,
  'une année et demie': 18,
  '1,5 an': 18,
  '1 an ½': 18,
  '1 an trois-quart': 21,
  '1 an trois quarts': 21,
  '1 an et trois-quarts': 21,
  '1 an 3/4': 21,
  '2 ans': 24,
  'deux ans et demi': 30,
  '13 mois': 13,
  '1 an et 2 mois': 14,
  '1 an, 2 mois': 14,
  '1 an & 2 mois': 14,
  'un an, et demi': 18,
  'deux ans et onze mois': 35,
  '1\u00A0an\u202Fet demi': 18,
  'un an  et\tdemi': 18,
  'de\u0301ja\u0300': Number.NaN,
  'un an de\u0301ja\u0300': 12,
  '1 an et des poussières': 12,
  'une demi-année': Number.NaN,
  '1 1/2 an': 18,
}

const english: Record<string, number> = {
  '9 months': 9,
  'a month': 1,
  'Eighteen months': 18,
  '1 year': 12,
  '1 year, already!': 12,
  'a year and a quarter': 15,
  '1 year and a half': 18,
  'one and a half years': 18,
  '1.5 years': 18,
  '1 year and three quarters': 21,
  '2 years and 3 months': 27,
  'two years, three months': 27,
  '1 year & 2 months': 14,
  'half a year': Number.NaN,
  'a half year': Number.NaN,
  '1 1/2 years': 18,
}

test('an age is read as people write it in French', () => {
  for (const [text, months] of Object.entries(french))
    assert.equal(parseAge(text, 'fr'), Number.isNaN(months) ? undefined : months, text)
})

test('an age is read as people write it in English', () => {
  for (const [text, months] of Object.entries(english))
    assert.equal(parseAge(text, 'en'), Number.isNaN(months) ? undefined : months, text)
})

test('what is not an age is not one', () => {
  for (const text of [
    '',
    'mois',
    'an',
    '9',
    'neuf',
    '9 moissons',
    '1 analyse',
    '1,3 an',
    '9 months',
    '99999 mois',
    'env. 9 mois',
  ])
    assert.equal(parseAge(text, 'fr'), undefined, text)
  for (const text of ['9 mois', 'years', 'a yearly thing', 'about a year']) assert.equal(parseAge(text, 'en'), undefined, text)
})

test('an age is written as the author would', () => {
  const written = [1, 9, 12, 14, 15, 18, 21, 24, 27, 30, 33, 35].map((months) => formatAge(months, 'fr'))
  assert.deepEqual(written, [
    '1 mois',
    '9 mois',
    '1 an',
    '1 an et 2 mois',
    '1 an et quart',
    '1 an et demi',
    '1 an trois-quart',
    '2 ans',
    '2 ans et quart',
    '2 ans et demi',
    '2 ans trois-quart',
    '2 ans et 11 mois',
  ])
  assert.equal(formatAge(1, 'en'), '1 month')
  assert.equal(formatAge(13, 'en'), '1 year and 1 month')
  assert.equal(formatAge(18, 'en'), '1 year and a half')
})

test('an age written is the age read, in either language', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2400 }), fc.constantFrom('fr' as const, 'en' as const), (months, language) => {
      assert.equal(parseAge(formatAge(months, language), language), months)
      assert.equal(parseAge(formatAge(months, language).toUpperCase().replaceAll(' ', '\u00A0'), language), months)
    }),
  )
})
