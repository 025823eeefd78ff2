import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { appendFileSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { filesUnder } from '@/lib/build/files'
import { Author, randomFrom } from './edits'
import { ProjectCopy } from './site'

/** `ROUNDS=25 SEED=7` draws a hundred changes by another lot. */
const rounds = Number(process.env.ROUNDS || 3)
const seed = Number(process.env.SEED || 1)
const changesPerRound = 4

const lastBuild = '.next/cache/carnet/last-build'
let site: ProjectCopy
let author: Author

before(async () => {
  const content = await mkdtemp(join(tmpdir(), 'carnet-'))
  new Author(content, randomFrom(seed)).start()
  site = await ProjectCopy.make('incremental', content, { SITE_NOW: '2018-03-15' })
  await rm(content, { recursive: true })
  author = new Author(join(site.folder, 'content'), randomFrom(seed + 1))
  await build()
})

after(() => site?.remove())

/** Builds, and says how many pages were kept from the build before. */
async function build(): Promise<number> {
  const { code, output } = await site.step('build')
  assert.equal(code, 0, output)
  const [, kept = ''] = /(\d+) reprises? de la dernière fois/.exec(output) ?? assert.fail(output)
  const exported = await site.step('export')
  assert.equal(exported.code, 0, exported.output)
  return Number(kept)
}

/** The hash of every byte that a host serves or a server reads. What Next draws by lot for each build is left out. */
async function bytes(): Promise<Record<string, string>> {
  const kinds = ['.next/server/app', '.next/server/pages', '.next/static', 'out']
  const found = await Promise.all(
    kinds.map(async (kind) => (await filesUnder(join(site.folder, kind))).map((file) => `${kind}/${file}`)),
  )
  const files = [...found.flat(), '.next/BUILD_ID', '.next/routes-manifest.json', '.next/app-path-routes-manifest.json']
  const hashes = files.map((file) => [file, hashOf(readFileSync(join(site.folder, file)))])
  const { preview: _, ...manifest } = JSON.parse(readFileSync(join(site.folder, '.next/prerender-manifest.json'), 'utf8'))
  return { ...Object.fromEntries(hashes), manifest: JSON.stringify(manifest) }
}

const hashOf = (content: Uint8Array) => createHash('sha256').update(content).digest('hex')

for (let round = 1; round <= rounds; round++) {
  test(`after changes drawn by lot, round ${round}, a build that keeps pages equals a whole one byte for byte`, async (t) => {
    const changes = Array.from({ length: changesPerRound }, () => author.change())
    t.diagnostic(`seed ${seed}: ${changes.join('; ')}`)
    const kept = await build()
    const incremental = await bytes()
    await rm(join(site.folder, lastBuild), { recursive: true })
    assert.equal(await build(), 0)
    assert.deepEqual(incremental, await bytes())
    t.diagnostic(`${kept} pages kept`)
  })
}

test('one sentence more makes only the pages that show it', async () => {
  appendFileSync(join(site.folder, 'content/posts/2017-02-05-solo-plus-1-mois.md'), '\nUne phrase.\n')
  const before = JSON.parse(indexText().split('\n')[1] ?? '').pages
  const kept = await build()
  assert.ok(Object.keys(before).length - kept <= 6, `${Object.keys(before).length} pages, ${kept} kept`)
})

test('a change of the code makes every page anew', async () => {
  appendFileSync(join(site.folder, 'lib/views/title.ts'), '// A comment.\n')
  assert.equal(await build(), 0)
  assert.ok((await build()) > 0)
})

for (const [damage, spoil] of [
  ['an index cut short', () => truncateSync(join(site.folder, lastBuild, 'index.json'), 500)],
  [
    'an index with one sign changed',
    () => writeFileSync(join(site.folder, lastBuild, 'index.json'), indexText().replace('"route":"/20', '"route":"/21')),
  ],
  ['pages with one byte changed', spoilPages],
] as const) {
  test(`with ${damage}, every page is made anew`, async () => {
    const whole = await bytes()
    spoil()
    assert.equal(await build(), 0)
    assert.deepEqual(await bytes(), whole)
  })
}

test('finished files that were tampered with are written again from the kept ones', async () => {
  const whole = await bytes()
  const page = join(site.folder, '.next/server/app/2017/02/solo-plus-1-mois.html')
  appendFileSync(page, '<p>Pas de moi.</p>')
  assert.ok((await build()) > 0)
  assert.deepEqual(await bytes(), whole)
})

function indexText(): string {
  return readFileSync(join(site.folder, lastBuild, 'index.json'), 'utf8')
}

function spoilPages(): void {
  const { bytes: name } = JSON.parse(indexText().split('\n')[1] ?? '')
  const path = join(site.folder, lastBuild, name)
  const content = readFileSync(path)
  content[1000] = (content[1000] ?? 0) ^ 1
  writeFileSync(path, content)
}
