import assert from 'node:assert/strict'
import { test } from 'node:test'
import { resolveAlternates } from 'next/dist/lib/metadata/resolvers/resolve-basics'
import type { Site, Stage } from '@/lib/config/types'
import type { Post } from '@/lib/posts'
import { entryMetadata, homeMetadata, pageMetadata, siteMetadata, termMetadata } from '@/lib/views/metadata'
import { shortDescription } from '@/lib/views/short-description'
import { samplePost, sampleSite } from '../feeds/sample'

function facts(site: Partial<Site> = {}, stage: Stage = 'production') {
  return { site: sampleSite(site), stage }
}

const rendered = { excerpt: 'Le début du texte.' }
const headOf = (post: Partial<Post>, site: Partial<Site> = {}, stage: Stage = 'production') =>
  entryMetadata(samplePost(post), rendered, facts(site, stage))

test('a post’s head: title, description, canonical address, feeds', () => {
  const head = headOf({ title: 'Ça va ?' })
  assert.deepEqual(head.title, { absolute: 'Ça va\u202F? – Le cahier' })
  assert.equal(head.description, 'Le début du texte.')
  assert.equal(head.alternates?.canonical, 'https://www.example.org/2017/10/un-billet/')
  assert.equal(head.robots, undefined)
  assert.deepEqual(head.alternates?.types, {
    'application/rss+xml': [{ url: 'https://www.example.org/rss.xml', title: 'Le cahier' }],
    'application/atom+xml': [{ url: 'https://www.example.org/feed.xml', title: 'Le cahier' }],
    'application/feed+json': [{ url: 'https://www.example.org/feed.json', title: 'Le cahier' }],
  })
})

test('Next prints a canonical address exactly as the permalink has it', async () => {
  for (const [url, expected] of [
    ['/', '/'],
    ['/a/b/', '/a/b/'],
    ['/a/b.html', '/a/b.html'],
    ['/a/b', '/a/b'],
    ['/ruby-3.4/', '/ruby-3.4/'],
    ['/été/cœur & co/', '/%C3%A9t%C3%A9/c%C5%93ur%20&%20co/'],
    ['/a?b#c/', '/a%3Fb%23c/'],
  ] as const) {
    const { alternates, metadataBase } = headOf({ url })
    assert.equal(metadataBase, null)
    const context = { trailingSlash: false, isStaticMetadataRouteFile: false }
    const printed = await resolveAlternates(alternates, null, Promise.resolve('/'), context)
    assert.equal(printed?.canonical?.url, `https://www.example.org${expected}`)
  }
})

test('a preview is named as one, hidden from search engines, and canonical to production', () => {
  const head = headOf({}, {}, 'preview')
  assert.deepEqual(head.title, { absolute: 'Aperçu · Un billet – Le cahier' })
  assert.deepEqual(head.robots, { index: false, follow: false })
  assert.equal(head.alternates?.canonical, 'https://www.example.org/2017/10/un-billet/')
})

test('a site whose address is not known yet has no canonical addresses', () => {
  assert.equal(headOf({}, { url: '' }, 'development').alternates?.canonical, undefined)
})

test('Open Graph shows an article with its dates and picture', () => {
  const head = headOf({
    updated: '2017-11-02',
    categories: ['job'],
    tags: ['et moi'],
    image: 'images/a.png',
    language: 'en',
  })
  assert.deepEqual(head.openGraph, {
    type: 'article',
    title: 'Un billet',
    description: 'Le début du texte.',
    url: 'https://www.example.org/2017/10/un-billet/',
    siteName: 'Le cahier',
    locale: 'en_US',
    publishedTime: '2017-10-28T09:30:00+02:00',
    modifiedTime: '2017-11-02T00:00:00+01:00',
    authors: ['https://zoe.example'],
    images: [{ url: 'https://www.example.org/images/a.png' }],
  })
})

test('the author’s own description is kept whole', () => {
  const description = 'mot '.repeat(100).trim()
  assert.equal(headOf({ description }).description, description)
})

test('one of the author’s pages is a website’s page with a description of its own', () => {
  const page = { ...samplePost(), kind: 'page' as const, url: '/a-propos/', description: 'Qui écrit ?' }
  const head = entryMetadata(page, rendered, facts())
  assert.equal(head.description, 'Qui écrit\u202F?')
  assert.equal(head.alternates?.canonical, 'https://www.example.org/a-propos/')
  assert.match(JSON.stringify(head.openGraph), /"type":"website"/)
})

test('a term’s page offers its own feed before the site’s', () => {
  const term = { kind: 'tags' as const, slug: 'et-moi', name: 'et moi', label: 'et moi', posts: [], spellings: [] }
  const head = termMetadata({ ...term, description: undefined }, 2, facts())
  assert.deepEqual(head.title, { absolute: 'et moi – page 2 – Le cahier' })
  assert.equal(head.description, 'Des mois racontés.')
  assert.equal(head.alternates?.canonical, 'https://www.example.org/tags/et-moi/page/2/')
  assert.deepEqual(head.alternates?.types?.['application/rss+xml'], [
    { url: 'https://www.example.org/tags/et-moi/rss.xml', title: 'Le cahier – et moi' },
    { url: 'https://www.example.org/rss.xml', title: 'Le cahier' },
  ])
})

test('the recaps’ page offers the recaps’ feed', () => {
  const head = pageMetadata({ url: '/recaps/', title: 'Les récaps' }, facts())
  assert.deepEqual(head.alternates?.types?.['application/rss+xml'], [
    { url: 'https://www.example.org/recaps/rss.xml', title: 'Le cahier – Récaps' },
    { url: 'https://www.example.org/rss.xml', title: 'Le cahier' },
  ])
})

test('home bears the site’s name alone and describes the site', () => {
  const head = homeMetadata(facts({ title: 'Ça va ?' }))
  assert.deepEqual(head.title, { absolute: 'Ça va\u202F?' })
  assert.equal(head.description, 'Des mois racontés.')
  assert.equal(head.alternates?.canonical, 'https://www.example.org/')
})

test('a page without a head of its own has the site’s name and no canonical address', () => {
  assert.deepEqual(siteMetadata(facts()).title, { absolute: 'Le cahier' })
  assert.equal(siteMetadata(facts()).alternates?.canonical, undefined)
})

test('a long description is cut between two words, at most 160 signs', () => {
  const cut = shortDescription(`${'mot '.repeat(38)}trois mots encore`)
  assert.ok(cut.length <= 160, `${cut.length}`)
  assert.match(cut, / (?:mot|trois)…$/)
  assert.equal(shortDescription('a'.repeat(160)), 'a'.repeat(160))
  assert.equal(shortDescription(`${'a'.repeat(150)} ${'b'.repeat(8)} c`), `${'a'.repeat(150)} ${'b'.repeat(8)}…`)
  assert.equal(shortDescription('  un\n deux\t'), 'un deux')
})

test('a cut separates neither a word from its punctuation nor an emoji from itself', () => {
  assert.equal(shortDescription(`${'a'.repeat(150)}, oui\u202F! ${'b'.repeat(20)}`), `${'a'.repeat(150)}, oui\u202F!…`)
  assert.equal(shortDescription(`${'a'.repeat(155)}, oui\u202F! ${'b'.repeat(20)}`), `${'a'.repeat(155)}…`)
  const family = '👩‍👩‍👧'
  assert.equal(shortDescription('a'.repeat(155) + family.repeat(3)), `${'a'.repeat(155)}…`)
})
