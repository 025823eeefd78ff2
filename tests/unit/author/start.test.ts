import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type TestContext, test } from 'node:test'
import { ended, processEnv } from './processes'

/** A project of its own, with an empty content folder. */
function project(t: TestContext) {
  const folder = mkdtempSync(join(tmpdir(), 'carnet-start-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  for (const name of ['app', 'lib', 'package.json', 'tsconfig.json']) cpSync(name, join(folder, name), { recursive: true })
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
  mkdirSync(join(folder, 'content'))
  const words = join(folder, 'lib/words/fr/author.ts')
  return {
    folder,
    compiled: () => readdirSync(join(folder, '.next/cache/carnet')),
    change: () => writeFileSync(words, readFileSync(words, 'utf8').replace('Quoi de neuf', 'Quoi de beau')),
    start: (args: string[]) =>
      ended(
        spawn(process.execPath, ['lib/author/start.js', ...args], {
          cwd: folder,
          env: processEnv(),
        }),
      ),
  }
}

test('a command is compiled once, and again when a source has changed', async (t) => {
  const { start, compiled, change, folder } = project(t)
  assert.equal((await start(['note', 'première'])).code, 0)
  const [first] = compiled()
  assert.equal((await start(['note', 'deuxième'])).code, 0)
  assert.deepEqual(compiled(), [first])
  change()
  assert.equal((await start(['note', 'troisième'])).code, 0)
  assert.equal(compiled().length, 2)
  assert.match(
    readFileSync(join(folder, 'content/notes/2017-10.md'), 'utf8'),
    /- 2017-10-28 première\n- 2017-10-28 deuxième\n- 2017-10-28 troisième\n$/,
  )
})

test('commands that start together for the first time all run, and leave one compilation', async (t) => {
  const { start, compiled } = project(t)
  const all = await Promise.all(Array.from({ length: 6 }, (_, index) => start(['note', `note ${index}`])))
  assert.deepEqual(
    all.map(({ code, err }) => ({ code, err })),
    all.map(() => ({ code: 0, err: '' })),
  )
  assert.equal(compiled().length, 1)
})

test('a compilation that was stopped half-way is not taken for one', async (t) => {
  const { start, compiled, folder } = project(t)
  mkdirSync(join(folder, '.next/cache/carnet/compiled-0123456789abcdef.4194305~'), { recursive: true })
  assert.equal((await start(['note', 'x'])).code, 0)
  assert.equal(compiled().filter((name) => !name.endsWith('~')).length, 1)
})

test('half a compilation, as a cache brought from elsewhere may be, is made anew', async (t) => {
  const { start, compiled, folder } = project(t)
  assert.equal((await start(['note', 'un'])).code, 0)
  rmSync(join(folder, '.next/cache/carnet', compiled()[0] ?? '', 'lib'), { recursive: true })
  assert.deepEqual(await start(['note', 'deux']).then(({ code, err }) => [code, err]), [0, ''])
  assert.ok(readdirSync(join(folder, '.next/cache/carnet', compiled()[0] ?? '')).includes('lib'))
})

test('an editor’s lock among the sources, a link to nowhere, is passed over', async (t) => {
  const { start, folder } = project(t)
  symlinkSync('elle@machine.1234', join(folder, 'lib/author/.#note.ts'))
  assert.deepEqual(await start(['note', 'x']).then(({ code, err }) => [code, err]), [0, ''])
})

test('where nothing can be compiled the sources run as they are', async (t) => {
  const { start, folder } = project(t)
  writeFileSync(join(folder, '.next'), 'in the way')
  const { code, out, err } = await start(['note', 'x'])
  assert.deepEqual([code, err], [0, ''])
  assert.match(out, /content\/notes\/2017-10\.md/)
})

test('a defect is shown at its place in the sources', async (t) => {
  const { start, folder } = project(t)
  const command = join(folder, 'lib/author/note.ts')
  writeFileSync(
    command,
    readFileSync(command, 'utf8').replace('await requireContent(place)', 'null?.x.y; throw new Error("défaut")'),
  )
  const { code, err } = await start(['note', 'x'])
  assert.equal(code, 1)
  assert.match(err, /défaut[\s\S]*lib\/author\/note\.ts:\d+/)
})
