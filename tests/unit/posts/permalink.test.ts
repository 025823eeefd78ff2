import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type AddressParts, addressOf, foldAddress, isSafePath, jekyllSlug } from '@/lib/posts/permalink'

const parts: AddressParts = {
  collection: 'posts',
  path: 'a/2017-01-05-Un jour',
  base: '2017-01-05-Un jour',
  slug: 'Un jour',
  categories: ['Vie Pro', 'C#', 'vie pro'],
  date: new Date('2017-01-05T09:05:07Z'),
  outputExtension: '.html',
}

for (const [template, address] of [
  ['/:categories/:year/:month/:day/:title:output_ext', '/vie pro/c#/2017/01/05/Un-jour.html'],
  ['/:slugified_categories/:slug/', '/vie-pro/c/un-jour/'],
  ['/:i_month_:i_day/:short_year/', '/1_5/17/'],
  ['/:year/W:week/:short_day/', '/2017/W01/Thu/'],
  ['/:short_month/:long_month/:long_day/', '/Jan/January/Thursday/'],
  ['/:y_day/:w_year/:w_day/', '/005/2017/4/'],
  ['/:hour:minute:second/', '/090507/'],
  ['/:collection/:path', '/posts/a/2017-01-05-Un jour'],
  ['/:name/', '/2017-01-05-un-jour/'],
  ['about', '/about'],
  ['/été/', '/été/'],
  ['/%C3%A9t%C3%A9/', '/été/'],
  ['/e\u0301te\u0301/', '/été/'],
  ['/100%/', '/100%/'],
  ['/a//b/', '/a/b/'],
  ['/../../etc/passwd', '/etc/passwd'],
  ['/%2e%2e/%2e%2e/x.html', '/x.html'],
  ['/a/./b/../c/', '/a/b/c/'],
  ['/a\u0000\\b/', '/ab/'],
  ['/a/./', '/a/'],
  ['/et...voila/', '/et/.voila/'],
] as const) {
  test(`${JSON.stringify(template)} gives ${address}`, () => assert.equal(addressOf(template, parts), address))
}

test('a category without an address leaves no hole', () => {
  assert.equal(addressOf('/:categories/:title/', { ...parts, categories: [] }), '/Un-jour/')
  assert.equal(addressOf('/:categories/:title/', { ...parts, categories: ['..'] }), '/Un-jour/')
})

for (const path of [
  '//evil.example',
  'https://evil.example',
  'javascript:x',
  '/../x',
  '/%2e%2e/x',
  '/a%00',
  '/a\\b',
  '/a?b',
  '/a#b',
  '/a%2f..%2fb',
]) {
  test(`${path} is no safe path`, () => assert.equal(isSafePath(path), false))
}

for (const path of ['/a/', 'a/b.html', '/été/', '/a...b/', '/:year/:title/', '/C++/']) {
  test(`${path} is a safe path`, () => assert.equal(isSafePath(path), true))
}

for (const [text, pretty, plain] of [
  ['Un jour', 'Un-jour', 'un-jour'],
  ['ruby-3.4.2', 'ruby-3.4.2', 'ruby-3-4-2'],
  ["l'été & moi", "l'été-&-moi", 'l-été-moi'],
  ['-solo-', 'solo', 'solo'],
  ['%e9t', 'e9t', 'e9t'],
] as const) {
  test(`the slug of « ${text} » is Jekyll’s`, () => {
    assert.deepEqual([jekyllSlug(text, 'pretty'), jekyllSlug(text, 'default')], [pretty, plain])
  })
}

test('addresses that readers, hosts or disks confuse fold to one', () => {
  assert.equal(new Set(['/Été/', '/été', '/e\u0301te\u0301', '/ÉTÉ/index.html'].map(foldAddress)).size, 1)
  assert.notEqual(foldAddress('/a/b'), foldAddress('/a/b.html'))
})
