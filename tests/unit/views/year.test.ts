import assert from 'node:assert/strict'
import { test } from 'node:test'
import { yearAgoOf } from '@/lib/views/year-ago'
import { yearFiguresOf } from '@/lib/views/year-figures'
import { post, site } from '../../factories'

const told = (...months: string[]) => post({ url: `/${months[0]}/`, recap: { months } })
const terms = { categories: new Map(), tags: new Map() }

test('a year ago is the same months, whatever recap tells them', () => {
  const [march, quarter] = [told('2017-03'), told('2018-01', '2018-02', '2018-03')]
  assert.deepEqual(yearAgoOf(['2018-03'], [quarter, march]), [march])
  assert.deepEqual(yearAgoOf(['2019-02', '2019-03'], [quarter, march]), [quarter])
  assert.deepEqual(yearAgoOf(['2017-03'], [quarter, march]), [])
})

test('a year’s figures count posts and words, and name the tags most used, each spelling once', () => {
  const posts = [
    post({ tags: ['Devis', 'devis', 'four'] }),
    post({ url: '/b/', tags: ['devis'] }),
    post({ url: '/c/', tags: [] }),
  ]
  const figures = yearFiguresOf(posts, [120, 30, 0], { posts, site: site(), terms })
  assert.equal(figures.posts, 3)
  assert.equal(figures.words, 150)
  assert.deepEqual(
    figures.themes.map(({ slug }) => slug),
    ['devis', 'four'],
  )
})
