import assert from 'node:assert/strict'
import { test } from 'node:test'
import { headerRules, headersOf } from '@/lib/build/http-headers'

const keysOf = (stage: 'production' | 'preview') => headersOf(stage).map(({ key }) => key)

test('development sends no policy: Next’s own tools are scripts there', () => {
  assert.deepEqual(headerRules('development'), [{ source: '/:path*', headers: [{ key: 'X-Robots-Tag', value: 'noindex' }] }])
})

test('all but production keeps search engines out', () => {
  assert.ok(!keysOf('production').includes('X-Robots-Tag'))
  assert.ok(keysOf('preview').includes('X-Robots-Tag'))
})

test('the policy lets no script through but speculation rules', () => {
  const policy = headersOf('production').find(({ key }) => key === 'Content-Security-Policy')?.value ?? ''
  assert.match(policy, /default-src 'none'; script-src 'inline-speculation-rules';/)
})

test('pages are asked for again each time; Next’s assets keep their own rule', () => {
  const [, pages] = headerRules('production')
  assert.equal(pages?.headers[0]?.value, 'public, max-age=0, must-revalidate')
  const pattern = new RegExp(`^/${/\((.*)\)$/.exec(pages?.source ?? '')?.[1]}$`)
  assert.match('/2017/10/titre/', pattern)
  assert.match('/', pattern)
  assert.doesNotMatch('/_next/static/chunks/a.css', pattern)
})
