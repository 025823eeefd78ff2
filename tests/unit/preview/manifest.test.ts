import assert from 'node:assert/strict'
import { test } from 'node:test'
import { brotliCompressSync } from 'node:zlib'
import { renderEntryOf } from '@/lib/posts'
import { manifestJson, readManifest } from '@/lib/views/preview/manifest'
import { packedReadingOf, stateOf, textReadingOf } from '@/lib/views/preview/published'
import { contentOf, text } from '../content-folder'

const secret = 'Zwirbelkrug'
const files = {
  'site.yml': 'title: Le carnet\nurl: https://www.example.org\nlanguage: fr\nbaseurl: /blog\n',
  'posts/2018-01-02-un.md': text(
    'title: "Un </script> & deux"\ntags: [a, b]\nrecap: 2017-12\nredirect_from: [/vieux/]',
    'Du café\u2028 et <b>du</b> thé.\n\n```js\na\n  b\n```\n\n![Le four](/four.png) [lien](/x/)\n',
  ),
  'posts/2018-01-03-brouillon.md': text(`title: ${secret}\ndraft: true\nredirect_from: /${secret}/`, secret),
  'posts/2093-01-03-plus-tard.md': text(`title: ${secret}`, secret),
  'posts/2018-01-04-retenu.md': text(`title: ${secret}\npublished: false`, secret),
  [`drafts/${secret}.md`]: text(`title: ${secret}`, secret),
  'pages/about.md': text('title: À propos', 'Bonjour.'),
}

test('a manifest is read back as it was written', async (t) => {
  const content = await contentOf(t, files)
  const state = await stateOf(content, async (entry) => textReadingOf(await renderEntryOf(entry, content)))
  const packed = await stateOf(content, async (entry) => packedReadingOf(await renderEntryOf(entry, content)))
  const json = await manifestJson(packed, content.site)
  assert.equal(JSON.parse(json).site, 'https://www.example.org/blog/')
  assert.deepEqual(readManifest(json), state)
  assert.deepEqual(
    state.entries.map(({ url }) => url),
    ['/2018/01/02/un.html', '/about/'],
  )
  assert.ok(state.redirects.some(({ from, to }) => from === '/vieux/' && to === '/2018/01/02/un.html'))
})

test('nothing unpublished is in a manifest, not even in one that a preview makes', async (t) => {
  const content = await contentOf(t, files, { stage: 'preview' })
  assert.ok(content.posts.some(({ title }) => title === secret))
  const state = await stateOf(content, async (entry) => textReadingOf(await renderEntryOf(entry, content)))
  assert.ok(!JSON.stringify(state).toLowerCase().includes(secret.toLowerCase()))
})

test('a manifest does not tell the names of files', async (t) => {
  const content = await contentOf(t, files)
  const state = await stateOf(content, async (entry) => textReadingOf(await renderEntryOf(entry, content)))
  assert.ok(!JSON.stringify(state).includes('2018-01-02-un'))
})

const packed = (value: unknown) => brotliCompressSync(JSON.stringify(value)).toString('base64')
const entry = { kind: 'post', url: '/a/', title: 'A', language: 'fr', words: 1, hash: 'x' }
const reading = { blocks: ['a'], links: [], pictures: [] }
const valid = { carnet: 1, entries: [entry], redirects: [], texts: packed([reading]) }

test('a manifest of another hand is read when its shape is right', () => {
  assert.deepEqual(
    readManifest(JSON.stringify({ ...valid, more: true }))?.entries.map(({ url, blocks }) => ({ url, blocks })),
    [{ url: '/a/', blocks: ['a'] }],
  )
})

for (const [about, json] of [
  ['a host’s error page', '<!doctype html><title>404</title>'],
  ['nothing', ''],
  ['a file cut short', JSON.stringify(valid).slice(0, -5)],
  ['a version to come', JSON.stringify({ ...valid, carnet: 2 })],
  ['an address that is none', JSON.stringify({ ...valid, entries: [{ ...entry, url: 'javascript:alert(1)' }] })],
  ['fewer texts than entries', JSON.stringify({ ...valid, texts: packed([]) })],
  ['texts of another shape', JSON.stringify({ ...valid, texts: packed([{ blocks: [1] }]) })],
  ['texts that are not packed', JSON.stringify({ ...valid, texts: 'du café' })],
  ['a bomb', JSON.stringify({ ...valid, texts: brotliCompressSync(Buffer.alloc(300 * 1024 * 1024)).toString('base64') })],
  ['a list', '[]'],
  ['null', 'null'],
] as const) {
  test(`${about} is no manifest, and no reason to stop`, () => assert.equal(readManifest(json), undefined))
}
