import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { filesUnder } from '@/lib/build/files'
import { Author, randomFrom } from './edits'
import { ProjectCopy } from './site'

/** `ROUNDS=20 CHANGES=5 SEED=7` draws a hundred changes by another lot. */
const rounds = Number(process.env.ROUNDS || 2)
const changesPerRound = Number(process.env.CHANGES || 6)
const seed = Number(process.env.SEED || 3)

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
  return Number(kept)
}

/** The hash of every byte that a host serves or a server reads. What Next draws by lot for each build is left out. */
async function bytes(): Promise<Map<string, string>> {
  const { code, output } = await site.step('export')
  assert.equal(code, 0, output)
  const folders = ['.next/server/app', '.next/server/pages', '.next/static', 'out']
  const found = folders.map(async (folder) => (await filesUnder(join(site.folder, folder))).map((file) => `${folder}/${file}`))
  const files = [...(await Promise.all(found)).flat(), '.next/BUILD_ID', '.next/routes-manifest.json']
  const { preview: _, ...manifest } = JSON.parse(readFileSync(join(site.folder, '.next/prerender-manifest.json'), 'utf8'))
  const hashes = files.map((file) => [file, hashOf(readFileSync(join(site.folder, file)))] as const)
  return new Map([...hashes, ['.next/prerender-manifest.json', hashOf(JSON.stringify(manifest))]])
}

const hashOf = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex')

/** The files that one of two builds lacks or has otherwise. */
function differing(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): string[] {
  return [...new Set([...a.keys(), ...b.keys()])].filter((file) => a.get(file) !== b.get(file))
}

for (let round = 1; round <= rounds; round++) {
  test(`after changes drawn by lot, round ${round}, a build that keeps pages equals a whole one byte for byte`, async (t) => {
    const changes = Array.from({ length: changesPerRound }, () => author.change())
    t.diagnostic(`seed ${seed}: ${changes.join('; ')}`)
    const kept = await build()
    const incremental = await bytes()
    await rm(join(site.folder, lastBuild), { recursive: true })
    assert.equal(await build(), 0)
    assert.deepEqual(differing(incremental, await bytes()), [])
    t.diagnostic(`${kept} pages kept`)
  })
}

test('one sentence more makes only the pages that show it, and a file that was tampered with is mended', async () => {
  // The blog as it began, and what was added to it since.
  new Author(join(site.folder, 'content'), randomFrom(seed)).start()
  await build()
  const whole = await bytes()
  const page = '.next/server/app/2017/03/solo-plus-2-mois.html'
  appendFileSync(join(site.folder, page), '<p>Pas de moi.</p>')
  appendFileSync(join(site.folder, 'content/posts/2017-02-05-solo-plus-1-mois.md'), '\nUne phrase.\n')
  assert.ok((await build()) > 40)
  const changed = differing(whole, await bytes()).filter((file) => file.endsWith('.html'))
  assert.ok(changed.includes('out/2017/02/solo-plus-1-mois/index.html'))
  assert.ok(!changed.includes(page))
  assert.ok(changed.length < 8, changed.join())
})

test('when one kept byte is not as it was written, every page is made anew', async () => {
  const whole = await bytes()
  const [name = ''] = (await filesUnder(join(site.folder, lastBuild))).filter((file) => file.endsWith('.bin'))
  const path = join(site.folder, lastBuild, name)
  const content = readFileSync(path)
  content[1000] = (content[1000] ?? 0) ^ 1
  writeFileSync(path, content)
  assert.equal(await build(), 0)
  assert.deepEqual(differing(await bytes(), whole), [])
})

test('a build that the content stops has not touched what the last one left', async () => {
  const settings = join(site.folder, 'content/site.yml')
  const written = readFileSync(settings)
  const page = join(site.folder, '.next/server/app/about.html')
  const before = readFileSync(page)
  writeFileSync(settings, 'title: [')
  const { code, output } = await site.step('build')
  writeFileSync(settings, written)
  assert.equal(code, 1, output)
  assert.match(output, /site\.yml:/)
  assert.deepEqual(readFileSync(page), before)
})
