import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { type TestContext, test } from 'node:test'
import { checkContent, getContent } from '@/lib/posts'
import { Derived } from '@/lib/posts/derived'
import { contentFolder, text, writeFiles } from '../content-folder'

/** A blog, and what asks for the length of its texts. Each `build` reads the blog anew, as a process of its own would. */
function blog(t: TestContext) {
  const folder = contentFolder(t, {
    'site.yml': 'title: Carnet\n',
    'posts/2018-01-01-a.md': text('', 'Un.\n'),
    'posts/2018-01-02-b.md': text('', 'Deux.\n'),
  })
  const cache = relative(process.cwd(), contentFolder(t))
  Object.assign(process.env, { CONTENT_DIR: folder, SITE_STAGE: 'production', SITE_NOW: '2018-03-15' })
  const build = async (isChecked = true) => {
    globalThis.carnetContent = undefined
    const content = await getContent()
    if (isChecked) await checkContent(() => true)
    const read: string[] = []
    const made = new Derived(
      'words',
      ({ text }) => {
        read.push(text)
        return { text }
      },
      cache,
    )
    const results: string[] = []
    for (const post of content.posts) results.push((await made.of(post, content)).text)
    made.save()
    return { results, read }
  }
  return { folder, file: join(cache, 'words'), build }
}

test('what was made of a text is not made again as long as the text is the same', async (t) => {
  const { folder, build } = blog(t)
  assert.deepEqual(await build(), { results: ['Deux.', 'Un.'], read: ['Deux.', 'Un.'] })
  assert.deepEqual(await build(), { results: ['Deux.', 'Un.'], read: [] })
  writeFiles(folder, { 'posts/2018-01-01-a.md': text('', 'Autre chose.\n') })
  assert.deepEqual(await build(), { results: ['Deux.', 'Autre chose.'], read: ['Autre chose.'] })
})

test('of a file that is damaged nothing is taken', async (t) => {
  const { file, build } = blog(t)
  await build()
  writeFileSync(file, readFileSync(file).subarray(0, -9))
  assert.deepEqual((await build()).read, ['Deux.', 'Un.'])
})

test('texts that were not checked have no version, and are read anew', async (t) => {
  const { build } = blog(t)
  await build()
  assert.deepEqual((await build(false)).read, ['Deux.', 'Un.'])
})
