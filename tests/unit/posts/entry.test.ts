import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import type { Post } from '@/lib/posts'
import { contentOf, text } from '../content-folder'

/** The one post that some front matter makes, in Paris. */
async function postOf(t: TestContext, keys: string, file = 'posts/2017-10-31-bureau.md', site = ''): Promise<Post> {
  const { posts } = await contentOf(
    t,
    { 'site.yml': `timezone: Europe/Paris\n${site}`, [file]: text(keys) },
    { stage: 'preview' },
  )
  assert.ok(posts[0])
  return posts[0]
}

test('a post with no key at all takes everything from its name', async (t) => {
  const post = await postOf(t, '')
  assert.equal(post.title, 'Bureau')
  assert.equal(post.url, '/2017/10/31/bureau.html')
  assert.equal(post.instant, '2017-10-31T00:00:00+01:00')
  assert.equal(post.day, '2017-10-31')
  assert.equal(post.language, 'fr')
  assert.equal(post.source, 'Du café.\n')
  assert.deepEqual([post.categories, post.tags, post.redirectFrom], [[], [], []])
})

test('every key finds its place', async (t) => {
  const post = await postOf(
    t,
    [
      'title: "A mon compte : 9 mois"',
      'category: good_job',
      'tags: [et moi, 2017, yes]',
      'description: Un mois.',
      'excerpt: "*Un* mois."',
      'excerpt_separator: "<!--suite-->"',
      'permalink: /journal/9/',
      'slug: neuf',
      'redirect_from: [/ancien/, vieux.html]',
      'lang: en-gb',
      'image: { path: /images/a.jpg, alt: x }',
      'author: { name: Camille }',
      'series: Solo',
      'last_modified_at: 2017-11-02 00:30:00 +0100',
      'mood: bien',
    ].join('\n'),
  )
  assert.equal(post.title, 'A mon compte : 9 mois')
  assert.deepEqual([post.categories, post.tags], [['good_job'], ['et moi', '2017', 'yes']])
  assert.deepEqual([post.description, post.excerpt, post.excerptSeparator], ['Un mois.', '*Un* mois.', '<!--suite-->'])
  assert.deepEqual([post.url, post.slug], ['/journal/9/', 'bureau'])
  assert.deepEqual(post.redirectFrom, ['/ancien/', '/vieux.html'])
  assert.deepEqual([post.language, post.image, post.author], ['en-GB', '/images/a.jpg', 'Camille'])
  assert.deepEqual([post.series, post.updated], ['Solo', '2017-11-02'])
  assert.equal(post.data.mood, 'bien')
  assert.deepEqual(post.places.category, { file: post.file, line: 3, column: 11 })
})

for (const [keys, categories] of [
  ['categories: vie pro', ['vie', 'pro']],
  ['categories: [vie pro, école]', ['vie pro', 'école']],
  ['category: vie pro', ['vie pro']],
  ['categories: a, b', ['a,', 'b']],
  ['categories: [b, a]\ncategory: c', ['b', 'a', 'c']],
  ['categories:', []],
  ['category: ""', []],
  ['categories: []', []],
  ['categories: [2017, ~, [a, a]]', ['2017', 'a']],
  ['categories: constructor __proto__', ['constructor', '__proto__']],
] as const) {
  test(`« ${keys.replace('\n', ' / ')} » gives Jekyll’s categories`, async (t) => {
    assert.deepEqual((await postOf(t, keys)).categories, categories)
  })
}

for (const [keys, tags] of [
  ['tags: et moi', ['et', 'moi']],
  ['tag: et moi', ['et moi']],
  ['tag: a\ntags: [b]', ['a']],
  ['tag:\ntags: [b]', ['b']],
  ['tags: [b, b, C++]', ['b', 'C++']],
] as const) {
  test(`« ${keys.replace('\n', ' / ')} » gives Jekyll’s tags`, async (t) => assert.deepEqual((await postOf(t, keys)).tags, tags))
}

test('folders above _posts are categories, folders below are not', async (t) => {
  const post = await postOf(t, 'categories: italie', 'posts/Voyages/_posts/2017/2017-10-31-rome.md')
  assert.deepEqual(post.categories, ['Voyages', 'italie'])
  assert.equal(post.url, '/voyages/italie/2017/10/31/rome.html')
})

test('the date of the front matter wins over the name, and moves the address', async (t) => {
  const post = await postOf(t, 'date: 2017-11-01 00:30:00 +0200')
  assert.deepEqual([post.day, post.instant], ['2017-10-31', '2017-11-01T00:30:00+02:00'])
  assert.equal(post.url, '/2017/10/31/bureau.html')
})

test('a date without a zone is the site’s own time, but its address stays where Jekyll had it', async (t) => {
  const unquoted = await postOf(t, 'date: 2017-10-31 23:30:00')
  assert.deepEqual([unquoted.day, unquoted.url], ['2017-10-31', '/2017/11/01/bureau.html'])
  for (const keys of ['date: "2017-10-31 23:30:00"', 'date: 2017-10-31 23:30']) {
    const post = await postOf(t, keys)
    assert.deepEqual([post.instant, post.url], ['2017-10-31T23:30:00+01:00', '/2017/10/31/bureau.html'])
  }
})

test('line ends of Windows, a byte order mark and blanks after the dashes change nothing', async (t) => {
  const bytes = '\uFEFF---  \r\ntitle: Un jour\r\n--- \r\n\r\n\r\nDu café.\r\nEncore.\r\n'
  const { posts, problems } = await contentOf(t, { 'posts/2017-10-31-bureau.md': bytes }, { stage: 'preview' })
  assert.deepEqual(problems, [])
  assert.deepEqual([posts[0]?.title, posts[0]?.source, posts[0]?.sourceLine], ['Un jour', 'Du café.\nEncore.\n', 6])
})

test('front matter may end with three dots, and hold nothing', async (t) => {
  const files = {
    'posts/2017-10-30-points.md': '---\ntitle: Des points\n...\nDu café.\n',
    'posts/2017-10-31-vide.md': '---\n---\nDu café.\n',
    'posts/2017-11-01-remarque.md': '---\n# rien\n---\nDu café.\n',
    'posts/2017-11-02-sans-texte.md': '---\ntitle: Rien\n---',
  }
  const { posts, problems } = await contentOf(t, files, { stage: 'preview' })
  assert.deepEqual(problems, [])
  assert.deepEqual(
    posts.map(({ title, source }) => [title, source]),
    [
      ['Rien', ''],
      ['Remarque', 'Du café.\n'],
      ['Vide', 'Du café.\n'],
      ['Des points', 'Du café.\n'],
    ],
  )
})

test('front matter is never run, whatever language it claims', async (t) => {
  Reflect.deleteProperty(globalThis, 'ran')
  const fences = ['---js', '---javascript', '--- JS', '---coffee', '---json', '---constructor', '---toString', '---yaml', '----']
  for (const fence of fences) {
    const source = `${fence}\n{ title: (globalThis.ran = true, "x") }\n---\nDu café.\n`
    const { posts, problems } = await contentOf(t, { 'posts/2017-10-31-bureau.md': source }, { stage: 'preview' })
    assert.deepEqual([posts.length, problems.length], [0, 1], fence)
  }
  assert.equal(Reflect.get(globalThis, 'ran'), undefined)
})

test('reading the same broken file twice says the same twice', async (t) => {
  const files = { 'posts/2017-10-31-bureau.md': text('title: Bilan : mars') }
  for (const _ of [1, 2]) {
    const { problems } = await contentOf(t, files, { stage: 'preview' })
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['yaml-colon'],
    )
  }
})

test('one wrong post stops no other, and all its faults are told at once', async (t) => {
  const files = {
    'posts/2017-10-30-bon.md': text('title: Bon'),
    'posts/2017-10-31-mauvais.md': text('title: [a]\ndate: hier\nlang: "?"\npermalink: //x'),
  }
  const { posts, problems } = await contentOf(t, files, { stage: 'preview' })
  assert.equal(posts.length, 2)
  assert.deepEqual(
    problems.map(({ code, line }) => [code, line]),
    [
      ['value-text', 2],
      ['date-format', 3],
      ['value-language', 4],
      ['permalink-unsafe', 5],
    ],
  )
})

test('the site’s defaults fill what a post leaves empty', async (t) => {
  const site = [
    'defaults:',
    '  - scope: { path: "" }',
    '    values: { author: Camille, lang: en, categories: [blog] }',
    '  - scope: { path: "_posts/voyages", type: posts }',
    '    values: { lang: it, permalink: "/voyages/:title/" }',
    '  - scope: { path: "", type: pages }',
    '    values: { author: Personne }',
  ].join('\n')
  const near = await postOf(t, 'author:\ncategory: vie', 'posts/2017-10-31-bureau.md', site)
  assert.deepEqual([near.author, near.language, near.categories], ['Camille', 'en', ['blog', 'vie']])
  const far = await postOf(t, 'lang: de', 'posts/voyages/2017-10-31-rome.md', site)
  assert.deepEqual([far.author, far.language, far.url], ['Camille', 'de', '/voyages/rome/'])
})

test('a hostile permalink stays inside the site', async (t) => {
  for (const permalink of [
    '/../../etc/passwd',
    '/%2e%2e/%2e%2e/x',
    '//evil.example/x',
    'https://evil.example/',
    '/a\\\\..\\\\b',
    '/\\0x',
  ]) {
    const { url } = await postOf(t, `permalink: "${permalink}"`)
    assert.match(url, /^\/(?!\/)/)
    assert.ok(
      url.split('/').every((segment) => segment !== '..' && segment !== '.'),
      url,
    )
    assert.doesNotMatch(url, /[\p{Cc}\\]/u)
  }
})

test('a title that tells an age is a recap, and the front matter may say otherwise', async (t) => {
  const site = 'recaps: { title: ["Solo + {age}"], start: 2017-01 }\n'
  const named = await postOf(t, 'title: Solo + 9 mois', 'posts/2017-10-28-solo.md', site)
  assert.deepEqual(named.recap, { months: ['2017-09'], age: 9 })
  const told = await postOf(t, 'title: Un été\nrecap: 2017-07/2017-08', 'posts/2017-10-28-solo.md', site)
  assert.deepEqual(told.recap?.months, ['2017-07', '2017-08'])
})

test('pages have addresses that end like the site’s, and keep Jekyll’s', async (t) => {
  const urls = async (site: string) => {
    const files = {
      'site.yml': site,
      'pages/about.md': text(''),
      'pages/a/index.md': text(''),
      'pages/b.html': text('permalink: /b.html'),
    }
    const { pages, redirects } = await contentOf(t, files)
    return [pages.map(({ url }) => url), redirects]
  }
  assert.deepEqual(await urls(''), [['/a/', '/about/', '/b.html'], [{ from: '/about.html', to: '/about/' }]])
  assert.deepEqual(await urls('permalink: pretty'), [['/a/', '/about/', '/b.html'], []])
  assert.deepEqual(await urls('permalink: /:title'), [['/a/', '/about', '/b.html'], []])
})

for (const [date, url] of [
  ['28/10/2017', '/2017/10/28/bureau.html'],
  ['3.4.2017 23:30', '/2017/04/03/bureau.html'],
  ['Sat Oct 28 23:30:00 CEST 2017', '/2017/10/28/bureau.html'],
  ['Sat Oct  7 23:30:00 2017', '/2017/10/07/bureau.html'],
] as const) {
  test(`« ${date} » is read as Ruby reads it`, async (t) => assert.equal((await postOf(t, `date: ${date}`)).url, url))
}

test('the name of a zone that Ruby passes over does not move the address', async (t) => {
  const urlIn = async (timezone: string, zone: string) => {
    const site = { 'site.yml': `timezone: ${timezone}\n`, 'posts/2017-10-31-a.md': text(`date: 2017-07-02 00:30:00 ${zone}`) }
    return (await contentOf(t, site, { stage: 'preview' })).posts[0]?.url
  }
  assert.equal(await urlIn('UTC', 'CEST'), '/2017/07/02/a.html')
  assert.equal(await urlIn('UTC', 'Europe/Paris'), '/2017/07/02/a.html')
  assert.equal(await urlIn('Europe/Paris', 'CEST'), '/2017/07/02/a.html')
  assert.equal(await urlIn('America/New_York', 'UTC'), '/2017/07/01/a.html')
  assert.equal(await urlIn('America/New_York', 'PDT'), '/2017/07/02/a.html')
})
