import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import type { Site } from '@/lib/config/types'
import type { Post } from '@/lib/posts'
import {
  atomFeed,
  type Feed,
  feedOf,
  feedSize,
  feedsOf,
  jsonFeed,
  recapsFeedOf,
  rssFeed,
  siteFeedOf,
  termFeedOf,
} from '@/lib/views/feeds'
import { samplePost, sampleSite } from './sample'

const rendered = { html: '<p>Le texte.</p>', excerpt: 'Le texte.' }

function feed(posts: Post[], site: Site = sampleSite(), texts = rendered): Feed {
  const newest = posts.map((post) => ({ post, rendered: texts }))
  const published = posts.toSorted((a, b) => Date.parse(b.instant) - Date.parse(a.instant))
  return feedOf(newest, { site, posts: published }, siteFeedOf({ site }))
}

/** One post through the three formats and back, by a parser that is not ours. */
function readBack(post: Post, texts = rendered, site = sampleSite()) {
  const written = feed([post], site, texts)
  const rss = parseRssFeed(rssFeed(written)).items?.[0]
  const atom = parseAtomFeed(atomFeed(written)).entries?.[0]
  const json = parseJsonFeed(jsonFeed(written)).items?.[0]
  assert.ok(rss && atom && json)
  return { rss, atom, json }
}

test('an RSS item carries the whole article, its dates, author, terms and permanent id', () => {
  const post = samplePost({ categories: ['good_job'], tags: ['et moi'] })
  const { rss } = readBack(post)
  assert.equal(rss.title, 'Un billet')
  assert.equal(rss.link, 'https://www.example.org/2017/10/un-billet/')
  assert.deepEqual(rss.guid, { value: 'https://www.example.org/2017/10/un-billet/', isPermaLink: true })
  assert.equal(rss.pubDate, 'Sat, 28 Oct 2017 09:30:00 +0200')
  assert.deepEqual(rss.dc?.creators, ['Zoé Martin'])
  assert.equal(rss.content?.encoded, '<p>Le texte.</p>')
  assert.equal(rss.description, 'Le texte.')
  assert.deepEqual(rss.categories, [
    { name: 'good_job', domain: 'https://www.example.org/categories/' },
    { name: 'et moi', domain: 'https://www.example.org/tags/' },
  ])
})

test('the RSS channel names the site, itself, its language and the date of its newest change', () => {
  const older = samplePost({ url: '/a/', instant: '2017-01-01T00:00:00+01:00', updated: '2017-12-24' })
  const channel = parseRssFeed(rssFeed(feed([samplePost(), older])))
  assert.equal(channel.title, 'Le cahier')
  assert.equal(channel.link, 'https://www.example.org/')
  assert.equal(channel.description, 'Des mois racontés.')
  assert.equal(channel.language, 'fr')
  assert.equal(channel.lastBuildDate, 'Sun, 24 Dec 2017 00:00:00 +0100')
  assert.deepEqual(channel.atom?.links, [{ href: 'https://www.example.org/rss.xml', rel: 'self', type: 'application/rss+xml' }])
})

test('Atom keeps the ids that jekyll-feed gave, whatever the style of the permalinks', () => {
  const idOf = (facts: Partial<Post>) => readBack(samplePost(facts)).atom.id
  const origin = 'https://www.example.org'
  assert.equal(idOf({ url: '/2017/10/28/solo.html', slug: 'solo' }), `${origin}/2017/10/28/solo`)
  assert.equal(idOf({ url: '/2017/10/28/solo/', slug: 'solo' }), `${origin}/2017/10/28/solo`)
  assert.equal(idOf({ url: '/solo', slug: 'solo' }), `${origin}/solo`)
  assert.equal(idOf({ url: '/essais/mon-adresse/', slug: 'solo' }), `${origin}/essais/solo`)
  assert.equal(idOf({ url: '/a/b.html', slug: 'solo', data: { slug: 'autre' } }), `${origin}/a/autre`)
  assert.equal(idOf({ url: '/2017/été.html', slug: 'été' }), `${origin}/2017/%C3%A9t%C3%A9`)
})

test('two posts never share an Atom id: the older keeps it', () => {
  const newer = samplePost({ url: '/a/b/', slug: 'b', instant: '2018-01-01T00:00:00+01:00' })
  const older = samplePost({ url: '/a/b.html', slug: 'b', instant: '2017-01-01T00:00:00+01:00' })
  assert.deepEqual(
    parseAtomFeed(atomFeed(feed([newer, older]))).entries?.map((entry) => entry?.id),
    ['https://www.example.org/a/b/', 'https://www.example.org/a/b'],
  )
})

test('an Atom entry says when it appeared and when it was revised', () => {
  const { atom } = readBack(samplePost({ updated: '2017-11-02', tags: ['et moi'] }))
  assert.equal(atom.published, '2017-10-28T09:30:00+02:00')
  assert.equal(atom.updated, '2017-11-02T00:00:00+01:00')
  assert.deepEqual(atom.categories, [{ term: 'et moi', scheme: 'https://www.example.org/tags/' }])
  assert.deepEqual(atom.authors, [{ name: 'Zoé Martin', uri: 'https://zoe.example' }])
})

test('a revision on the day of publication does not go back before it', () => {
  assert.equal(readBack(samplePost({ updated: '2017-10-28' })).atom.updated, '2017-10-28T09:30:00+02:00')
})

test('a JSON Feed item carries the same, under its permalink', () => {
  const post = samplePost({ categories: ['moi'], tags: ['moi', 'ici'], image: '/images/é.png' })
  const { json } = readBack(post)
  assert.equal(json.id, 'https://www.example.org/2017/10/un-billet/')
  assert.equal(json.content_html, '<p>Le texte.</p>')
  assert.equal(json.date_published, '2017-10-28T09:30:00+02:00')
  assert.deepEqual(json.tags, ['moi', 'ici'])
  assert.equal(json.image, 'https://www.example.org/images/%C3%A9.png')
  assert.equal(JSON.parse(jsonFeed(feed([post]))).version, 'https://jsonfeed.org/version/1.1')
})

test('a recap carries the months it covers as categories', () => {
  const { rss, atom, json } = readBack(samplePost({ recap: { months: ['2018-01', '2018-02', '2018-03'], age: 15 } }))
  assert.deepEqual(
    rss.categories?.map((category) => category?.name),
    ['2018-01', '2018-02', '2018-03'],
  )
  assert.equal(atom.categories?.[0]?.scheme, 'https://www.example.org/recaps/')
  assert.deepEqual(json.tags, ['2018-01', '2018-02', '2018-03'])
})

test('hostile titles come back as the text they are', () => {
  const titles = ['a ]]> b', 'Tom & Jerry', 'dit "oui"', "l'une", '<script>alert(1)</script>', '&amp; &lt;', '🦊 fin']
  const site = sampleSite({ typography: 'jekyll' })
  for (const title of titles) {
    const { rss, atom, json } = readBack(samplePost({ title }), rendered, site)
    assert.equal(rss.title, title)
    assert.deepEqual(atom.title, { value: title, type: 'text' })
    assert.equal(json.title, title)
  }
})

test('characters that XML forbids are dropped, lone surrogates included', () => {
  const title = 'a\u0000b\u0008c\u001Fd\uFFFEe\uD800f\uDC00g\u000Bh'
  const html = `<p>${title}</p>`
  const post = samplePost({ title, categories: [title] })
  const { rss, atom, json } = readBack(post, { html, excerpt: title })
  for (const read of [rss.title, atom.title?.value, json.title, rss.categories?.[0]?.name, rss.description]) {
    assert.equal(read, 'abcdefgh')
  }
  for (const read of [rss.content?.encoded, json.content_html]) assert.equal(read, '<p>abcdefgh</p>')
})

test('the end of a CDATA section in an article harms nothing', () => {
  const html = '<pre>if (a[b[0]]&gt;0) ]]&gt; ]]></pre>'
  const { rss, json } = readBack(samplePost(), { html, excerpt: 'x ]]> y' })
  assert.equal(rss.content?.encoded, html)
  assert.equal(json.content_html, html)
})

test('an excerpt that looks like HTML stays text in RSS, whose descriptions are HTML', () => {
  const xml = rssFeed(feed([samplePost()], sampleSite(), { html: '', excerpt: 'la balise <b> & co' }))
  assert.match(xml, /<description>la balise &amp;lt;b&amp;gt; &amp;amp; co<\/description>/)
})

test('titles are set in the site’s typography, the feed’s own too', () => {
  assert.equal(readBack(samplePost({ title: 'Ça va ?' })).json.title, 'Ça va\u202F?')
  assert.equal(feed([], sampleSite({ title: 'Ça va ?' })).title, 'Ça va\u202F?')
})

test('a sub-path stands in every address of the feed', () => {
  const { rss, atom } = readBack(samplePost({ image: 'images/a.png' }), rendered, sampleSite({ baseurl: '/blog' }))
  assert.equal(rss.link, 'https://www.example.org/blog/2017/10/un-billet/')
  assert.equal(atom.id, 'https://www.example.org/blog/2017/10/un-billet')
  assert.equal(rss.media?.contents?.[0]?.url, 'https://www.example.org/blog/images/a.png')
})

test('a picture that is no web address is left out', () => {
  for (const image of ['javascript:alert(1)', 'data:image/svg+xml,<svg/>', 'file:///etc/passwd']) {
    assert.equal(readBack(samplePost({ image })).json.image, undefined)
  }
})

test('a post in another language or by another author says so', () => {
  const post = samplePost({ language: 'en', author: 'Ada' })
  const { atom, rss } = readBack(post)
  assert.equal(atom.xml?.lang, 'en')
  assert.deepEqual(atom.authors, [{ name: 'Ada' }])
  assert.deepEqual(rss.dc?.creators, ['Ada'])
})

test('the author’s e-mail address is in no feed', () => {
  const site = sampleSite({ author: { name: 'Zoé', email: 'zoe@example.org' } })
  const written = feed([samplePost()], site)
  for (const text of [rssFeed(written), atomFeed(written), jsonFeed(written)]) assert.doesNotMatch(text, /zoe@/)
})

test('a site without an author signs with its name', () => {
  assert.deepEqual(readBack(samplePost(), rendered, sampleSite({ author: { name: '' } })).atom.authors, [{ name: 'Le cahier' }])
})

test('a feed holds the newest posts, newest first, in the order of their moments across offsets', () => {
  const posts = Array.from({ length: feedSize + 5 }, (_, index) =>
    samplePost({ url: `/${index}/`, slug: `${index}`, instant: `2017-10-${10 + (index % 15)}T09:30:00+02:00` }),
  )
  const inParis = samplePost({ url: '/paris/', instant: '2018-01-01T09:00:00+01:00' })
  const inTokyo = samplePost({ url: '/tokyo/', instant: '2018-01-01T12:00:00+09:00' })
  const { items } = feed([...posts, inTokyo, inParis])
  assert.equal(items.length, feedSize)
  assert.deepEqual(
    items.slice(0, 2).map((item) => item.url),
    ['https://www.example.org/paris/', 'https://www.example.org/tokyo/'],
  )
})

test('a feed without a post is a valid feed, without an invented date', () => {
  const empty = feed([])
  assert.deepEqual(parseRssFeed(rssFeed(empty)).items ?? [], [])
  assert.doesNotMatch(rssFeed(empty), /lastBuildDate/)
  assert.equal(parseAtomFeed(atomFeed(empty)).updated, '1970-01-01T00:00:00Z')
  assert.deepEqual(JSON.parse(jsonFeed(empty)).items, [])
})

test('the same posts always give the same bytes', () => {
  const write = () => {
    const written = feed([samplePost({ tags: ['a'], updated: '2018-01-01' })])
    return rssFeed(written) + atomFeed(written) + jsonFeed(written)
  }
  assert.equal(write(), write())
})

test('the site offers its feed in three formats, one of its recaps, and one for each term', () => {
  const site = sampleSite()
  const posts = [samplePost({ categories: ['Good Job'], tags: ['été'], recap: { months: ['2017-09'], age: 9 } })]
  const terms = { categories: new Map(), tags: new Map([['ete', { label: 'L’été', description: 'Le chaud.' }]]) }
  const feeds = feedsOf({ site, posts, terms })
  assert.deepEqual(
    feeds.map(({ self, format }) => [self, format]),
    [
      ['/rss.xml', 'rss'],
      ['/feed.xml', 'atom'],
      ['/feed.json', 'json'],
      ['/recaps/rss.xml', 'rss'],
      ['/categories/good-job/rss.xml', 'rss'],
      ['/tags/ete/rss.xml', 'rss'],
    ],
  )
  assert.deepEqual(
    feeds.map(({ title }) => title),
    ['Le cahier', 'Le cahier', 'Le cahier', 'Le cahier – Récaps', 'Le cahier – Good Job', 'Le cahier – L’été'],
  )
  assert.equal(feeds.at(-1)?.description, 'Le chaud.')
})

test('a site that has no recaps offers no feed of them', () => {
  const terms = { categories: new Map(), tags: new Map() }
  const feeds = feedsOf({ site: sampleSite(), posts: [samplePost()], terms })
  assert.deepEqual(
    feeds.map(({ of }) => of),
    ['all', 'all', 'all'],
  )
})

test('an id does not change when older posts leave the feed', () => {
  const at = (month: number) =>
    samplePost({
      url: `/2018-0${month}-revue/`,
      slug: 'revue',
      day: `2018-0${month}-01`,
      instant: `2018-0${month}-01T00:00:00+01:00`,
    })
  const posts = [at(3), at(2), at(1)]
  const idOfLast = (newest: Post[]) =>
    feedOf(
      newest.map((post) => ({ post, rendered })),
      { site: sampleSite(), posts },
      siteFeedOf({ site: sampleSite() }),
    ).items[0]?.entryId
  assert.equal(idOfLast(posts), 'https://www.example.org/2018-03-revue/')
  assert.equal(idOfLast(posts.slice(0, 1)), 'https://www.example.org/2018-03-revue/')
})

test('a term’s feed and the recaps’ follow their own pages', () => {
  const site = sampleSite()
  const term = { kind: 'tags' as const, slug: 'et-moi', name: 'et moi', label: 'et moi', posts: [], spellings: [] }
  const places = [recapsFeedOf({ site }), termFeedOf({ site }, { ...term, description: 'Que moi ?' })]
  const [recaps, tag] = places.map((place) => parseRssFeed(rssFeed(feedOf([], { site, posts: [] }, place))))
  assert.equal(recaps?.link, 'https://www.example.org/recaps/')
  assert.equal(recaps?.description, 'Des mois racontés.')
  assert.equal(tag?.link, 'https://www.example.org/tags/et-moi/')
  assert.equal(tag?.atom?.links?.[0]?.href, 'https://www.example.org/tags/et-moi/rss.xml')
  assert.equal(tag?.description, 'Que moi\u202F?')
})
