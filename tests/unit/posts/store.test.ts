import assert from 'node:assert/strict'
import { rmSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { getContent } from '@/lib/posts'
import { contentFolder, text, writeFiles } from '../content-folder'

/** Makes a folder of content the process's own for one test. */
function live(t: TestContext, stage: string, files: Record<string, string>): string {
  const folder = contentFolder(t, files)
  const before = { ...process.env }
  t.after(() => Object.assign(process.env, { CONTENT_DIR: before.CONTENT_DIR ?? '', SITE_STAGE: before.SITE_STAGE ?? '' }))
  Object.assign(process.env, { CONTENT_DIR: folder, SITE_STAGE: stage })
  return folder
}

const titles = async () => (await getContent()).posts.map(({ title }) => title)

test('a build reads the content once', async (t) => {
  const folder = live(t, 'production', { 'posts/2018-01-01-a.md': text('title: Un') })
  const first = await getContent()
  writeFiles(folder, { 'posts/2018-01-01-a.md': text('title: Un autre') })
  assert.equal(await getContent(), first)
})

test('in development a saved, added or removed file shows at once', async (t) => {
  const folder = live(t, 'development', { 'posts/2018-01-01-a.md': text('title: Un') })
  assert.deepEqual(await titles(), ['Un'])
  writeFiles(folder, { 'posts/2018-01-01-a.md': text('title: Un autre') })
  assert.deepEqual(await titles(), ['Un autre'])
  writeFiles(folder, { 'drafts/b.md': text('title: Idée') })
  assert.deepEqual(await titles(), ['Idée', 'Un autre'])
  rmSync(join(folder, 'posts/2018-01-01-a.md'))
  assert.deepEqual(await titles(), ['Idée'])
})

test('in development a change of site.yml reads every post again', async (t) => {
  const folder = live(t, 'development', { 'site.yml': 'permalink: none\n', 'posts/2018-01-01-a.md': text('') })
  assert.equal((await getContent()).posts[0]?.url, '/a.html')
  writeFiles(folder, { 'site.yml': 'permalink: pretty\n' })
  assert.equal((await getContent()).posts[0]?.url, '/2018/01/01/a/')
})

test('in development content stays the very same object while nothing changes', async (t) => {
  const folder = live(t, 'development', { 'posts/2018-01-01-a.md': text('title: Un') })
  const [first, second] = await Promise.all([getContent(), getContent()])
  assert.equal(first, second)
  assert.equal(await getContent(), first)
  const now = new Date()
  utimesSync(join(folder, 'posts/2018-01-01-a.md'), now, new Date(now.getTime() + 5000))
  assert.notEqual(await getContent(), first)
})
