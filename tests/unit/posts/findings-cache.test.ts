import assert from 'node:assert/strict'
import { existsSync, mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { type TestContext, test } from 'node:test'
import { type Content, problemsIn, readContent } from '@/lib/posts'
import { FindingsCache } from '@/lib/posts/findings-cache'
import { diskCache } from '@/lib/posts/render-cache'
import { contentFolder, text, writeFiles } from '../content-folder'

const isAddress = (address: string) => address === '/'
const read = (contentDir: string) => readContent({ contentDir, siteUrl: undefined, stage: 'production', now: '2018-03-15' })

/** A blog and the folder of its cache. Each check is one build. */
function blog(t: TestContext, files: Record<string, string>) {
  const folder = contentFolder(t, { 'site.yml': 'title: Carnet\nurl: https://www.example.org\n', ...files })
  const cache = relative(process.cwd(), join(contentFolder(t), 'cache'))
  const check = async () => {
    const content = await read(folder)
    const findings = new FindingsCache(cache)
    const problems = await problemsIn(content, isAddress, diskCache(cache), { findings })
    return { codes: problems.map(({ code }) => code), versions: findings.save(), content }
  }
  return { folder, cache, check }
}

const known = ({ posts }: Content, content: Content, cache: string) =>
  posts.map((post) => new FindingsCache(cache).find(post, content) !== undefined)

const two = { 'posts/2018-01-01-a.md': text('', '[a](/perdu/)\n'), 'posts/2018-01-02-b.md': text('', 'Deux {% minuteur %}.\n') }

test('what was found in a text is found again without rendering it, dead links too', async (t) => {
  const { cache, check } = blog(t, two)
  const first = await check()
  assert.deepEqual(first.codes, ['link-dead', 'liquid-unknown-tag'])
  const second = await check()
  assert.deepEqual(known(second.content, second.content, cache), [true, true])
  assert.deepEqual(second.codes, first.codes)
  assert.deepEqual(second.versions, first.versions)
})

test('a text that was changed is read anew and has another version, the others have not', async (t) => {
  const { folder, check } = blog(t, { ...two, 'posts/2018-01-03-c.md': text('', 'Trois.\n') })
  const first = await check()
  writeFiles(folder, { 'posts/2018-01-01-a.md': text('', '[a](/)\n') })
  const second = await check()
  assert.deepEqual(second.codes, ['liquid-unknown-tag'])
  assert.notEqual(second.versions.get('posts/2018-01-01-a.md'), first.versions.get('posts/2018-01-01-a.md'))
  assert.equal(second.versions.get('posts/2018-01-03-c.md'), first.versions.get('posts/2018-01-03-c.md'))
})

test('a text that asked for a file has another version when that file is there', async (t) => {
  const { folder, check } = blog(t, { 'posts/2018-01-01-a.md': text('', '{% include_relative suite.md %}\n') })
  const first = await check()
  writeFiles(folder, { 'posts/suite.md': 'La suite.\n' })
  const second = await check()
  assert.notEqual(second.versions.get('posts/2018-01-01-a.md'), first.versions.get('posts/2018-01-01-a.md'))
})

test('a text that breaks the renderer is told of, each time anew, and has no version', async (t) => {
  const { folder, cache } = blog(t, two)
  for (let build = 0; build < 2; build++) {
    const content = await read(folder)
    const [broken] = content.posts
    assert.ok(broken)
    Object.defineProperty(broken, 'source', {
      get: () => {
        throw new Error('unexpected')
      },
    })
    const findings = new FindingsCache(cache)
    const problems = await problemsIn(content, isAddress, diskCache(cache), { findings })
    assert.ok(problems.some(({ code }) => code === 'text-unreadable'))
    assert.deepEqual([...findings.save().keys()], ['posts/2018-01-01-a.md'])
  }
})

test('damaged findings are as good as none', async (t) => {
  const { cache, check } = blog(t, two)
  const { codes, content } = await check()
  const file = join(cache, 'findings')
  const whole = readFileSync(file)
  for (const damage of [Buffer.of(), Buffer.from('[['), whole.subarray(0, 3), whole.subarray(0, -9), Buffer.alloc(99, 'x')]) {
    writeFileSync(file, damage)
    assert.deepEqual((await check()).codes, codes)
    assert.deepEqual(known(content, content, cache), [true, true])
  }
})

test('rendered texts that nothing needs are removed after a week, and no other; they are looked for once a day', async (t) => {
  const { cache, check } = blog(t, two)
  const { content } = await check()
  const [old, recent] = ['ab', 'cd'].map((start) => join(cache, start, `${start}00.json`))
  assert.ok(old && recent)
  const longAgo = new Date(Date.now() - 8 * 86_400_000)
  for (const path of [old, recent]) {
    mkdirSync(join(path, '..'), { recursive: true })
    writeFileSync(path, '{}')
  }
  utimesSync(old, longAgo, longAgo)
  await check()
  assert.equal(existsSync(old), true)
  utimesSync(join(cache, 'pruned'), longAgo, longAgo)
  await check()
  assert.equal(existsSync(old), false)
  assert.equal(existsSync(recent), true)
  assert.deepEqual(known(content, content, cache), [true, true])
})

test('a cache in which nothing can be noted stops no check', async (t) => {
  const { cache, check } = blog(t, two)
  const { codes } = await check()
  const stamp = join(cache, 'pruned')
  rmSync(stamp)
  mkdirSync(stamp)
  const longAgo = new Date(Date.now() - 8 * 86_400_000)
  utimesSync(stamp, longAgo, longAgo)
  assert.deepEqual((await check()).codes, codes)
})
