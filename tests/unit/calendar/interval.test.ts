import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatInterval, parseInterval } from '@/lib/calendar/interval'
import { addMonths, monthsFrom } from '@/lib/calendar/month'
import fc from '../../properties'

test('a month and an interval are read, the shorter way too', () => {
  assert.deepEqual(parseInterval('2017-09'), ['2017-09'])
  assert.deepEqual(parseInterval(' 2017-12/2018-02 '), ['2017-12', '2018-01', '2018-02'])
  assert.deepEqual(parseInterval('2018-01/03'), ['2018-01', '2018-02', '2018-03'])
})

test('what is no month, ends before it begins or is longer than ten years is nothing', () => {
  for (const text of [
    '',
    'septembre',
    '2017',
    '2017-13',
    '2017-9',
    '2018-03/2018-01',
    '2018-01/02/03',
    '2017-01/2027-01',
    '2017-01/',
  ])
    assert.equal(parseInterval(text), undefined, text)
})

test('what is written is read again', () => {
  assert.equal(formatInterval([]), '')
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 0, max: 119 }), (after, length) => {
      const first = addMonths('1990-01', after)
      const months = monthsFrom(first, addMonths(first, length))
      assert.deepEqual(parseInterval(formatInterval(months)), months)
    }),
  )
})
