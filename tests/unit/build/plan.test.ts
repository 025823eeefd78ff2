import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { addressOf, planVariable, toRender } from '@/lib/build/plan'

test('an address is a route with its parameters, decoded', () => {
  assert.equal(addressOf('/tags/[slug]/page/[page]', { slug: 'été', page: '2' }), '/tags/été/page/2')
  assert.equal(addressOf('/[...path]', { path: ['2017', '10', 'a$&b'] }), '/2017/10/a$&b')
})

test('a build without a plan makes every page', () => {
  assert.deepEqual(toRender('/tags/[slug]', [{ slug: 'a' }, { slug: 'b' }]), [{ slug: 'a' }, { slug: 'b' }])
})

test('a plan names what is left to make', () => {
  const plan = join(mkdtempSync(join(tmpdir(), 'carnet-')), 'plan')
  writeFileSync(plan, JSON.stringify({ render: ['/tags/été', '/2017/x'], slashless: [] }))
  const script = `
    import { toRender } from '@/lib/build/plan'
    console.log(JSON.stringify([toRender('/tags/[slug]', [{ slug: 'été' }, { slug: 'b' }]), toRender('/categories/[slug]', [{ slug: 'été' }])]))`
  const output = execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
    env: { ...process.env, [planVariable]: plan },
  })
  assert.deepEqual(JSON.parse(String(output)), [[{ slug: 'été' }], []])
})
