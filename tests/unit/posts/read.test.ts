import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { readContent } from '@/lib/posts'
import { contentFolder, contentOf, text } from '../content-folder'

function folderWithPosts(t: TestContext): string {
  const folder = contentFolder(t, { 'posts/2018-01-01-bon.md': text('title: Bon') })
  return folder
}

async function reportOf(contentDir: string) {
  const { posts, problems } = await readContent({ contentDir, siteUrl: undefined, stage: 'preview', now: '2018-03-15' })
  return { titles: posts.map(({ title }) => title), problems: problems.map(({ code, file }) => [code, file]) }
}

test('a named pipe is refused, and does not hang the reading', async (t) => {
  const folder = folderWithPosts(t)
  execFileSync('mkfifo', [join(folder, 'posts/2018-01-02-tube.md')])
  assert.deepEqual(await reportOf(folder), { titles: ['Bon'], problems: [['file-kind', 'posts/2018-01-02-tube.md']] })
})

test('a folder with the name of a post is walked, not read', async (t) => {
  const folder = folderWithPosts(t)
  mkdirSync(join(folder, 'posts/2018-01-02-dossier.md'))
  assert.deepEqual(await reportOf(folder), { titles: ['Bon'], problems: [] })
})

test('a link that leads out of the folder is refused, one within is followed', async (t) => {
  const folder = folderWithPosts(t)
  const outside = join(contentFolder(t, { 'secret.md': text('title: SECRET') }), 'secret.md')
  symlinkSync(outside, join(folder, 'posts/2018-01-02-dehors.md'))
  symlinkSync('2018-01-01-bon.md', join(folder, 'posts/2018-01-03-dedans.md'))
  const { titles, problems } = await reportOf(folder)
  assert.deepEqual([titles, problems], [['Bon', 'Bon'], [['file-outside', 'posts/2018-01-02-dehors.md']]])
})

test('a linked folder is not entered: it may lead out, or round in circles', async (t) => {
  const folder = folderWithPosts(t)
  symlinkSync('..', join(folder, 'posts/2018-01-02-rond.md'))
  assert.deepEqual(await reportOf(folder), { titles: ['Bon'], problems: [['file-outside', 'posts/2018-01-02-rond.md']] })
})

test('a link that leads round in circles cannot be opened', async (t) => {
  const folder = folderWithPosts(t)
  symlinkSync('2018-01-02-boucle.md', join(folder, 'posts/2018-01-02-boucle.md'))
  assert.deepEqual(await reportOf(folder), { titles: ['Bon'], problems: [['file-unreadable', 'posts/2018-01-02-boucle.md']] })
})

test('a file that is too big is refused unread', async (t) => {
  const folder = folderWithPosts(t)
  writeFileSync(join(folder, 'posts/2018-01-02-gros.md'), text('title: Gros', 'x'.repeat(2_100_000)))
  assert.deepEqual(await reportOf(folder), { titles: ['Bon'], problems: [['file-size', 'posts/2018-01-02-gros.md']] })
})

test('names come in NFC, whatever the disk holds', async (t) => {
  const { posts } = await contentOf(t, { 'posts/2018-01-01-e\u0301te\u0301.md': text('') })
  assert.deepEqual([posts[0]?.file, posts[0]?.url], ['posts/2018-01-01-été.md', '/2018/01/01/été.html'])
})

test('hidden files, backups and pictures among the posts are passed over in silence', async (t) => {
  const files = { 'posts/.x.md': 'x', 'posts/2018-01-01-a.md~': 'x', 'posts/#2018-01-01-a.md#': 'x', 'posts/photo.jpg': 'x' }
  const { posts, problems } = await contentOf(t, files, { stage: 'preview' })
  assert.deepEqual([posts, problems], [[], []])
})
