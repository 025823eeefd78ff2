import assert from 'node:assert/strict'
import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { type TestContext, test } from 'node:test'
import { readContent } from '@/lib/posts'
import { ReadingCache } from '@/lib/posts/reading-cache'
import { contentFolder, text, writeFiles } from '../content-folder'

const many = Object.fromEntries(
  Array.from({ length: 500 }, (_, number) => [
    `posts/2017-01-01-billet-${number}.md`,
    text(`title: No ${number}`, `Texte ${number}.\n`),
  ]),
)

const few = {
  'site.yml': 'title: Carnet\nurl: https://www.example.org\n',
  'posts/2018-03-20-a.md': text('title: Demain\ntags: [{ a: b }]\ndate: 2018-03-20 10:00 +0100'),
  'posts/2018-01-01-b.md': '---\r\ntitle: Avec CR\r\n---\r\nUn.\r\nDeux.\r\n',
  'posts/2018-01-02-c.md': '\uFEFF---\ntitle: Avec BOM\n---\n',
  'posts/2018-01-03-d.md': text('title: Brouillon\ndraft: true'),
  'posts/2018-01-04-e.md': text('title: Caché\npublished: false'),
  'posts/sans-date.md': text('title: Rien'),
  'drafts/f.md': text('title: Idée'),
  'pages/about.md': text('title: À propos\npermalink: /:year/about/'),
}

/** A large blog and the folder of its cache; reads it with the cache and without. */
function blog(t: TestContext) {
  const folder = contentFolder(t, { ...many, ...few })
  const cache = relative(process.cwd(), join(contentFolder(t), 'cache'))
  const read = async (now: string, readings?: ReadingCache) => {
    const environment = { contentDir: folder, siteUrl: undefined, stage: 'preview', now } as const
    const { problemsOf: _, ...content } = await readContent(environment, undefined, readings?.read)
    readings?.save()
    return content
  }
  return { folder, cache, both: async (now: string) => [await read(now, new ReadingCache(cache)), await read(now)] as const }
}

test('what was read before is read back just as it would be read now', async (t) => {
  const { cache, both } = blog(t)
  for (let build = 0; build < 2; build++) {
    const [kept, anew] = await both('2018-03-15')
    assert.deepEqual(kept, anew)
  }
  assert.deepEqual(readdirSync(cache), ['readings'])
})

test('a post that was scheduled appears when its time has come', async (t) => {
  const { both } = blog(t)
  await both('2018-03-15')
  const [kept, anew] = await both('2019-01-01')
  assert.deepEqual(kept, anew)
  assert.equal(kept.posts.find(({ title }) => title === 'Demain')?.status, 'published')
})

test('a change of a post or of site.yml shows', async (t) => {
  const { folder, both } = blog(t)
  await both('2018-03-15')
  for (const change of [
    { 'posts/2017-01-01-billet-7.md': text('title: Autre', 'Texte 7.\n') },
    { 'posts/2017-01-01-billet-8.md': text('title: No 8', 'Texte 88.\n') },
    { 'site.yml': 'title: Carnet\nurl: https://www.example.org\npermalink: /:title/\n' },
    {
      'site.yml': 'title: Carnet\nurl: https://www.example.org\ndefaults:\n  - { scope: { path: "" }, values: { series: S } }\n',
    },
  ]) {
    writeFiles(folder, change)
    const [kept, anew] = await both('2018-03-15')
    assert.deepEqual(kept, anew)
  }
})

test('a damaged cache is as good as none, and a small blog has none', async (t) => {
  const { cache, both } = blog(t)
  await both('2018-03-15')
  for (const damage of ['', 'x'.repeat(100)]) {
    writeFileSync(join(cache, 'readings'), damage)
    const [kept, anew] = await both('2018-03-15')
    assert.deepEqual(kept, anew)
  }
  const none = relative(process.cwd(), join(contentFolder(t), 'cache'))
  const readings = new ReadingCache(none)
  await readContent(
    { contentDir: contentFolder(t, few), siteUrl: undefined, stage: 'production', now: '2018-03-15' },
    undefined,
    readings.read,
  )
  readings.save()
  assert.equal(existsSync(none), false)
})
