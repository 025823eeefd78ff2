import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, test } from 'node:test'
import { arePacksWhole, type FinishedPage, forgetLastBuild, readLastBuild, writeLastBuild } from '@/lib/build/last-build'
import type { Mould } from '@/lib/build/pages'

const folder = '.next/cache/carnet/last-build'
const page = { input: 'abc', texts: ['posts/a.md'], sort: '/[...path]', read: () => Buffer.from('<p>é</p>') }
const mould: Mould = {
  address: '/a',
  kind: 'page',
  entry: { srcRoute: '/[...path]' },
  meta: { status: 200 },
  sheets: ['a.css'],
}
const build = {
  version: 'v1',
  assets: ['chunks/a.css'],
  slashless: ['/a-propos'],
  compiled: 'ghi',
  outline: 'def',
  texts: new Map([['posts/a.md', '123']]),
  moulds: new Map([['/[...path]', mould]]),
  compared: new Set(['/[...path] {}']),
  pages: new Map([['/café', page]]),
}

beforeEach(async () => {
  process.chdir(mkdtempSync(join(tmpdir(), 'carnet-')))
  await writeLastBuild(build)
})

/** A build with its pages' contents, wherever they stand. */
async function known() {
  const last = await readLastBuild('v1')
  if (!last || !(await arePacksWhole(last))) return undefined
  const { name: _, packs: __, ...facts } = last
  const pages = [...last.pages].map(
    ([address, { place: _, read, ...page }]) => [address, { ...page, text: String(read()) }] as const,
  )
  return { ...facts, pages: new Map(pages) }
}

const { read: _, ...facts } = page
const expected = { ...build, pages: new Map([['/café', { ...facts, text: '<p>é</p>' }]]) }

test('a build is read back as it was written', async () => {
  assert.deepEqual(await known(), expected)
})

test('what is kept from build to build stays where it is, and goes when most of it is out of use', async () => {
  const written = (name: string, html: string) => [name, { ...page, read: () => Buffer.from(html) }] as const
  for (let round = 1; round < 20; round++) {
    const last = (await readLastBuild('v1')) ?? assert.fail()
    const pages = new Map<string, FinishedPage>([...last.pages, written(`/${round % 3}`, `<p>${round}</p>`)])
    await writeLastBuild({ ...build, pages }, last)
    const now = (await readLastBuild('v1')) ?? assert.fail()
    assert.equal(String(now.pages.get('/café')?.read()), '<p>é</p>')
    assert.equal(String(now.pages.get(`/${round % 3}`)?.read()), `<p>${round}</p>`)
    assert.ok(readdirSync(folder).length <= 10)
  }
})

test('the build of other code is none', async () => {
  assert.equal(await readLastBuild('v2'), undefined)
})

test('a new build takes the place of the old one and leaves nothing behind', async () => {
  await writeLastBuild({ ...build, pages: new Map() })
  assert.equal((await readLastBuild('v1'))?.pages.size, 0)
  assert.deepEqual(readdirSync(folder), ['index.json'])
  await forgetLastBuild()
  assert.equal(await readLastBuild('v1'), undefined)
})

test('a build that was killed while it wrote leaves the old one standing', async () => {
  writeFileSync(join(folder, 'half.bin.new'), 'half')
  writeFileSync(join(folder, 'index.json.new'), 'half')
  assert.deepEqual(await known(), expected)
})

const contentOf = (name: string) => readFileSync(join(folder, name), 'utf8')
const bytesFile = () => readdirSync(folder).find((name) => name.endsWith('.bin')) ?? ''

for (const [damage, spoil] of [
  ['an empty index', () => writeFileSync(join(folder, 'index.json'), '')],
  ['an index cut short', () => writeFileSync(join(folder, 'index.json'), contentOf('index.json').slice(0, -9))],
  [
    'an index with one sign changed',
    () => writeFileSync(join(folder, 'index.json'), contentOf('index.json').replace('abc', 'abd')),
  ],
  ['pages cut short', () => writeFileSync(join(folder, bytesFile()), '<p>')],
  ['pages with one byte changed', () => writeFileSync(join(folder, bytesFile()), contentOf(bytesFile()).replace('p>', 'q>'))],
  ['pages gone', () => rmSync(join(folder, bytesFile()))],
] as const)
  test(`${damage}: no build is known`, async () => {
    spoil()
    assert.equal(await known(), undefined)
  })
