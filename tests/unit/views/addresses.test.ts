import assert from 'node:assert/strict'
import { test } from 'node:test'
import { coveredPages, pageAddresses } from '@/lib/views/addresses'
import { addressAt, addressParams, sharedParams } from '@/lib/views/entries'
import { contentOf, text } from '../content-folder'

const shaped = {
  'site.yml': 'title: Carnet\nurl: https://www.example.org\n',
  'posts/2018-01-01-a.md': text('permalink: /tags/pain.html\ntags: [pain]\nredirect_from: /page/levain/'),
  'posts/2018-01-02-b.md': text('permalink: /archives/bilan/\nredirect_from: [/series/été/, /categories/x/page/y]'),
  'posts/2018-01-03-c.md': text('permalink: /tags/pain/'),
  'posts/2018-01-04-d.md': text('permalink: /tags/a/b/'),
}

test('an address of the author that has the shape of a route of the site belongs to that route', async (t) => {
  const content = await contentOf(t, shaped)
  assert.deepEqual(
    addressParams(content).map(({ path }) => path.join('/')),
    ['tags/a/b'],
  )
  assert.deepEqual(sharedParams('/tags/[slug]', [{ slug: 'pain' }, { slug: 'levain' }], content), [
    { slug: 'pain' },
    { slug: 'levain' },
    { slug: 'pain.html' },
  ])
  assert.deepEqual(sharedParams('/archives/[year]', [{ year: '2018' }], content), [{ year: '2018' }, { year: 'bilan' }])
  assert.deepEqual(sharedParams('/page/[page]', [], content), [{ page: 'levain' }])
  assert.deepEqual(sharedParams('/series/[slug]', [], content), [{ slug: 'été'.normalize('NFD') }, { slug: 'été' }])
  assert.deepEqual(sharedParams('/categories/[slug]/page/[page]', [], content), [{ slug: 'x', page: 'y' }])
})

test('there the author’s post answers, or leads to where it went', async (t) => {
  const content = await contentOf(t, shaped)
  const found = addressAt(['tags', 'pain.html'], content)
  assert.equal(found && 'entry' in found && found.entry.file, 'posts/2018-01-01-a.md')
  assert.deepEqual(addressAt(['page', 'levain'], content), { redirect: '/tags/pain.html' })
  assert.equal(addressAt(['tags', 'levain'], content), undefined)
})

test('a text that stands where the site would make a page is told, and the address listed once', async (t) => {
  const content = await contentOf(t, shaped)
  assert.deepEqual(
    coveredPages(content).map(({ code, file, line, column }) => `${file}:${line}:${column} ${code}`),
    ['posts/2018-01-03-c.md:2:12 address-covers'],
  )
  assert.equal(pageAddresses(content).filter((url) => url === '/tags/pain/').length, 1)
})
