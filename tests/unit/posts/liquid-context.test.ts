import assert from 'node:assert/strict'
import { test } from 'node:test'
import { liquidContextOf } from '@/lib/posts/liquid-context'
import { contentOf, text } from '../content-folder'

const files = {
  'site.yml': 'title: Carnet\nurl: https://www.example.org\nbaseurl: /blog\npermalink: pretty\ncontact: { tel: "01" }\n',
  'posts/2017-09-17-solo-plus-8-mois.md': text('title: Solo + 8 mois\ncategory: vie pro\ntags: [et moi]', 'Début.\n\nSuite.\n'),
  'posts/2017-9-20-été.md': text('title: Été\ntags: [et moi]'),
  'posts/voyages/_posts/2017-10-01-rome.md': text('title: Rome\nslug: roma'),
  'posts/2017/2017-10-05-dossier.md': text('date: 2017-10-06'),
  'posts/2018-05-01-plus-tard.md': text(''),
  'pages/a/about.md': text('title: À propos'),
  '_includes/note.html': '<b>{{ include.text }}</b>\n',
  '_includes/blocs/aide.md': '[a]: /a/\n',
  '_data/gens/liste.yml': '- { nom: Camille, depuis: 2017 }\n',
  '_data/menu principal.json': '{ "liens": ["a", 1, true, null] }',
  '_data/prix.csv': 'nom,prix\n"Thé, vert",2\nCafé,"1 ""petit"""\n',
  '_data/constructor.yml': 'a: 1\n',
  'posts/beside.txt': 'À côté.\r\n',
  'secret.txt': 'SECRET',
}

test('link and post_url find what Jekyll finds, under the site’s sub-path', async (t) => {
  const content = await contentOf(t, files)
  const [entry] = content.posts
  assert.ok(entry)
  const { linkTo, postUrl } = liquidContextOf(entry, content)
  const solo = '/blog/vie%20pro/2017/09/17/solo-plus-8-mois/'
  for (const path of [
    '_posts/2017-09-17-solo-plus-8-mois.md',
    '/_posts/2017-09-17-solo-plus-8-mois.md',
    ' posts/2017-09-17-solo-plus-8-mois.md',
  ]) {
    assert.equal(linkTo(path), solo)
  }
  assert.equal(linkTo('voyages/_posts/2017-10-01-rome.md'), '/blog/voyages/2017/10/01/roma/')
  assert.equal(linkTo('a/about.md'), '/blog/a/about/')
  assert.equal(linkTo('_posts/2017-09-17-solo-plus-9-mois.md'), undefined)
  assert.equal(postUrl('2017-09-17-solo-plus-8-mois'), solo)
  assert.equal(postUrl('/2017-9-17-solo-plus-8-mois'), solo)
  assert.equal(postUrl('2017-09-20-e\u0301te\u0301'), '/blog/2017/09/20/%C3%A9t%C3%A9/')
  assert.equal(postUrl('voyages/2017-10-01-rome'), '/blog/voyages/2017/10/01/roma/')
  assert.equal(postUrl('2017/2017-10-05-dossier'), '/blog/2017/10/06/dossier/')
  assert.equal(postUrl('2017-10-06-dossier'), '/blog/2017/10/06/dossier/')
  assert.equal(postUrl('2017-10-05-absent'), undefined)
})

test('what is not shown cannot be linked to', async (t) => {
  const content = await contentOf(t, files)
  const [entry] = content.posts
  assert.ok(entry)
  const { linkTo, postUrl } = liquidContextOf(entry, content)
  assert.deepEqual([linkTo('_posts/2018-05-01-plus-tard.md'), postUrl('2018-05-01-plus-tard')], [undefined, undefined])
})

test('includes and data are read, by Jekyll’s names', async (t) => {
  const content = await contentOf(t, files)
  const [entry] = content.posts
  assert.ok(entry)
  const { include, site } = liquidContextOf(entry, content)
  assert.equal(include('note.html'), '<b>{{ include.text }}</b>\n')
  assert.equal(include('blocs/aide.md'), '[a]: /a/\n')
  assert.equal(include('../site.yml'), undefined)
  assert.deepEqual(JSON.parse(JSON.stringify(site.data)), {
    constructor: { a: 1 },
    gens: { liste: [{ nom: 'Camille', depuis: 2017 }] },
    menu_principal: { liens: ['a', 1, true, null] },
    prix: [
      { nom: 'Thé, vert', prix: '2' },
      { nom: 'Café', prix: '1 "petit"' },
    ],
  })
})

test('include_relative reads beside the entry and climbs nowhere', async (t) => {
  const content = await contentOf(t, files)
  const entry = content.posts.find(({ file }) => file === 'posts/2017-09-17-solo-plus-8-mois.md')
  assert.ok(entry)
  const { includeRelative } = liquidContextOf(entry, content)
  assert.equal(includeRelative('beside.txt'), 'À côté.\n')
  for (const name of ['../secret.txt', 'absent.txt', 'voyages', '/etc/passwd']) assert.equal(includeRelative(name), undefined)
})

test('site and page hold what Jekyll fills', async (t) => {
  const content = await contentOf(t, files)
  const entry = content.posts.find(({ slug }) => slug === 'solo-plus-8-mois')
  assert.ok(entry)
  const { site, page } = liquidContextOf(entry, content)
  const urls = (drops: unknown) => (Array.isArray(drops) ? drops.map((drop) => Reflect.get(Object(drop), 'url')) : [])
  assert.equal(urls(site.posts)[0], '/2017/10/06/dossier/')
  assert.deepEqual(Object.keys(Object(site.tags)), ['et moi'])
  assert.equal(urls(Reflect.get(Object(site.tags), 'et moi')).length, 2)
  assert.deepEqual([site.title, site.baseurl, site.contact], ['Carnet', '/blog', { tel: '01' }])
  assert.deepEqual(
    [page.title, page.url, page.id, page.path, page.collection, page.excerpt],
    [
      'Solo + 8 mois',
      '/vie%20pro/2017/09/17/solo-plus-8-mois/',
      '/vie%20pro/2017/09/17/solo-plus-8-mois',
      '_posts/2017-09-17-solo-plus-8-mois.md',
      'posts',
      'Début.',
    ],
  )
  assert.deepEqual([page.categories, page.tags, page.date], [['vie pro'], ['et moi'], new Date('2017-09-17T00:00:00Z')])
  assert.deepEqual([Reflect.get(Object(page.next), 'title'), page.previous], ['Été', undefined])
})
