import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  formatDay,
  formatDayOfYear,
  formatMonth,
  formatMonths,
  formatShortDay,
  monthInitial,
  monthName,
  partsOfDay,
} from '@/lib/words/dates'

const plain = (text: string) => text.replaceAll('\u00A0', ' ')

test('a day is written in full, the first of a month as 1er', () => {
  assert.equal(plain(formatDay('2017-10-28', 'fr')), '28 octobre 2017')
  assert.equal(plain(formatDay('2018-01-01', 'fr')), '1er janvier 2018')
  assert.equal(plain(formatDay('2018-01-02', 'fr')), '2 janvier 2018')
  assert.equal(plain(formatDay('2017-10-28', 'en')), '28 October 2017')
  assert.equal(plain(formatDay('2018-01-01', 'en')), '1 January 2018')
})

test('a day is written without its year, or in little room', () => {
  assert.equal(plain(formatDayOfYear('2017-10-28', 'fr')), '28 octobre')
  assert.equal(plain(formatShortDay('2017-10-12', 'fr')), '12 oct.')
  assert.equal(plain(formatShortDay('2017-05-01', 'fr')), '1er mai')
  assert.equal(plain(formatShortDay('2017-10-12', 'en')), '12 Oct')
})

test('a line never breaks between a day and its month', () => {
  for (const write of [formatDay, formatDayOfYear, formatShortDay]) assert.match(write('2017-10-12', 'fr'), /^12\u00A0oct/)
})

test('the ordinal of a day stands apart, so that it may be set high', () => {
  assert.deepEqual(partsOfDay(formatDay('2018-01-01', 'fr')), { number: '1', ordinal: 'er', rest: '\u00A0janvier 2018' })
  assert.deepEqual(partsOfDay(formatDay('2018-01-12', 'fr')), { number: '12', ordinal: '', rest: '\u00A0janvier 2018' })
})

test('months are named in lower case in French', () => {
  assert.equal(formatMonth('2017-09', 'fr'), 'septembre 2017')
  assert.equal(formatMonth('2017-09', 'en'), 'September 2017')
  assert.equal(monthName(8, 'fr'), 'août')
  assert.equal([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((month) => monthInitial(month, 'fr')).join(''), 'JFMAMJJASOND')
})

test('months that follow each other are a stretch, others a list', () => {
  const french = (...months: string[]) => formatMonths(months, 'fr')
  assert.equal(french('2017-09'), 'septembre 2017')
  assert.equal(french('2018-01', '2018-02', '2018-03'), 'janvier à mars 2018')
  assert.equal(french('2017-12', '2018-01', '2018-02'), 'décembre 2017 à février 2018')
  assert.equal(french('2017-09', '2017-10'), 'septembre et octobre 2017')
  assert.equal(french('2017-12', '2018-01'), 'décembre 2017 et janvier 2018')
  assert.equal(french('2017-09', '2017-11'), 'septembre 2017 et novembre 2017')
  assert.equal(french('2018-01', '2018-02', '2018-03', '2018-05'), 'janvier à mars 2018 et mai 2018')
  assert.equal(french('2018-01', '2018-03', '2018-04', '2018-06'), 'janvier 2018, mars 2018, avril 2018 et juin 2018')
  assert.equal(french(), '')
  assert.equal(formatMonths(['2018-01', '2018-02', '2018-03'], 'en'), 'January to March 2018')
  assert.equal(formatMonths(['2017-09', '2017-11'], 'en'), 'September 2017 and November 2017')
})

test('days are the same wherever the site is built', () => {
  const zone = process.env.TZ
  for (const elsewhere of ['Pacific/Apia', 'America/Los_Angeles', 'Pacific/Kiritimati']) {
    process.env.TZ = elsewhere
    assert.equal(plain(formatDay('2011-12-30', 'fr')), '30 décembre 2011')
  }
  if (zone === undefined) delete process.env.TZ
  else process.env.TZ = zone
})
