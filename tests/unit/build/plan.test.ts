import assert from 'node:assert/strict'
import { execFile, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { addressOf, planVariable, toRender, writeRender } from '@/lib/build/plan'

test('an address is a route with its parameters, decoded', () => {
  assert.equal(addressOf('/tags/[slug]/page/[page]', { slug: 'été', page: '2' }), '/tags/été/page/2')
  assert.equal(addressOf('/[...path]', { path: ['2017', '10', 'a$&b'] }), '/2017/10/a$&b')
})

test('a build without a plan makes every page', async () => {
  assert.deepEqual(await toRender('/tags/[slug]', [{ slug: 'a' }, { slug: 'b' }]), [{ slug: 'a' }, { slug: 'b' }])
})

/** What a process of Next is told to render of two tags and a category, and when it is told. @param settle called once it asks */
function told(plan: object, settle?: (render: string, asked: string) => void): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'carnet-'))
  const render = join(folder, 'render')
  const asked = join(folder, 'asked')
  writeFileSync(join(folder, 'plan'), JSON.stringify({ slashless: [], builder: process.pid, render, asked, ...plan }))
  const script = `
    import { toRender } from '@/lib/build/plan'
    const asked = [toRender('/tags/[slug]', [{ slug: 'été' }, { slug: 'b' }]), toRender('/categories/[slug]', [{ slug: 'été' }])]
    console.error('asked')
    console.log((await Promise.all(asked)).flat().length)`
  const env = { ...process.env, [planVariable]: join(folder, 'plan') }
  return new Promise((done, failed) => {
    const child = execFile(
      process.execPath,
      ['--import', 'tsx', '--input-type=module', '-e', script],
      { env },
      (error, output) => (error ? failed(error) : done(output.trim())),
    )
    child.stderr?.once('data', () => settle?.(render, asked))
  })
}

test('a plan names what is left to make; whoever asks before that is known waits', async () => {
  const some = await told({}, (render, asked) => {
    assert.ok(existsSync(asked), 'Next has not said that it asks')
    writeRender(render, ['/tags/été', '/2017/x'])
  })
  assert.equal(some, '1')
  assert.equal(await told({}, (render) => writeRender(render, undefined)), '3')
})

test('nobody waits for a build that has ended', async () => {
  const { pid = 0 } = spawnSync(process.execPath, ['-e', ''])
  await assert.rejects(told({ builder: pid }), /ESRCH/)
})
