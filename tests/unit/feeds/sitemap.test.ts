import assert from 'node:assert/strict'
import { test } from 'node:test'
import { manifestOf } from '@/lib/views/manifest'
import { robotsText } from '@/lib/views/robots'
import { sitemapOf, sitemapXml } from '@/lib/views/sitemap'
import { samplePost, sampleSite } from './sample'

type Facts = Parameters<typeof sitemapOf>[0]

function contentOf(facts: Partial<Facts>): Facts {
  return {
    site: sampleSite(),
    posts: [],
    pages: [],
    terms: { categories: new Map(), tags: new Map() },
    ...facts,
  }
}

test('a post’s date is its last revision, a list’s that of its newest change', () => {
  const newer = samplePost({ url: '/b/', day: '2018-01-09', tags: ['moi'] })
  const revised = samplePost({ url: '/a/', day: '2017-10-28', updated: '2019-02-03', categories: ['Job'] })
  const dates = new Map(sitemapOf(contentOf({ posts: [newer, revised] })).map((entry) => [entry.url, entry.lastModified]))
  assert.equal(dates.get('/b/'), '2018-01-09')
  assert.equal(dates.get('/a/'), '2019-02-03')
  assert.equal(dates.get('/'), '2019-02-03')
  assert.equal(dates.get('/tags/moi/'), '2018-01-09')
  assert.equal(dates.get('/categories/job/'), '2019-02-03')
  assert.equal(dates.get('/archives/2018/'), '2018-01-09')
  assert.equal(dates.get('/archives/2017/10/'), '2019-02-03')
})

test('no date is invented for pages that have none', () => {
  const page = { ...samplePost(), kind: 'page' as const, url: '/a-propos/' }
  const entries = sitemapOf(contentOf({ pages: [page] }))
  assert.deepEqual(
    entries.find((entry) => entry.url === '/a-propos/'),
    { url: '/a-propos/', lastModified: undefined },
  )
  assert.doesNotMatch(sitemapXml(sampleSite(), entries), /lastmod/)
})

test('the search and entries that ask for it stay out', () => {
  const posts = [samplePost({ url: '/cache/', data: { sitemap: false } }), samplePost({ url: '/vu/' })]
  const urls = sitemapOf(contentOf({ posts })).map((entry) => entry.url)
  assert.ok(urls.includes('/vu/'))
  assert.ok(!urls.includes('/cache/') && !urls.includes('/search/'))
  assert.equal(new Set(urls).size, urls.length)
})

test('addresses are absolute, percent-encoded and escaped', () => {
  const xml = sitemapXml(sampleSite({ baseurl: '/blog' }), [{ url: "/été & co/l'une.html", lastModified: '2017-10-28' }])
  assert.match(
    xml,
    /<url><loc>https:\/\/www\.example\.org\/blog\/%C3%A9t%C3%A9%20&amp;%20co\/l&#39;une\.html<\/loc><lastmod>2017-10-28<\/lastmod><\/url>/,
  )
})

test('a sitemap never grows past what one file may hold', () => {
  const entries = Array.from({ length: 50_001 }, (_, index) => ({ url: `/${index}/`, lastModified: undefined }))
  assert.throws(() => sitemapXml(sampleSite(), entries), RangeError)
})

test('robots are welcome in production alone', () => {
  assert.equal(
    robotsText(sampleSite(), 'production'),
    'User-agent: *\nAllow: /\n\nSitemap: https://www.example.org/sitemap.xml\n',
  )
  assert.equal(robotsText(sampleSite(), 'preview'), 'User-agent: *\nAllow: /\n')
})

test('the manifest starts under the site’s sub-path', () => {
  const icon = { url: '/icon.svg', type: 'image/svg+xml', sizes: 'any' }
  const manifest = manifestOf(sampleSite({ baseurl: '/blog' }), { background: '#fbfafd', icons: [icon] })
  assert.equal(manifest.start_url, '/blog/')
  assert.equal(manifest.lang, 'fr')
  assert.deepEqual(manifest.icons, [{ src: '/blog/icon.svg', type: 'image/svg+xml', sizes: 'any' }])
})
