import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { appendFileSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
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
  assert.doesNotMatch(output, /0005-pages-by-react/)
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
  const hashes = files.map((file) => [file, hashOf(readFileSync(join(site.folder, file)))] as const)
  return new Map([...hashes, ...manifestEntries()])
}

/** What Next's list of pages says of each; not what it drew by lot, nor what the pages weighed before they were finished. */
function manifestEntries(): [string, string][] {
  const { preview: _, routes, ...rest } = JSON.parse(readFileSync(join(site.folder, '.next/prerender-manifest.json'), 'utf8'))
  const entries = Object.entries({ ...routes, rest }).map(([name, entry]) => [`manifest ${name}`, hashOf(withoutWeight(entry))])
  return entries.map(([name = '', hash = '']) => [name, hash])
}

const withoutWeight = (entry: unknown) => JSON.stringify(entry, (key, value: unknown) => (key === 'htmlSize' ? undefined : value))

/** The same site, made by Next alone, from what it has compiled before or from nothing. */
async function buildByNext(): Promise<void> {
  const { code, output } = await site.next('build')
  assert.equal(code, 0, output)
  const finished = await site.step('finish')
  assert.equal(finished.code, 0, finished.output)
}

const hashOf = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex')

/** The files that one of two builds lacks or has otherwise. */
function differing(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): string[] {
  return [...new Set([...a.keys(), ...b.keys()])].filter((file) => a.get(file) !== b.get(file))
}

for (let round = 1; round <= rounds; round++) {
  test(`after changes drawn by lot, round ${round}, a build equals one of Next’s alone byte for byte`, async (t) => {
    const changes: string[] = []
    const kept: number[] = []
    // Twice, so that a build is made of one that Next has just cleared away, and of one that stands.
    for (let half = 0; half < 2; half++) {
      changes.push(...Array.from({ length: changesPerRound / 2 }, () => author.change()))
      kept.push(await build())
    }
    t.diagnostic(`seed ${seed}: ${changes.join('; ')}; ${kept.join(' and ')} pages kept`)
    const ours = await bytes()
    await buildByNext()
    assert.deepEqual(differing(ours, await bytes()), [])
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
  const mended = await bytes()
  const changed = differing(whole, mended).filter((file) => file.endsWith('.html'))
  assert.ok(changed.includes('out/2017/02/solo-plus-1-mois/index.html'))
  assert.ok(!changed.includes(page))
  assert.ok(changed.length < 8, changed.join())
  appendFileSync(join(site.folder, 'content/posts/2017-02-05-solo-plus-1-mois.md'), '\nUne autre.\n')
  const { code, output } = await site.step('build')
  assert.equal(code, 0, output)
  assert.doesNotMatch(output, /Next\.js/)
  assert.equal(differing(mended, await bytes()).filter((file) => file.endsWith('.html')).length, changed.length)
})

test('while another build writes into the folder, none does, and that is said', async () => {
  const whole = await bytes()
  const lock = join(site.folder, '.next/carnet-lock')
  writeFileSync(lock, String(process.pid))
  appendFileSync(join(site.folder, 'content/posts/2017-02-05-solo-plus-1-mois.md'), '\nEt une troisième.\n')
  const { code, output } = await site.step('build')
  assert.equal(code, 1)
  assert.match(output, /Une autre construction est en cours/)
  assert.deepEqual(differing(whole, await bytes()), [])
  const { pid = 0 } = spawnSync(process.execPath, ['-e', ''])
  writeFileSync(lock, String(pid))
  assert.ok((await build()) > 40)
  assert.notDeepEqual(differing(whole, await bytes()), [])
})

/** What a host that keeps only `.next/cache` has left. */
async function clearAll(): Promise<void> {
  for (const name of readdirSync(join(site.folder, '.next')))
    if (name !== 'cache') await rm(join(site.folder, '.next', name), { recursive: true })
}

/** Changes one byte of a file that the last build has kept. */
function spoil(file: string): void {
  const path = join(site.folder, file)
  const content = readFileSync(path)
  content[1000] = (content[1000] ?? 0) ^ 1
  writeFileSync(path, content)
}

test('a host that keeps only the cache gets a whole build of it, without Next', async () => {
  const whole = await bytes()
  await clearAll()
  const { code, output } = await site.step('build')
  assert.equal(code, 0, output)
  assert.doesNotMatch(output, /Next\.js/)
  assert.deepEqual(differing(await bytes(), whole), [])
})

test('when one kept byte is not as it was written, what it belongs to is made anew', async () => {
  const whole = await bytes()
  const sizeOf = (file: string) => statSync(join(site.folder, lastBuild, file)).size
  const packs = (await filesUnder(join(site.folder, lastBuild))).filter((file) => file.endsWith('.bin'))
  const [pages = ''] = packs.toSorted((a, b) => sizeOf(b) - sizeOf(a))
  await clearAll()
  spoil(`${lastBuild}/${pages}`)
  assert.equal(await build(), 0)
  assert.deepEqual(differing(await bytes(), whole), [])
  await clearAll()
  spoil('.next/cache/carnet/next/routes-manifest.json')
  assert.ok((await build()) > 40)
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

test('where a page comes out otherwise than Next makes it, Next makes them all, and that is said', async () => {
  const whole = await bytes()
  const head = join(site.folder, 'lib/build/pages/head.tsx')
  writeFileSync(head, readFileSync(head, 'utf8').replace('property="og:type"', 'property="og:sort"'))
  const { code, output } = await site.step('build')
  assert.equal(code, 0, output)
  assert.match(output, /^\/\S* ne sort pas comme de Next/m)
  const pages = (files: ReadonlyMap<string, string>) => new Map([...files].filter(([file]) => file.startsWith('out/')))
  assert.deepEqual(differing(pages(await bytes()), pages(whole)), [])
})
