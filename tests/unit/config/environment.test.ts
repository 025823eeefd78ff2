import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as door from '@/lib/config'
import { readEnvironment } from '@/lib/config'

test('the door of lib/config exports these names and no other', () => {
  assert.deepEqual(Object.keys(door).sort(), ['deploymentOf', 'readEnvironment', 'readSettings', 'readSite', 'stageOf'])
})

test('an empty environment is production, in content/, on port 3000', () => {
  const expected = { contentDir: 'content', siteUrl: undefined, stage: 'production', now: undefined, port: 3000 }
  assert.deepEqual(readEnvironment({}), expected)
  assert.deepEqual(readEnvironment({ CONTENT_DIR: '', SITE_URL: '', SITE_STAGE: '', SITE_NOW: '', PORT: '' }), expected)
})

test('every variable is read', () => {
  const variables = {
    CONTENT_DIR: '/srv/textes',
    SITE_URL: 'https://www.example.org/',
    SITE_STAGE: 'preview',
    SITE_NOW: '2017-10-31T09:00:00+01:00',
    PORT: '8080',
  }
  assert.deepEqual(readEnvironment(variables), {
    contentDir: '/srv/textes',
    siteUrl: 'https://www.example.org',
    stage: 'preview',
    now: '2017-10-31T09:00:00+01:00',
    port: 8080,
  })
})

test('SITE_STAGE wins over the host', () => {
  assert.equal(readEnvironment({ SITE_STAGE: 'production', VERCEL_ENV: 'preview' }).stage, 'production')
})

test('all wrong variables are named in one message', () => {
  const variables = {
    SITE_URL: 'https://www.example.org/blog',
    SITE_STAGE: 'recette',
    SITE_NOW: '31/10/2017',
    PORT: 'trois mille',
  }
  assert.throws(
    () => readEnvironment(variables),
    (error: Error) => ['SITE_URL', 'SITE_STAGE', 'SITE_NOW', 'PORT'].every((name) => error.message.includes(name)),
  )
})

for (const [name, value] of [
  ['SITE_URL', 'javascript:alert(1)'],
  ['SITE_URL', 'https://user:secret@example.org'],
  ['SITE_URL', 'www.example.org'],
  ['SITE_NOW', '2017-02-29'],
  ['PORT', '70000'],
  ['PORT', '80.5'],
] as const) {
  test(`${name}=${value} is refused`, () => assert.throws(() => readEnvironment({ [name]: value }), new RegExp(name)))
}
