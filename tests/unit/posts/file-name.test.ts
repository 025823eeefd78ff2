import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readFileName, titleFromSlug } from '@/lib/posts/file-name'
import { jekyllPathOf } from '@/lib/posts/jekyll-path'

for (const [file, day, slug, extension] of [
  ['posts/2017-10-28-solo.md', '2017-10-28', 'solo', '.md'],
  ['posts/2017-9-3-solo.markdown', '2017-9-3', 'solo', '.markdown'],
  ['posts/17-09-03-solo.md', '17-09-03', 'solo', '.md'],
  ['posts/2017-10-28-ruby-3.4.2.md', '2017-10-28', 'ruby-3.4.2', '.md'],
  ['posts/2017-10-28-Été à la mer.html', '2017-10-28', 'Été à la mer', '.html'],
  ['posts/2017-10-28-fin....md', '2017-10-28', 'fin', '.md'],
  ['drafts/bureau.md', undefined, 'bureau', '.md'],
  ['posts/a/b/2017-10-28-solo.md', '2017-10-28', 'solo', '.md'],
] as const) {
  test(`${file} is dated ${day}, its slug ${slug}`, () => {
    const name = readFileName(file)
    assert.deepEqual([name.day, name.slug, name.extension], [day, slug, extension])
  })
}

test('folders above a nested _posts are told from those below', () => {
  const { above, folders } = readFileName('posts/voyages/italie/_posts/2017/2017-10-28-rome.md')
  assert.deepEqual([above, folders], [['voyages', 'italie'], ['2017']])
})

for (const [file, path] of [
  ['posts/2017-10-28-solo.md', '_posts/2017-10-28-solo.md'],
  ['posts/a/2017-10-28-solo.md', '_posts/a/2017-10-28-solo.md'],
  ['posts/voyages/_posts/2017-10-28-rome.md', 'voyages/_posts/2017-10-28-rome.md'],
  ['drafts/bureau.md', '_drafts/bureau.md'],
  ['pages/a/about.md', 'a/about.md'],
] as const) {
  test(`${file} is ${path} to Jekyll`, () => assert.equal(jekyllPathOf(file), path))
}

test('a file without a title is titled as Jekyll does', () => {
  assert.equal(titleFromSlug('un-jour-au-BUREAU'), 'Un Jour Au Bureau')
})
