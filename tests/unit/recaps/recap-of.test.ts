import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatAge } from '@/lib/calendar/age'
import { addMonths, monthsFrom } from '@/lib/calendar/month'
import { expectedEpisodes, monthsAtAge } from '@/lib/calendar/rhythm'
import { recapIssuesOf, recapOf } from '@/lib/posts/recap'
import fc from '../../properties'
import { series } from './series'

const monthsOf = (title: string, value?: unknown, settings = series()) => recapOf(title, value, settings, 'fr').recap?.months

test('an episode of nine months tells the ninth month', () => {
  assert.deepEqual(recapOf('A mon compte + 9 mois', undefined, series(), 'fr'), { recap: { months: ['2017-09'], age: 9 } })
})

test('in a quarterly rhythm an episode tells three months', () => {
  assert.deepEqual(recapOf('Solo + 1 an et quart', undefined, series(), 'fr'), {
    recap: { months: ['2018-01', '2018-02', '2018-03'], age: 15 },
  })
})

test('an episode between two expected ones tells the months since the last', () => {
  assert.deepEqual(monthsOf('Solo + 14 mois'), ['2018-01', '2018-02'])
  assert.deepEqual(monthsOf('Solo + 13 mois'), ['2018-01'])
})

test('case, accents, spaces and apostrophes of a title do not count, and words may follow the age', () => {
  for (const title of [
    'a mon compte + 9 mois',
    'À MON COMPTE + 9 MOIS',
    'À mon compte +9 mois',
    'A mon compte\u00A0+\u202F9\u00A0mois',
    'Solo + 9 mois, déjà !',
    '  Solo + neuf mois (enfin)',
  ])
    assert.deepEqual(monthsOf(title), ['2017-09'], title)
  const pattern = series({ titles: ["L'aventure, {age} après"] })
  assert.deepEqual(monthsOf('L’aventure, un an après', undefined, pattern), ['2017-12'])
  assert.deepEqual(monthsOf('L’aventure, un an plus tard', undefined, pattern), undefined)
})

test('a title that only looks like an episode is not one', () => {
  for (const title of ['A mon compte', 'A mon compte + rien', 'Mon Solo + 9 mois', 'Solo 9 mois', 'Solo + 9 moissons', ''])
    assert.deepEqual(recapOf(title, undefined, series(), 'fr'), {}, title)
  assert.deepEqual(recapOf('C++ (9 mois)', undefined, series({ titles: ['C++ ({age})', 'sans âge'] }), 'fr').recap?.age, 9)
})

test('a site without a series still has recaps that name their month', () => {
  assert.deepEqual(recapOf('Bilan', '2017-09', undefined, 'fr'), { recap: { months: ['2017-09'] } })
  assert.deepEqual(recapOf('Solo + 9 mois', undefined, undefined, 'fr'), {})
})

test('the front matter wins over the title', () => {
  assert.deepEqual(recapOf('Bilan', '2018-01/2018-03', series(), 'fr'), {
    recap: { months: ['2018-01', '2018-02', '2018-03'], age: 15 },
  })
  assert.deepEqual(monthsOf('Bilan', ' 2018-01/03 '), ['2018-01', '2018-02', '2018-03'])
  assert.deepEqual(monthsOf('Solo + 9 mois', false), undefined)
  assert.deepEqual(monthsOf('Solo + 9 mois', null), ['2017-09'])
  assert.deepEqual(monthsOf('Solo + 9 mois', true), ['2017-09'])
})

test('a month that cannot be read is reported', () => {
  for (const value of [
    'septembre',
    '2017-13',
    '2017',
    2017,
    '2017-09-14',
    '2018-03/2018-01',
    '1000-01/2018-01',
    '2018-01/2018-02/2018-03',
    ['2017-09'],
    {},
    '',
  ])
    assert.equal(recapOf('Bilan', value, series(), 'fr').issue?.code, 'recap-unreadable', String(value))
})

test('a title at odds with the month given is reported, and the month holds', () => {
  assert.deepEqual(recapOf('Solo + 9 mois', '2017-10', series(), 'fr'), {
    recap: { months: ['2017-10'], age: 10 },
    issue: { code: 'recap-age-disagrees', details: { age: '9', months: '2017-10', expected: '2017-09' } },
  })
  assert.equal(recapOf('Solo + 9 mois', '2017-09', series(), 'fr').issue, undefined)
  assert.equal(recapOf('Solo + 15 mois', '2018-01/2018-03', series(), 'fr').issue, undefined)
})

test('an episode of a series without a start is recognised, but its month is unknown', () => {
  const result = recapOf('Solo + 9 mois', undefined, series({ start: undefined }), 'fr')
  assert.deepEqual(result, { issue: { code: 'recap-month-unknown', details: { title: 'Solo + 9 mois' } } })
  assert.deepEqual(recapOf('Solo + 9 mois', '2017-09', series({ start: undefined }), 'fr'), { recap: { months: ['2017-09'] } })
})

test('a month before the start of the series is reported', () => {
  assert.equal(recapOf('Solo + 0 mois', undefined, series(), 'fr').issue?.code, 'recap-before-start')
  const { recap } = recapOf('Prologue', '2016-12', series(), 'fr')
  assert.deepEqual(recap, { months: ['2016-12'] })
  assert.deepEqual(recapIssuesOf({ months: ['2016-12'] }, series(), '2017-01-10', '2018-01-01'), [
    { code: 'recap-before-start', details: { month: '2016-12', start: '2017-01' } },
  ])
})

test('a month to come is reported, unless the post itself is to come', () => {
  const recap = { months: ['2018-02'] }
  const codes = (day: string, now: string) => recapIssuesOf(recap, undefined, day, now).map(({ code }) => code)
  assert.deepEqual(codes('2018-01-05', '2018-01-31'), ['recap-in-future'])
  assert.deepEqual(codes('2018-03-01', '2018-01-31'), [])
})

test('a recap dated before the end of what it tells is doubtful, a late one is not', () => {
  const recap = { months: ['2017-08', '2017-09'] }
  const codes = (day: string) => recapIssuesOf(recap, series(), day, '2018-06-01').map(({ code }) => code)
  assert.deepEqual(codes('2017-09-30'), ['recap-too-early'])
  assert.deepEqual(codes('2017-10-01'), [])
  assert.deepEqual(codes('2018-05-28'), [])
})

test('the episodes expected follow the rhythm, without the months left out', () => {
  const ages = (until: string, changes = {}) => expectedEpisodes(series(changes), until).map(({ age }) => age)
  assert.deepEqual(ages('2018-07'), [1, 2, 3, 4, 6, 7, 8, 9, 10, 11, 12, 15, 18, 21])
  assert.deepEqual(ages('2018-02', { end: '2017-03' }), [1, 2, 3])
  assert.deepEqual(ages('2016-12'), [])
  assert.deepEqual(ages('2018-01', { start: undefined }), [])
  assert.deepEqual(ages('2017-03', { rhythm: [] }), [1, 2, 3])
})

test('the end of the series ends its last period, and so does a change of rhythm', () => {
  const last = (changes: Parameters<typeof series>[0]) => expectedEpisodes(series(changes), '2030-01').at(-1)
  assert.deepEqual(last({ end: '2018-12' }), { age: 24, months: ['2018-10', '2018-11', '2018-12'] })
  assert.deepEqual(last({ end: '2018-11' }), { age: 23, months: ['2018-10', '2018-11'] })
  const rhythm = [
    { from: '2017-01', every: 3 },
    { from: '2017-05', every: 1 },
  ]
  const periods = expectedEpisodes(series({ rhythm, skipped: {} }), '2017-06').map(({ months }) => months)
  assert.deepEqual(periods, [['2017-01', '2017-02', '2017-03'], ['2017-04'], ['2017-05'], ['2017-06']])
})

test('a month left out of a quarter leaves the others', () => {
  const settings = series({ skipped: { '2018-02': 'malade' } })
  assert.deepEqual(monthsOf('Solo + 15 mois', undefined, settings), ['2018-01', '2018-03'])
  assert.equal(recapOf('Solo + 15 mois', undefined, settings, 'fr').recap?.age, 15)
  const all = series({ skipped: { '2017-05': 'en vacances' } })
  assert.deepEqual(monthsOf('Solo + 5 mois', undefined, all), ['2017-05'])
})

test('an episode’s title gives back its age, and its last month is start + age - 1', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 12 }), (age, every) => {
      const settings = series({ skipped: {}, rhythm: [{ from: '2017-01', every }] })
      const { recap } = recapOf(`Solo + ${formatAge(age, 'fr')}, déjà !`, undefined, settings, 'fr')
      assert.equal(recap?.age, age)
      assert.equal(recap?.months.at(-1), addMonths('2017-01', age - 1))
      assert.equal(recap?.months.length, ((age - 1) % every) + 1)
    }),
  )
})

test('every month lived belongs to one expected episode', () => {
  const rhythms = fc.array(fc.record({ at: fc.integer({ min: 0, max: 40 }), every: fc.integer({ min: 1, max: 6 }) }), {
    maxLength: 4,
  })
  fc.assert(
    fc.property(rhythms, fc.integer({ min: 0, max: 60 }), (changes, lived) => {
      const rhythm = changes.sort((a, b) => a.at - b.at).map(({ at, every }) => ({ from: addMonths('2017-01', at), every }))
      const settings = series({ rhythm, skipped: {} })
      const episodes = expectedEpisodes(settings, addMonths('2017-01', lived))
      const months = episodes.flatMap((episode) => episode.months)
      assert.deepEqual(months, monthsFrom('2017-01', months.at(-1) ?? ''))
      assert.ok(months.length > lived)
      for (const { age, months } of episodes) assert.deepEqual(monthsAtAge(age, settings), months)
    }),
  )
})
