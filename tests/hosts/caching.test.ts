import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { filesUnder } from '@/lib/build/files'
import { ask } from './answer'
import { builtOddSite, production } from './odd-site'
import { type Server, serveCaddy, serveNginx } from './servers'

let paths: string[]
const servers: Record<string, Server> = {}

before(async () => {
  const site = await builtOddSite(production)
  const out = join(site.folder, 'out')
  const sheet = (await filesUnder(out)).find((file) => /^_next\/static\/.*\.css$/.test(file)) ?? assert.fail('no style sheet')
  paths = [
    '/',
    '/about/',
    '/sans-barre',
    '/2009/vieille-page.html',
    '/rss.xml',
    '/sitemap.xml',
    `/${sheet}`,
    '/fichiers/style.css',
  ]
  const { address, pid, stop } = await site.serve()
  servers.next = { port: Number(new URL(address).port), pid, stop }
  servers.nginx = await serveNginx(`root ${out}; brotli_static on; include ${out}/_nginx.conf;`)
  servers.caddy = await serveCaddy(`root * ${out}\nimport ${out}/_Caddyfile`)
})

after(async () => {
  for (const server of Object.values(servers)) await server.stop()
})

/** On every server and for every path. */
async function everywhere(names: string[], check: (port: number, path: string, name: string) => Promise<void>): Promise<void> {
  for (const name of names) for (const path of paths) await check(servers[name]?.port ?? 0, path, `${name} ${path}`)
}

test('what a browser has is not sent again as long as its ETag holds', async () => {
  await everywhere(['next', 'nginx', 'caddy'], async (port, path, name) => {
    const { headers } = await ask(port, path)
    // Next has no ETag for what is not a page: feeds are sent whole.
    if (name.startsWith('next') && /\.xml$/.test(path)) return
    const again = await ask(port, path, { 'if-none-match': headers.etag ?? assert.fail(`${name}: no ETag`) })
    assert.equal(again.status, 304, name)
    assert.equal(again.body.length, 0, name)
    assert.equal(again.headers.etag, headers.etag, name)
    assert.equal(again.headers['cache-control'], headers['cache-control'], name)
    assert.equal(again.headers['content-security-policy'], headers['content-security-policy'], name)
    const other = await ask(port, path, { 'if-none-match': '"other"' })
    assert.equal(other.status, 200, name)
  })
})

test('nor when its date holds, where files have one', async () => {
  await everywhere(['nginx', 'caddy'], async (port, path, name) => {
    const date = (await ask(port, path)).headers['last-modified'] ?? assert.fail(`${name}: no date`)
    assert.equal((await ask(port, path, { 'if-modified-since': date })).status, 304, name)
    assert.equal((await ask(port, path, { 'if-modified-since': 'Mon, 01 Jan 2001 00:00:00 GMT' })).status, 200, name)
  })
})

test('nginx and Caddy send the compressed copies that the export holds, to whoever takes them', async () => {
  await everywhere(['nginx', 'caddy'], async (port, path, name) => {
    const plain = await ask(port, path)
    assert.equal(plain.headers['content-encoding'], undefined, name)
    for (const [encoding, decode] of [['br', brotliDecompressSync] as const, ['gzip', gunzipSync] as const]) {
      const sent = await ask(port, path, { 'accept-encoding': encoding })
      assert.equal(sent.headers['content-encoding'], encoding, name)
      assert.match(sent.headers.vary ?? '', /accept-encoding/i, name)
      assert.equal(sent.headers['content-type'], plain.headers['content-type'], name)
      assert.ok(decode(sent.body).equals(plain.body), `${name} ${encoding}`)
      const again = await ask(port, path, { 'accept-encoding': encoding, 'if-none-match': sent.headers.etag ?? '' })
      assert.equal(again.status, 304, name)
    }
    assert.equal(
      (await ask(port, path, { 'accept-encoding': 'gzip, deflate, br, zstd' })).headers['content-encoding'],
      'br',
      name,
    )
  })
})

test('the page for what is not there is compressed too, and is no page that may be kept', async () => {
  for (const name of ['nginx', 'caddy']) {
    const { status, headers, body } = await ask(servers[name]?.port ?? 0, '/nulle-part/', { 'accept-encoding': 'br' })
    assert.equal(status, 404)
    assert.match(brotliDecompressSync(body).toString(), /<h1/)
    assert.match(headers['cache-control'] ?? '', /no-store/)
  }
})

test('HEAD is answered without a body, and behind nginx nothing else than GET and HEAD is', async () => {
  await everywhere(['next', 'nginx', 'caddy'], async (port, path, name) => {
    const head = await ask(port, path, {}, 'HEAD')
    assert.equal(head.status, 200, name)
    assert.equal(head.body.length, 0, name)
    // Next and Caddy 2.6 take a POST for a GET; nobody is harmed.
    if (name.startsWith('nginx')) assert.equal((await ask(port, path, {}, 'POST')).status, 405, name)
  })
})
