import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type TestContext, test } from 'node:test'

function check(t: TestContext, scripts: Record<string, string>) {
  const folder = mkdtempSync(join(tmpdir(), 'carnet-check-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ scripts }))
  const tsx = import.meta.resolve('tsx')
  const { status, stdout } = spawnSync(process.execPath, ['--import', tsx, resolve('lib/build/check.ts')], {
    cwd: folder,
    encoding: 'utf8',
  })
  return { status, stdout }
}

test('where all is well the check says so by its exit code', (t) => {
  assert.equal(check(t, { 'check:types': 'true', 'check:content': 'true', build: 'false' }).status, 0)
})

test('remarks on the content are told from errors', (t) => {
  assert.equal(check(t, { 'check:types': 'true', 'check:content': 'exit 2' }).status, 2)
  assert.equal(check(t, { 'check:types': 'exit 2', 'check:content': 'exit 2' }).status, 1)
  assert.equal(check(t, { 'check:types': 'true', 'check:content': 'exit 1' }).status, 1)
})

test('a fault in the code hides none in the content, and what was said stands together', (t) => {
  const { status, stdout } = check(t, {
    'check:types': 'echo un; sleep 0.2; echo deux >&2; exit 1',
    'check:content': 'echo trois; exit 2',
  })
  assert.equal(status, 1)
  assert.equal(stdout, 'un\ndeux\n✗ npm run check:types\ntrois\n')
})
