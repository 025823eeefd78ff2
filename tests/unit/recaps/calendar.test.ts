import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addMonths, monthsFrom } from '@/lib/calendar/month'
import { postsOfMonths, type RecapCalendar, recapNeighboursOf, recapsAbout, recapsOf } from '@/lib/views/recaps'
import fc from '../../properties'
import { post, series } from './series'

/** A year's cells in brief: state, months spanned, age. */
const cellsOf = (calendar: RecapCalendar, year: string) =>
  calendar.years
    .find((one) => one.year === year)
    ?.cells.map(({ state, months, age }) => [state, months.length, ...(age === undefined ? [] : [age])].join(' '))

const listOf = ({ episodes }: RecapCalendar) => episodes.map(({ state, months, age }) => [state, months.join('/'), age].join(' '))

const monthly = (changes = {}) => series({ rhythm: [{ from: '2017-01', every: 1 }], skipped: {}, ...changes })

const lastDays = [
  post('2017-02-20', { from: '2017-01', age: 1 }),
  post('2017-03-20', { from: '2017-02', age: 2 }),
  post('2017-10-28', { from: '2017-09', age: 9 }),
]

test('each month of the year is written, missing, left out, current or to come', () => {
  const calendar = recapsOf(lastDays, series(), '2017-10-30')
  assert.deepEqual(cellsOf(calendar, '2017'), [
    'written 1 1',
    'written 1 2',
    'missing 1 3',
    'missing 1 4',
    'skipped 1 5',
    'missing 1 6',
    'missing 1 7',
    'missing 1 8',
    'written 1 9',
    'current 1 10',
    'to-come 1',
    'to-come 1',
  ])
  assert.deepEqual(calendar.counts, { recaps: 3, written: 3, missing: 5, skipped: 1 })
  assert.deepEqual(calendar.years[0]?.counts, calendar.counts)
})

test('the list repeats the ribbon in words, newest first', () => {
  assert.deepEqual(listOf(recapsOf(lastDays, series(), '2017-10-30')), [
    'current 2017-10 10',
    'written 2017-09 9',
    'missing 2017-08 8',
    'missing 2017-07 7',
    'missing 2017-06 6',
    'skipped 2017-05 5',
    'missing 2017-04 4',
    'missing 2017-03 3',
    'written 2017-02 2',
    'written 2017-01 1',
  ])
})

test('the current month is missing from the day after its end', () => {
  const state = (now: string) => recapsOf([], monthly(), now).episodes.find(({ age }) => age === 2)?.state
  assert.equal(state('2017-02-28'), 'current')
  assert.equal(state('2017-03-01'), 'missing')
})

test('a reason for leaving a month out comes with it', () => {
  const cell = recapsOf([], series(), '2017-06-15').years[0]?.cells[4]
  assert.equal(cell?.reason, 'en vacances')
  assert.equal(cell?.state, 'skipped')
})

test('a month left out but told after all is written', () => {
  const calendar = recapsOf([post('2017-06-20', { from: '2017-05', age: 5 })], series(), '2017-06-25')
  assert.equal(cellsOf(calendar, '2017')?.[4], 'written 1 5')
  assert.equal(calendar.counts.skipped, 0)
})

test('a month to be left out is not so before it comes', () => {
  assert.equal(cellsOf(recapsOf([], series(), '2017-04-02'), '2017')?.[4], 'to-come 1')
  assert.equal(cellsOf(recapsOf([], series(), '2017-05-02'), '2017')?.[4], 'skipped 1 5')
})

test('a quarter is one cell, written, missing or current', () => {
  const calendar = recapsOf([post('2018-05-10', { from: '2018-01', to: '2018-03', age: 15 })], series(), '2018-08-01')
  assert.deepEqual(cellsOf(calendar, '2018'), [
    'written 3 15',
    'missing 3 18',
    'current 3 21',
    'to-come 1',
    'to-come 1',
    'to-come 1',
  ])
  assert.deepEqual(calendar.years[0]?.cells[2]?.covered, ['2018-07', '2018-08', '2018-09'])
  assert.deepEqual(calendar.years[0]?.counts, { recaps: 1, written: 3, missing: 3, skipped: 0 })
})

test('a quarter told before its end is current and written', () => {
  const calendar = recapsOf([post('2018-09-20', { from: '2018-07', to: '2018-09', age: 21 })], series(), '2018-09-25')
  assert.equal(cellsOf(calendar, '2018')?.[2], 'current-written 3 21')
  assert.equal(calendar.episodes[0]?.state, 'current-written')
  assert.equal(
    cellsOf(recapsOf([post('2018-09-20', { from: '2018-07', to: '2018-09', age: 21 })], series(), '2018-10-01'), '2018')?.[2],
    'written 3 21',
  )
})

test('what a quarter’s recap leaves untold stays missing', () => {
  const calendar = recapsOf([post('2018-02-10', { from: '2018-01', age: 13 })], series(), '2018-04-01')
  assert.deepEqual(cellsOf(calendar, '2018')?.slice(0, 3), ['written 1 13', 'missing 2 15', 'current 3 18'])
  assert.deepEqual(listOf(calendar).slice(0, 3), [
    'current 2018-04/2018-05/2018-06 18',
    'missing 2018-02/2018-03 15',
    'written 2018-01 13',
  ])
})

test('a month left out inside a quarter parts its cell, and the recap has one line', () => {
  const settings = series({ skipped: { '2018-02': 'malade' } })
  const told = { ...post('2018-04-10', { from: '2018-01', age: 15 }), recap: { months: ['2018-01', '2018-03'], age: 15 } }
  const calendar = recapsOf([told], settings, '2018-04-20')
  assert.deepEqual(cellsOf(calendar, '2018')?.slice(0, 3), ['written 1 15', 'skipped 1 14', 'written 1 15'])
  assert.equal(calendar.episodes.filter(({ post: one }) => one).length, 1)
  const untold = recapsOf([], settings, '2018-04-20')
  assert.deepEqual(cellsOf(untold, '2018')?.slice(0, 3), ['missing 1 15', 'skipped 1 14', 'missing 1 15'])
  assert.deepEqual(listOf(untold).slice(0, 3), [
    'current 2018-04/2018-05/2018-06 18',
    'missing 2018-01/2018-03 15',
    'skipped 2018-02 14',
  ])
})

test('a whole quarter left out is one cell', () => {
  const skipped = { '2018-01': 'pause', '2018-02': 'pause', '2018-03': 'pause' }
  assert.equal(cellsOf(recapsOf([], series({ skipped }), '2018-04-20'), '2018')?.[0], 'skipped 3 15')
})

test('a period that crosses New Year is two cells with one number, and one line', () => {
  const settings = series({ start: '2017-11', rhythm: [{ from: '2017-11', every: 3 }], skipped: {} })
  const written = recapsOf([post('2018-02-10', { from: '2017-11', to: '2018-01', age: 3 })], settings, '2018-02-20')
  assert.deepEqual(cellsOf(written, '2017'), ['before 10', 'written 2 3'])
  assert.equal(cellsOf(written, '2018')?.[0], 'written 1 3')
  assert.deepEqual(written.years[0]?.cells[0]?.covered, ['2017-11', '2017-12', '2018-01'])
  assert.equal(written.episodes.length, 2)
  assert.equal(written.counts.recaps, 1)
  const current = recapsOf([], settings, '2017-12-05')
  assert.deepEqual(
    current.years.map(({ year }) => year),
    ['2018', '2017'],
  )
  assert.equal(cellsOf(current, '2018')?.[0], 'current 1 3')
})

test('a recap of two months fills both, with the number of the last', () => {
  const calendar = recapsOf([post('2017-04-10', { from: '2017-02', to: '2017-03', age: 3 })], monthly(), '2017-04-20')
  assert.deepEqual(cellsOf(calendar, '2017')?.slice(0, 4), ['missing 1 1', 'written 2 3', 'current 1 4'].concat('to-come 1'))
})

test('a recap written a year later fills its month', () => {
  const late = post('2018-06-10', { from: '2017-03', age: 3 })
  assert.equal(cellsOf(recapsOf([...lastDays, late], series(), '2018-06-15'), '2017')?.[2], 'written 1 3')
})

test('several recaps of one month share its cell, the closest to it first, and have a line each', () => {
  const quarter = post('2017-04-10', { from: '2017-01', to: '2017-03', age: 3 }, 'trimestre')
  const month = post('2017-03-05', { from: '2017-02', age: 2 }, 'mois')
  const again = post('2017-03-09', { from: '2017-02', age: 2 }, 'encore')
  const calendar = recapsOf([quarter, again, month], monthly(), '2017-04-20')
  assert.deepEqual(cellsOf(calendar, '2017')?.slice(0, 3), ['written 1 3', 'written 1 2', 'written 1 3'])
  assert.deepEqual(
    calendar.years[0]?.cells[1]?.posts.map(({ url }) => url),
    [month.url, again.url, quarter.url],
  )
  assert.equal(calendar.counts.recaps, 3)
  assert.equal(calendar.counts.written, 3)
  assert.equal(calendar.episodes.filter((episode) => episode.post).length, 3)
})

test('nothing comes after the end of the series, however late it is', () => {
  const calendar = recapsOf(lastDays, series({ end: '2017-10' }), '2026-11-15')
  assert.deepEqual(
    calendar.years.map(({ year }) => year),
    ['2017'],
  )
  assert.deepEqual(cellsOf(calendar, '2017')?.slice(8), ['written 1 9', 'missing 1 10', 'after 2'])
})

test('a series that has not begun draws nothing', () => {
  assert.deepEqual(recapsOf([], series(), '2016-12-31'), {
    years: [],
    counts: { recaps: 0, written: 0, missing: 0, skipped: 0 },
    episodes: [],
  })
})

test('months before the start are blank, and a recap of one is drawn all the same', () => {
  assert.equal(cellsOf(recapsOf([], series({ start: '2017-03' }), '2017-03-15'), '2017')?.[0], 'before 2')
  const prologue = recapsOf([post('2017-01-05', { from: '2016-12' })], series(), '2017-01-10')
  assert.deepEqual(cellsOf(prologue, '2016'), ['before 11', 'written 1'])
})

test('without a series, the months told are drawn and nothing is missing', () => {
  const calendar = recapsOf(
    [post('2017-04-02', { from: '2017-03' }), post('2017-06-02', { from: '2017-05' })],
    undefined,
    '2018-01-01',
  )
  assert.deepEqual(cellsOf(calendar, '2017')?.slice(0, 4), ['before 2', 'written 1', 'to-come 1', 'written 1'])
  assert.deepEqual(calendar.counts, { recaps: 2, written: 2, missing: 0, skipped: 0 })
  assert.deepEqual(recapsOf([], undefined, '2018-01-01').years, [])
  assert.deepEqual(recapsOf([post('2017-04-02')], undefined, '2018-01-01').years, [])
})

test('the neighbours of a recap are the recaps around it by the months they tell', () => {
  const late = post('2018-06-10', { from: '2017-03', age: 3 })
  const all = [late, ...lastDays]
  const around = (which: number) => recapNeighboursOf(all[which] ?? late, all, series(), '2018-06-15')
  assert.deepEqual(around(0), {
    previous: { post: lastDays[1], missing: [], skipped: [] },
    next: { post: lastDays[2], missing: ['2017-04', '2017-06', '2017-07', '2017-08'], skipped: ['2017-05'] },
  })
  assert.equal(around(1).previous, undefined)
  assert.equal(around(3).next, undefined)
  assert.equal(around(3).previous?.post, late)
  assert.deepEqual(recapNeighboursOf(post('2017-04-01'), all, series(), '2018-06-15'), {})
})

test('a recap leads to the other posts of its months, and they to it', () => {
  const inside = post('2018-02-14')
  const outside = post('2018-04-01')
  const recap = post('2018-05-10', { from: '2018-01', to: '2018-03', age: 15 })
  const other = post('2018-03-02', { from: '2017-12', age: 12 })
  const all = [recap, outside, other, inside]
  assert.deepEqual(postsOfMonths(recap.recap?.months ?? [], all), [inside])
  assert.deepEqual(recapsAbout(inside.day, all), [recap])
  assert.deepEqual(recapsAbout(outside.day, all), [])
})

test('whatever is told, a year has twelve months, each once and in order', () => {
  const recaps = fc.array(fc.record({ at: fc.integer({ min: -5, max: 40 }), length: fc.integer({ min: 1, max: 5 }) }), {
    maxLength: 8,
  })
  fc.assert(
    fc.property(recaps, fc.integer({ min: -3, max: 40 }), fc.option(fc.integer({ min: 0, max: 40 })), (told, now, end) => {
      const month = (count: number) => addMonths('2017-01', count)
      const posts = told.map(({ at, length }, index) =>
        post('2017-06-01', { from: month(at), to: month(at + length - 1) }, `n${index}`),
      )
      const settings = series(end === null ? {} : { end: month(end) })
      const { years, counts, episodes } = recapsOf(posts, settings, `${month(now)}-15`)
      for (const { year, cells } of years)
        assert.deepEqual(
          cells.flatMap(({ months }) => months),
          monthsFrom(`${year}-01`, `${year}-12`),
        )
      assert.equal(counts.recaps, posts.length)
      assert.equal(counts.written, new Set(posts.flatMap(({ recap }) => recap?.months ?? [])).size)
      assert.equal(episodes.filter((episode) => episode.post).length, posts.length)
      assert.deepEqual(
        years.map(({ year }) => year),
        years
          .map(({ year }) => year)
          .toSorted()
          .toReversed(),
      )
    }),
  )
})
