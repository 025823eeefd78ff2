import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Site } from '@/lib/config/types'
import type { Post } from '@/lib/posts'
import { postJsonLd, serialiseForScript, siteJsonLd } from '@/lib/views/json-ld'
import { samplePost, sampleSite } from '../feeds/sample'

const rendered = { excerpt: 'Le début.', words: 573 }
const dataOf = (post: Partial<Post>, site: Partial<Site> = {}) =>
  JSON.parse(serialiseForScript(postJsonLd(samplePost(post), rendered, { site: sampleSite(site) })))

test('a post is a BlogPosting with its dates, language, author, length and picture', () => {
  const data = dataOf({ updated: '2017-11-02', image: '/a.png', tags: ['moi'], categories: ['job'] })
  const url = 'https://www.example.org/2017/10/un-billet/'
  assert.equal(data['@type'], 'BlogPosting')
  assert.equal(data.headline, 'Un billet')
  assert.equal(data.description, 'Le début.')
  assert.equal(data.datePublished, '2017-10-28T09:30:00+02:00')
  assert.equal(data.dateModified, '2017-11-02T00:00:00+01:00')
  assert.equal(data.inLanguage, 'fr')
  assert.deepEqual(data.author, { '@type': 'Person', name: 'Zoé Martin', url: 'https://zoe.example' })
  assert.equal(data.wordCount, 573)
  assert.equal(data.mainEntityOfPage, url)
  assert.equal(data.image, 'https://www.example.org/a.png')
  assert.deepEqual(data.keywords, ['job', 'moi'])
  assert.equal(data.isPartOf['@type'], 'Blog')
})

test('a recap says which months it covers and where it stands in the series', () => {
  const one = dataOf({ recap: { months: ['2017-09'], age: 9 } })
  assert.equal(one.temporalCoverage, '2017-09')
  assert.equal(one.position, 9)
  assert.equal(one.isPartOf['@type'], 'CreativeWorkSeries')
  assert.equal(one.isPartOf.url, 'https://www.example.org/recaps/')
  assert.equal(one.datePublished, '2017-10-28T09:30:00+02:00')
  const quarter = dataOf({ recap: { months: ['2018-01', '2018-02', '2018-03'] } })
  assert.equal(quarter.temporalCoverage, '2018-01/2018-03')
  assert.ok(!('position' in quarter))
})

test('an ordinary post covers no month', () => {
  assert.ok(!('temporalCoverage' in dataOf({})))
})

test('a post of a series is part of it', () => {
  const { isPartOf } = dataOf({ series: 'Un été' })
  assert.equal(isPartOf.name, 'Un été')
  assert.equal(isPartOf.url, 'https://www.example.org/series/un-ete/')
})

test('the site is a Blog with its author', () => {
  const data = siteJsonLd({ site: sampleSite() })
  assert.equal(data['@type'], 'Blog')
  assert.equal(data.url, 'https://www.example.org/')
})

test('nothing in the data can close the script, open a comment or end a line', () => {
  const title = '</script><!--<script>& \u2028\u2029'
  const text = serialiseForScript({ title })
  assert.doesNotMatch(text, /[<>&\u2028\u2029]/)
  assert.equal(JSON.parse(text).title, title)
})

test('control characters and lone surrogates are dropped', () => {
  assert.equal(serialiseForScript({ title: 'a\u0000b\uD800c' }), '{"title":"abc"}')
})
