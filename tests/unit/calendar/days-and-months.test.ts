import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayIn, parseDay } from '@/lib/calendar/day'
import { addMonths, monthOf, monthsBetween, monthsFrom, parseMonth, partsOfMonth, stretchesOf } from '@/lib/calendar/month'
import fc from '../../properties'

test('a day is read as written, and only if it exists', () => {
  assert.equal(parseDay('2017-10-28'), '2017-10-28')
  assert.equal(parseDay('2016-02-29'), '2016-02-29')
  for (const wrong of [
    '2017-02-29',
    '2017-02-30',
    '1900-02-29',
    '2017-13-01',
    '2017-00-10',
    '2017-04-31',
    '2017-1-1',
    '',
    '2017-10-28T10:00',
    ' 2017-10-28',
    '12017-10-28',
  ])
    assert.equal(parseDay(wrong), undefined, wrong)
})

test('the day of an instant depends on the zone', () => {
  assert.equal(dayIn('Europe/Paris', '2017-12-31T23:30:00Z'), '2018-01-01')
  assert.equal(dayIn('UTC', '2017-12-31T23:30:00Z'), '2017-12-31')
  assert.equal(dayIn('America/New_York', '2018-01-01T03:00:00+02:00'), '2017-12-31')
  assert.equal(dayIn('Pacific/Kiritimati', new Date('2017-12-31T10:00:00Z')), '2018-01-01')
  assert.equal(dayIn('Europe/Paris', Date.UTC(2017, 5, 30, 22)), '2017-07-01')
})

test('an unknown zone or instant is refused', () => {
  assert.throws(() => dayIn('Mars/Olympus', '2017-12-31T23:30:00Z'), RangeError)
  assert.throws(() => dayIn('UTC', 'hier'), RangeError)
})

test('a month is read as written, and only if it exists', () => {
  assert.equal(parseMonth('2017-09'), '2017-09')
  for (const wrong of ['2017-00', '2017-13', '2017-9', '2017-09-01', '17-09', '', '2017/09'])
    assert.equal(parseMonth(wrong), undefined)
  assert.equal(monthOf('2017-10-28'), '2017-10')
  assert.deepEqual(partsOfMonth('2017-09'), { year: '2017', number: 9 })
})

test('months are counted across years', () => {
  assert.equal(addMonths('2017-11', 3), '2018-02')
  assert.equal(addMonths('2017-01', -1), '2016-12')
  assert.equal(monthsBetween('2017-12', '2018-03'), 3)
  assert.deepEqual(monthsFrom('2017-12', '2018-02'), ['2017-12', '2018-01', '2018-02'])
  assert.deepEqual(monthsFrom('2018-02', '2017-12'), [])
})

test('adding months and counting them undo each other', () => {
  const month = fc.tuple(fc.integer({ min: 1000, max: 8999 }), fc.integer({ min: 1, max: 12 }))
  fc.assert(
    fc.property(month, fc.integer({ min: -9000, max: 9000 }), ([year, number], count) => {
      const from = `${year}-${String(number).padStart(2, '0')}`
      const to = addMonths(from, count)
      assert.equal(parseMonth(to), to)
      assert.equal(monthsBetween(from, to), count)
      assert.equal(from < to, count > 0)
    }),
  )
})

test('months are cut where one is missing', () => {
  assert.deepEqual(stretchesOf(['2017-11', '2017-12', '2018-01', '2018-03']), [['2017-11', '2017-12', '2018-01'], ['2018-03']])
  assert.deepEqual(stretchesOf([]), [])
})
