import assert from 'node:assert/strict'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { type Content, freezeAddresses, problemsIn, readContent } from '@/lib/posts'
import { knownAddresses } from '@/lib/views/addresses'
import { contentFolder, text, writeFiles } from '../content-folder'

const site = {
  'site.yml': 'title: Carnet\nurl: https://www.example.org\npermalink: /:title/\n',
  'posts/2018-01-01-four.md': text('redirect_from: /ancien.html'),
  'posts/2018-01-02-100%25 pain.md': text(''),
  'posts/2018-02-01-élan.md': text(''),
  'posts/2018-09-01-futur.md': text(''),
  'drafts/brouillon.md': text(''),
  'pages/about.md': text(''),
}

const read = (contentDir: string, stage: 'production' | 'preview' = 'production') =>
  readContent({ contentDir, siteUrl: undefined, stage, now: '2018-03-15' })

async function frozen(t: TestContext) {
  const folder = contentFolder(t, site)
  const added = await freezeAddresses(await read(folder), 'Les adresses.')
  return { folder, added, list: () => readFileSync(join(folder, 'addresses.txt'), 'utf8') }
}

async function lost(content: Content): Promise<string[]> {
  const addresses = knownAddresses(content)
  const problems = await problemsIn(content, (address) => addresses.has(address))
  return problems.filter(({ code }) => code === 'address-lost').map(({ line, details }) => `${line} ${details.address}`)
}

test('what is published is frozen: posts, pages and what redirects to them, and no draft', async (t) => {
  const { folder, added, list } = await frozen(t)
  assert.equal(added, 5)
  assert.equal(list(), '# Les adresses.\n/100-25-pain/\n/about/\n/ancien.html\n/four/\n/élan/\n')
  assert.deepEqual(await lost(await read(folder)), [])
})

test('freezing again adds what is new and takes nothing away', async (t) => {
  const { folder, list } = await frozen(t)
  const before = list()
  assert.equal(await freezeAddresses(await read(folder), 'Les adresses.'), 0)
  assert.equal(list(), before)
  rmSync(join(folder, 'posts/2018-01-01-four.md'))
  writeFiles(folder, { 'posts/2018-03-01-neuf.md': text(''), 'addresses.txt': before.trimEnd() })
  assert.equal(await freezeAddresses(await read(folder), 'Les adresses.'), 1)
  assert.equal(list(), `${before}/neuf/\n`)
})

test('an address that dies is told with its line; a redirect saves it', async (t) => {
  const { folder } = await frozen(t)
  rmSync(join(folder, 'posts/2018-01-01-four.md'))
  assert.deepEqual(await lost(await read(folder)), ['4 /ancien.html', '5 /four/'])
  writeFiles(folder, { 'posts/2018-01-01-fournil.md': text('redirect_from: [/four, /ancien.html]') })
  assert.deepEqual(await lost(await read(folder)), [])
})

test('a text that becomes a draft loses its address, one that waits for its date does not', async (t) => {
  const { folder } = await frozen(t)
  writeFiles(folder, {
    'posts/2018-01-01-four.md': text('draft: true\nredirect_from: /ancien.html'),
    'posts/2018-02-01-élan.md': text('date: 2018-12-01'),
  })
  assert.deepEqual(await lost(await read(folder)), ['4 /ancien.html', '5 /four/'])
})

test('a list that the author writes may be encoded, with remarks and empty lines', async (t) => {
  const folder = contentFolder(t, {
    ...site,
    'addresses.txt': '\ufeff# à moi\r\n\r\n  /%C3%A9lan/  \r\n/e\u0301lan\r\n/élan/index.html\r\n/rss.xml\r\n/perdu/\r\n',
  })
  assert.deepEqual(await lost(await read(folder)), ['7 /perdu/'])
})

test('a list that cannot be read is a problem, and no reason to write over it', async (t) => {
  const folder = contentFolder(t, { ...site, 'addresses.txt': new Uint8Array([0x2f, 0xe9, 0x0a]) })
  const content = await read(folder)
  const problems = await problemsIn(content, () => true)
  assert.deepEqual(
    problems.filter(({ file }) => file === 'addresses.txt').map(({ code }) => code),
    ['file-encoding'],
  )
  await assert.rejects(freezeAddresses(content, ''), /addresses\.txt/)
  assert.equal(readFileSync(join(folder, 'addresses.txt')).length, 3)
})

test('a preview freezes no more than production does', async (t) => {
  const folder = contentFolder(t, site)
  assert.equal(existsSync(join(folder, 'addresses.txt')), false)
  assert.equal(await freezeAddresses(await read(folder, 'preview'), ''), 5)
})
