import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as door from '@/lib/posts'
import { isVisible, type Status } from '@/lib/posts'
import { contentOf, text } from '../content-folder'

test('the door of lib/posts exports these names and no other', () => {
  assert.deepEqual(Object.keys(door).sort(), [
    'Derived',
    'byPlace',
    'checkContent',
    'checkContentOf',
    'contentState',
    'countUncached',
    'freezeAddresses',
    'getContent',
    'handContentOver',
    'handedOverVariable',
    'isLongAddress',
    'isPublicFile',
    'isReservedAddress',
    'isTextKept',
    'isVisible',
    'jekyllPathOf',
    'noteText',
    'noteTexts',
    'notingTexts',
    'problemsIn',
    'problemsOfEntry',
    'readContent',
    'readKept',
    'renderEntry',
    'renderEntryOf',
    'saveDerived',
    'textVersionsOf',
    'withheldOf',
  ])
})

for (const [status, inProduction, inPreview] of [
  ['published', true, true],
  ['scheduled', false, true],
  ['draft', false, true],
  ['withheld', false, false],
] as [Status, boolean, boolean][]) {
  test(`what is ${status} is ${inProduction ? '' : 'not '}in production and ${inPreview ? '' : 'not '}in previews`, () => {
    const seen = (['production', 'preview', 'development'] as const).map((stage) => isVisible({ status }, stage))
    assert.deepEqual(seen, [inProduction, inPreview, inPreview])
  })
}

const everyKind = {
  'site.yml': 'title: Carnet\nurl: https://www.example.org\n',
  'posts/2018-01-01-publie.md': text('title: Publié'),
  'posts/2018-01-02-brouillon.md': text('title: SECRET brouillon\ndraft: true\ntags: [SECRET]\nredirect_from: /secret/'),
  'posts/2018-01-03-brouillon-cite.md': text('title: SECRET cité\ndraft: "true"'),
  'posts/2018-01-04-brouillon-bizarre.md': text('title: SECRET bizarre\ndraft: presque'),
  'posts/2018-01-05-retenu.md': text('title: SECRET retenu\npublished: false'),
  'posts/2018-01-06-retenu-cite.md': text('title: SECRET retenu cité\npublished: "no"'),
  'posts/2018-01-07-retenu-bizarre.md': text('title: SECRET retenu bizarre\npublished: peut-être'),
  'posts/2018-01-09-retenu-vide.md': text('title: SECRET retenu vide\npublished:'),
  'posts/2018-04-01-futur.md': text('title: SECRET futur'),
  'posts/2018-01-08-date-future.md': text('title: SECRET date future\ndate: 2018-03-15 00:00:01'),
  'drafts/idee.md': text('title: SECRET idée'),
  'pages/secret.md': text('title: SECRET page\npublished: false'),
  'notes/2018-03.md': '- 2018-03-01 SECRET\n',
}

test('production holds what is published and no trace of the rest', async (t) => {
  const content = await contentOf(t, everyKind)
  assert.deepEqual(
    content.posts.map(({ title }) => title),
    ['Publié'],
  )
  const { problems, ...shown } = content
  assert.doesNotMatch(JSON.stringify(shown), /SECRET|secret/)
  assert.deepEqual(
    problems.map(({ code }) => code),
    ['value-boolean', 'value-boolean', 'value-boolean'],
  )
})

test('a preview shows drafts and what is scheduled, never what is withheld', async (t) => {
  const { posts } = await contentOf(t, everyKind, { stage: 'preview' })
  assert.deepEqual(
    posts.map(({ file, status }) => [file, status]),
    [
      ['posts/2018-04-01-futur.md', 'scheduled'],
      ['posts/2018-01-08-date-future.md', 'scheduled'],
      ['drafts/idee.md', 'draft'],
      ['posts/2018-01-04-brouillon-bizarre.md', 'draft'],
      ['posts/2018-01-03-brouillon-cite.md', 'draft'],
      ['posts/2018-01-02-brouillon.md', 'draft'],
      ['posts/2018-01-01-publie.md', 'published'],
    ],
  )
})

test('a draft without a date is of today', async (t) => {
  const { posts, today } = await contentOf(t, { 'drafts/idee.md': text('title: Idée') }, { stage: 'preview' })
  assert.deepEqual([posts[0]?.day, today], ['2018-03-15', '2018-03-15'])
})

test('future: true publishes what is dated after now', async (t) => {
  const files = { ...everyKind, 'site.yml': 'title: Carnet\nurl: https://www.example.org\nfuture: true\n' }
  const { posts } = await contentOf(t, files)
  assert.deepEqual(
    posts.map(({ title }) => title),
    ['SECRET futur', 'SECRET date future', 'Publié'],
  )
})

test('SITE_NOW decides the moment a scheduled post appears', async (t) => {
  const files = { 'site.yml': 'timezone: Europe/Paris\n', 'posts/2018-04-01-futur.md': text('date: 2018-04-01 09:00') }
  const shown = async (now: string) => (await contentOf(t, files, { now })).posts.length
  assert.equal(await shown('2018-04-01 08:59'), 0)
  assert.equal(await shown('2018-04-01 09:00'), 1)
  assert.equal(await shown('2018-04-01T07:00:00Z'), 1)
})

test('posts are newest first, and of one moment the last by name first, as in Jekyll', async (t) => {
  const files = {
    'posts/2018-01-01-b.md': text(''),
    'posts/2018-01-01-a.md': text(''),
    'posts/2018-01-02-z.md': text('date: 2018-01-01'),
    'posts/2017-12-31-y.md': text(''),
    'posts/2018-01-03-x.md': text(''),
  }
  const { posts } = await contentOf(t, files)
  assert.deepEqual(
    posts.map(({ slug }) => slug),
    ['x', 'z', 'b', 'a', 'y'],
  )
})

test('former addresses lead to the entry, but not away from one that stands there', async (t) => {
  const files = {
    'posts/2018-01-01-a.md': text('permalink: /a/\nredirect_from: [/vieux/, /a]'),
    'posts/2018-01-02-b.md': text('permalink: /b/\nredirect_from: [/A/, /vieux]'),
  }
  const { redirects, problems } = await contentOf(t, files, { stage: 'preview' })
  assert.deepEqual(redirects, [{ from: '/vieux/', to: '/a/' }])
  assert.deepEqual(
    problems.map(({ code, file, details }) => [code, file, details.other]),
    [
      ['address-taken', 'posts/2018-01-02-b.md', 'posts/2018-01-01-a.md'],
      ['address-taken', 'posts/2018-01-02-b.md', 'posts/2018-01-01-a.md'],
    ],
  )
})

test('an address is the site’s own only where one of its pages can be', async (t) => {
  const codes = async (permalink: string) => {
    const { problems } = await contentOf(t, { 'posts/2018-01-01-a.md': text(`permalink: ${permalink}`) }, { stage: 'preview' })
    return problems.map(({ code }) => code)
  }
  for (const taken of ['/', '/tags/', '/feed.xml', '/search', '/_next/x', '/recaps/', '/index.html']) {
    assert.deepEqual(await codes(taken), ['address-reserved'], taken)
  }
  for (const free of [
    '/archives/2017/01/a/',
    '/tags/a/b/',
    '/page/',
    '/blog/feed.xml',
    '/series/',
    '/recap/',
    '/tags/x',
    '/archives/2017/01/',
    '/page/2/',
  ]) {
    assert.deepEqual(await codes(free), [], free)
  }
})

test('a term has the label and description of taxonomy.yml, under either kind or both', async (t) => {
  const taxonomy = [
    'categories:',
    '  good_job: { label: Bon boulot, description: Le travail. }',
    'tags:',
    '  Et moi: Et moi ?',
    'Devis: { label: Les devis }',
    '__proto__: { label: x }',
  ].join('\n')
  const { terms, problems } = await contentOf(t, { 'taxonomy.yml': taxonomy }, { stage: 'preview' })
  assert.deepEqual(problems, [])
  assert.deepEqual(terms.categories.get('good-job'), { label: 'Bon boulot', description: 'Le travail.' })
  assert.deepEqual(terms.tags.get('et-moi'), { label: 'Et moi ?' })
  assert.deepEqual([terms.tags.get('devis'), terms.categories.get('devis')], [{ label: 'Les devis' }, { label: 'Les devis' }])
})

test('a content folder with nothing in it is a blog without posts', async (t) => {
  const { posts, pages, redirects, problems } = await contentOf(t, {}, { stage: 'preview' })
  assert.deepEqual([posts, pages, redirects, problems], [[], [], [], []])
})

test('the problems of one entry are told apart from the rest', async (t) => {
  const files = { 'posts/2018-01-01-a.md': text('lang: "?"'), 'posts/2018-01-02-b.md': text('') }
  const content = await contentOf(t, files, { stage: 'preview' })
  const [b, a] = content.posts
  assert.ok(a && b)
  assert.deepEqual([content.problemsOf(a).length, content.problemsOf(b).length], [1, 0])
})
