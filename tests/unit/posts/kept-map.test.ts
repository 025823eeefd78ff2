import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { type TestContext, test } from 'node:test'
import { KeptMap } from '@/lib/posts/kept-map'
import { contentFolder } from '../content-folder'

/** A file of kept values. Each map is that of a process. */
function kept(t: TestContext) {
  const path = join(relative(process.cwd(), contentFolder(t)), 'deep', 'values')
  const open = (version = 'v1') => new KeptMap<string>(path, () => version)
  const save = (values: Record<string, string>, version?: string) => open(version).save(new Map(Object.entries(values)))
  const read = (keys: string, version?: string) => [...keys].map((key) => open(version).get(key))
  return { path, save, read }
}

const many = Object.fromEntries(Array.from({ length: 40 }, (_, number) => [`k${number}`, 'x'.repeat(100)]))

test('what is saved is there for the next process, and a later value takes the place of an earlier one', (t) => {
  const { save, read } = kept(t)
  save({ a: '1', b: '2', c: '3' })
  save({ a: '1', b: '4', c: '3', d: '5' })
  assert.deepEqual(read('abcde'), ['1', '4', '3', '5', undefined])
})

test('a new value is put behind the others, which are not written again', (t) => {
  const { path, save, read } = kept(t)
  save(many)
  const before = readFileSync(path)
  save({ ...many, a: '1' })
  const after = readFileSync(path)
  assert.deepEqual(after.subarray(0, before.length), before)
  assert.ok(after.length < before.length + 200)
  assert.deepEqual(read('a'), ['1'])
})

test('where nothing is new nothing is written', (t) => {
  const { path, save } = kept(t)
  save({})
  assert.equal(existsSync(path), false)
  save(many)
  const { mtimeMs, ino } = statSync(path)
  save(many)
  assert.deepEqual([statSync(path).mtimeMs, statSync(path).ino], [mtimeMs, ino])
})

test('the file is written anew when most of it is out of use, or when it has many parts', (t) => {
  const { path, save } = kept(t)
  save(many)
  const { size } = statSync(path)
  save({ a: '1' })
  assert.ok(statSync(path).size < 100)
  save(many)
  for (let round = 0; round < 200; round++) save({ ...many, a: String(round) })
  assert.ok(statSync(path).size < size * 2)
  assert.deepEqual(readdirSync(join(path, '..')), ['values'])
})

test('values of another version are not read, and make room for those of this one', (t) => {
  const { save, read } = kept(t)
  save({ a: '1' })
  assert.deepEqual(read('a', 'v2'), [undefined])
  save({ a: '2' }, 'v2')
  assert.deepEqual(read('a', 'v2'), ['2'])
  assert.deepEqual(read('a', 'v1'), [undefined])
})

for (const cut of [-1, -9])
  test(`of a file that was cut short (${cut}) what stands before the cut is read, and the next save mends it`, (t) => {
    const { path, save, read } = kept(t)
    save({ a: '1', b: '2' })
    save({ a: '1', b: '2', c: '3' })
    writeFileSync(path, readFileSync(path).subarray(0, cut))
    assert.deepEqual(read('abc'), ['1', '2', undefined])
    save({ a: '1', b: '2', c: '3' })
    assert.deepEqual(read('abc'), ['1', '2', '3'])
  })

test('of a file of anybody else nothing is read', (t) => {
  const { path, save, read } = kept(t)
  save({ a: '1' })
  for (const text of ['', 'nothing of ours']) {
    writeFileSync(path, text)
    assert.deepEqual(read('a'), [undefined])
    save({ a: '1' })
    assert.deepEqual(read('a'), ['1'])
  }
})

test('a part of which one byte is not as it was written is not read', (t) => {
  const { path, save, read } = kept(t)
  save({ a: 'so long a text' })
  const bytes = readFileSync(path)
  bytes.writeUInt8(bytes.readUInt8(bytes.length - 5) ^ 1, bytes.length - 5)
  writeFileSync(path, bytes)
  assert.deepEqual(read('a'), [undefined])
})

test('values that are replaced again and again do not pile up, nor do drafts of processes that were killed', (t) => {
  const { path, save } = kept(t)
  for (let round = 0; round < 10; round++) save(Object.fromEntries(Object.keys(many).map((key) => [key, `${round}`.repeat(100)])))
  save(many)
  writeFileSync(`${path}.1~`, 'half')
  save({ a: '1' })
  save(many)
  assert.ok(statSync(path).size < 2 * 40 * 110)
  assert.deepEqual(readdirSync(join(path, '..')), ['values'])
})

test('a folder that cannot be written to costs nothing but time', (t) => {
  const { path, save, read } = kept(t)
  writeFileSync(join(path, '..', '..', 'deep'), 'a file')
  save({ a: '1' })
  assert.deepEqual(read('a'), [undefined])
})
