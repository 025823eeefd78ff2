import assert from 'node:assert/strict'
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { type TestContext, test } from 'node:test'
import { noteText, noteTexts, notingTexts, problemsIn, readContent } from '@/lib/posts'
import { diskCache } from '@/lib/posts/render-cache'
import { renderOnce } from '@/lib/posts/rendering'
import { post } from '../../factories'
import { contentFolder, contentOf, text, writeFiles } from '../content-folder'

const read = (contentDir: string) => readContent({ contentDir, siteUrl: undefined, stage: 'production', now: '2018-03-15' })

function cacheFolder(t: TestContext): string {
  return relative(process.cwd(), join(contentFolder(t), 'cache'))
}

function cachedFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => join(folder, name))
}

test('a text is rendered once as long as it is kept', async (t) => {
  const content = await contentOf(t, { 'posts/2018-01-01-a.md': text('') })
  const [entry] = content.posts
  assert.ok(entry)
  assert.equal(await renderOnce(entry, content, undefined), await renderOnce(entry, content, undefined))
})

test('a second process reads what the first one rendered, and renders anew what has changed', async (t) => {
  const folder = contentFolder(t, { 'posts/2018-01-01-a.md': text('', 'Un.\n'), 'posts/2018-01-02-b.md': text('', 'Deux.\n') })
  const at = cacheFolder(t)
  const render = async () => {
    const content = await read(folder)
    const rendered = await Promise.all(content.posts.map((entry) => renderOnce(entry, content, diskCache(at))))
    return rendered.map(({ html }) => html.trim())
  }
  assert.deepEqual(await render(), ['<p>Deux.</p>', '<p>Un.</p>'])
  assert.equal(cachedFiles(at).length, 2)
  for (const file of cachedFiles(at))
    writeFileSync(file, JSON.stringify({ rendered: { html: 'gardé', problems: [] }, answers: [] }))
  assert.deepEqual(await render(), ['gardé', 'gardé'])
  writeFiles(folder, { 'posts/2018-01-01-a.md': text('', 'Un !\n') })
  assert.equal((await render())[0], 'gardé')
  assert.match((await render())[1] ?? '', /^<p>Un/)
})

test('a damaged cache is as good as none, and one that cannot be written harms nothing', async (t) => {
  const folder = contentFolder(t, { 'posts/2018-01-01-a.md': text('', 'Un.\n') })
  const render = async (at: string) => {
    const content = await read(folder)
    const [entry] = content.posts
    return entry && (await renderOnce(entry, content, diskCache(at))).html.trim()
  }
  const at = cacheFolder(t)
  await render(at)
  for (const damage of ['', '{"rendered":', 'null', '{"rendered":{},"answers":[]}', '[]']) {
    for (const file of cachedFiles(at)) writeFileSync(file, damage)
    assert.equal(await render(at), '<p>Un.</p>')
  }
  rmSync(at, { recursive: true })
  mkdirSync(join(at, '..'), { recursive: true })
  writeFileSync(at, 'a file where the folder should be')
  assert.equal(await render(at), '<p>Un.</p>')
})

test('a text with Liquid is rendered anew when what Liquid reaches has changed', async (t) => {
  const folder = contentFolder(t, {
    'posts/2018-01-01-a.md': text('', 'Il y a {{ site.posts.size }} textes, {{ site.data.x.y }}.\n'),
    '_data/x.yml': 'y: un\n',
  })
  const at = cacheFolder(t)
  const render = async () => {
    const content = await read(folder)
    const entry = content.posts.find(({ slug }) => slug === 'a')
    return entry && (await renderOnce(entry, content, diskCache(at))).text
  }
  assert.equal(await render(), 'Il y a 1 textes, un.')
  writeFiles(folder, { '_data/x.yml': 'y: deux\n' })
  assert.equal(await render(), 'Il y a 1 textes, deux.')
  writeFiles(folder, { 'posts/2018-01-02-b.md': text('') })
  assert.equal(await render(), 'Il y a 2 textes, deux.')
})

for (const [code, source] of [
  ['text-too-long', 'x'.repeat(2_100_000)],
  ['text-too-deep', '<div>'.repeat(20_000)],
] as const) {
  test(`${code} is said of a text that would bring the site down`, async (t) => {
    const content = await contentOf(t, {})
    const { problems } = await renderOnce(post({ source }), content, undefined)
    assert.ok(problems.some((problem) => problem.code === code))
  })
}

test('a text that breaks the renderer is text-unreadable, and the others stand', async (t) => {
  const content = await contentOf(t, {})
  const broken = post({ file: 'posts/2018-01-01-a.md' })
  Object.defineProperty(broken, 'source', {
    get: () => {
      throw new Error('unexpected')
    },
  })
  const { problems } = await renderOnce(broken, content, undefined)
  assert.deepEqual(problems, [
    { code: 'text-unreadable', file: broken.file, line: 4, column: 1, details: { reason: 'unexpected' } },
  ])
})

test('links of the site are held against its addresses, however they are written', async (t) => {
  const links = [
    '/b/',
    '/b',
    'https://www.example.org/blog/b/',
    'suite/',
    '../c/',
    '#ici',
    '/blog/c/?x=1#y',
    'mailto:a@example.org',
    '//cdn.example/x',
    'https://autre.example/',
  ]
  const files = {
    'site.yml': 'title: Carnet\nurl: https://www.example.org\nbaseurl: /blog\npermalink: /:title/\n',
    'posts/2018-01-01-a.md': text('', links.map((href) => `[x](${href})`).join(' ')),
    'posts/2018-01-02-b.md': text(''),
  }
  const problems = await problemsIn(await contentOf(t, files), (address) => address === '/b/')
  assert.deepEqual(
    problems.map(({ code, details }) => [code, details.href]),
    [
      ['link-dead', 'suite/'],
      ['link-dead', '../c/'],
      ['anchor-missing', '#ici'],
      ['link-dead', '/blog/c/?x=1#y'],
    ],
  )
})

test('a preview tells of links from what is published to what readers will not see yet', async (t) => {
  const files = {
    'site.yml': 'permalink: /:title/\n',
    'posts/2018-01-01-a.md': text('', '[x](/b/) [y](/c/) [z](/d/)'),
    'posts/2018-01-02-b.md': text('draft: true', '[y](/c/)'),
    'posts/2018-05-01-c.md': text(''),
    'posts/2018-01-03-d.md': text(''),
  }
  const content = await contentOf(t, files, { stage: 'preview' })
  const problems = await problemsIn(content, (address) => content.posts.some(({ url }) => url === address))
  assert.deepEqual(
    problems.map(({ code, file, details }) => [code, file, details.href]),
    [
      ['link-hidden', 'posts/2018-01-01-a.md', '/b/'],
      ['link-hidden', 'posts/2018-01-01-a.md', '/c/'],
    ],
  )
})

test('a picture that the site’s defaults name and nobody finds is told once, where it is named', async (t) => {
  const files = {
    'site.yml':
      'title: Carnet\nurl: https://www.example.org\nbaseurl: /blog\ndefaults:\n  - values: { image: /images/absent.png }\n',
    'posts/2018-01-01-a.md': text(''),
    'posts/2018-01-02-b.md': text(''),
    'posts/2018-01-03-c.md': text('image: /images/un%20four.png'),
    'posts/2018-01-04-d.md': text('image: https://ailleurs.example/a.png'),
  }
  const problems = await problemsIn(await contentOf(t, files), (address) => address === '/images/un four.png')
  assert.deepEqual(
    problems.map(({ code, file, line }) => [code, file, line]),
    [['picture-missing', 'site.yml', 5]],
  )
})

test('a work tells which texts it asked for, and all that asked for one list tell the same', async (t) => {
  const names = ['posts/2018-01-01-a.md', 'posts/2018-01-02-b.md']
  const { posts } = await contentOf(t, Object.fromEntries(names.map((name) => [name, text('')])))
  const [last, first] = posts
  assert.ok(last && first)
  const asking = (...ask: (() => void)[]) => notingTexts(async () => ask.map((one) => one()).length)
  const all = () => noteTexts(posts)
  assert.deepEqual(await asking(), { result: 0, texts: [] })
  assert.deepEqual((await asking(() => noteText(first))).texts, [first.file])
  assert.deepEqual((await asking(all)).texts, [last.file, first.file])
  assert.equal((await asking(all)).texts, (await asking(all, all)).texts)
  assert.deepEqual((await asking(all, () => noteText(post()))).texts, [post().file, last.file, first.file])
})
