import assert from 'node:assert/strict'
import { test } from 'node:test'
import { instantOf, isTimezone, parseInstant, wallClock } from '@/lib/calendar/instant'

for (const [written, instant] of [
  ['2017-10-28', '2017-10-28T00:00:00+02:00'],
  ['2017-1-5', '2017-01-05T00:00:00+01:00'],
  ['2017-10-28 9:30', '2017-10-28T09:30:00+02:00'],
  ['2017-10-28 9:5', '2017-10-28T09:05:00+02:00'],
  ['2017-10-28 9:5:3', '2017-10-28T09:05:03+02:00'],
  ['2017-10-28 09:30:15', '2017-10-28T09:30:15+02:00'],
  ['2017-10-28 09:30:00 +0200', '2017-10-28T09:30:00+02:00'],
  ['2017-10-28 09:30:00 -05:00', '2017-10-28T09:30:00-05:00'],
  ['2017-10-28T09:30:00Z', '2017-10-28T09:30:00+00:00'],
  ['2017-10-28T09:30:00.123+09:00', '2017-10-28T09:30:00+09:00'],
  ['2017-10-28 10:00 PM', '2017-10-28T22:00:00+02:00'],
  ['2017-01-28 10:00 CEST', '2017-01-28T10:00:00+02:00'],
  ['2017-01-28 10:00 America/New_York', '2017-01-28T10:00:00-05:00'],
  ['28 Oct 2017', '2017-10-28T00:00:00+02:00'],
  ['October 28th, 2017 9:30 PM', '2017-10-28T21:30:00+02:00'],
  ['Sat, 28 Oct 2017 09:30:00 +0000', '2017-10-28T09:30:00+00:00'],
  ['28-Oct-2017', '2017-10-28T00:00:00+02:00'],
  ['2017-10-28, 9h30', '2017-10-28T09:30:00+02:00'],
  ['20171028', '2017-10-28T00:00:00+02:00'],
  ['2020-02-29', '2020-02-29T00:00:00+01:00'],
] as const) {
  test(`${written} in Paris is ${instant}`, () => assert.equal(parseInstant(written, 'Europe/Paris'), instant))
}

for (const [written, fault] of [
  ['31/10/2017', 'format'],
  ['hier', 'format'],
  ['', 'format'],
  ['2017-10-28 10:00 ici', 'format'],
  ['28 Foo 2017', 'format'],
  ['30 Feb 2017', 'impossible'],
  ['2024-02-30', 'impossible'],
  ['2017-13-01', 'impossible'],
  ['2017-00-10', 'impossible'],
  ['2017-10-28 25:00', 'impossible'],
  ['2017-10-28 10:61', 'impossible'],
] as const) {
  test(`« ${written} » is no moment (${fault})`, () => assert.deepEqual(parseInstant(written, 'UTC'), { fault }))
}

test('summer time ends and begins on the right side', () => {
  assert.equal(parseInstant('2017-10-29 00:30', 'Europe/Paris'), '2017-10-29T00:30:00+02:00')
  assert.equal(parseInstant('2017-10-29 12:00', 'Europe/Paris'), '2017-10-29T12:00:00+01:00')
  assert.equal(parseInstant('2017-03-26 03:30', 'Europe/Paris'), '2017-03-26T03:30:00+02:00')
})

test('a moment is written with the offset of a zone, and read as its wall clock', () => {
  assert.equal(instantOf(new Date('2017-07-01T22:30:00Z'), 'Europe/Paris'), '2017-07-02T00:30:00+02:00')
  assert.equal(wallClock('2017-07-01T22:30:00Z', 'Europe/Paris').toISOString(), '2017-07-02T00:30:00.000Z')
})

test('only names of the time zone database are time zones', () => {
  assert.deepEqual(['Europe/Paris', 'UTC', 'fr', 'Europe/Paris offset +0100', ''].map(isTimezone), [
    true,
    true,
    false,
    false,
    false,
  ])
})
