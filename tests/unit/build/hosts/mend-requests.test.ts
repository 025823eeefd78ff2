import assert from 'node:assert/strict'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, test } from 'node:test'
import { mendRequests } from '@/lib/build/hosts/mend-requests'
import { headersOf, revalidated } from '@/lib/build/http-headers'

/** Answers with the address that it got to see. */
const server = createServer((asked, response) => response.end(asked.url))

before(async () => {
  mendRequests({ baseurl: '/blog', headers: headersOf('preview'), revalidated })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
})

after(() => server.close())

function seen(path: string): Promise<{ url: string; headers: NodeJS.Dict<string | string[]> }> {
  // Always there while a server listens on a port.
  const { port } = server.address() as AddressInfo
  return new Promise((done, failed) => {
    const asked = request({ host: '127.0.0.1', port, path, agent: false }, async (response) => {
      let url = ''
      for await (const part of response) url += part
      done({ url, headers: response.headers })
    })
    asked.once('error', failed)
    asked.end()
  })
}

const nowhere = '/blog/%EF%BF%BD/'

test('what cannot be decoded, or hides what it is, is not found', async () => {
  const odd = ['/%ff/', '/%', '/%zz', '/a/%2e%2E/b', '/..', '/a/./b', '/a%2fb', '/a%5Cb', '/a\\b', '/%00', '/a%0d%0ab']
  for (const path of odd) assert.equal((await seen(`/blog${path}`)).url, nowhere, path)
  for (const path of ['/%ff', '/../blog/']) assert.equal((await seen(path)).url, nowhere, path)
})

test('nor is what only Next has a name for', async () => {
  for (const path of ['/index/', '/404/', '/_not-found/', '/_global-error/', '/about.rsc', '/_next/static/a.css/'])
    assert.equal((await seen(`/blog${path}`)).url, nowhere, path)
})

test('every other address arrives as it was sent', async () => {
  const plain = [
    '/',
    '',
    '/about/',
    '/%c3%a9t%C3%A9/',
    '/...',
    '/a..b/',
    '/.well-known/x',
    '/a?b=%ff&c=/../',
    '/a//b',
    '/index',
    '/%25/',
  ]
  for (const path of plain) assert.equal((await seen(`/blog${path}`)).url, `/blog${path}`, path)
})

test('every answer carries the headers of the site, and only assets no order to ask again', async () => {
  const { headers } = await seen('/blog/a')
  assert.equal(headers['x-robots-tag'], 'noindex')
  assert.equal(headers['cache-control'], revalidated.value)
  assert.equal((await seen('/blog/_next/static/a.css')).headers['cache-control'], undefined)
})
