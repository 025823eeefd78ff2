import assert from 'node:assert/strict'
import { test } from 'node:test'
import { getContentType } from 'next/dist/server/serve-static'
import { caddyConfig, type HostFile, type HostSite, headersFile, nginxConfig, redirectsFile } from '@/lib/build/hosts'
import { contentTypes } from '@/lib/build/hosts/content-types'
import { headersOf } from '@/lib/build/http-headers'

function file(address: string, type = 'text/html; charset=utf-8', headers: HostFile['headers'] = []): HostFile {
  const path = address.slice(1)
  const name = address.endsWith('/') ? `${path}index.html` : path
  return { address, file: type.startsWith('text/html') && !/\.\w+$|\/$/.test(address) ? `${name}.html` : name, type, headers }
}

function site(parts: Partial<HostSite> = {}): HostSite {
  return { baseurl: '', headers: headersOf('production'), files: [file('/')], redirects: [], ...parts }
}

/** The blocks of `_headers`, by their path. */
function blocksOf(text: string): Map<string, string[]> {
  return new Map(text.split(/\n(?=\/)/).map((block) => [block.split('\n')[0] ?? '', block.trim().split('\n  ').slice(1)]))
}

const rss = (address: string) => file(address, 'application/rss+xml; charset=utf-8')

test('files are called what `next start` calls them', () => {
  for (const [ending, type] of contentTypes) assert.equal(type.replace('; charset=utf-8', ''), getContentType(ending), ending)
})

test('a thousand feeds of one name share a rule, and hosts that take a hundred rules get fewer', () => {
  const feeds = Array.from({ length: 1000 }, (_, index) => rss(`/tags/${index}/rss.xml`))
  const blocks = blocksOf(headersFile(site({ files: [file('/'), rss('/rss.xml'), ...feeds] })))
  assert.deepEqual(blocks.get('/*/rss.xml'), ['Content-Type: application/rss+xml; charset=utf-8'])
  assert.deepEqual(blocks.get('/rss.xml'), ['Content-Type: application/rss+xml; charset=utf-8'])
  assert.ok(blocks.size < 10)
})

test('files of one name that differ have a rule each', () => {
  const files = [rss('/tags/a/rss.xml'), rss('/tags/b/rss.xml'), file('/fichiers/rss.xml', 'application/xml')]
  const blocks = blocksOf(headersFile(site({ files })))
  assert.ok(!blocks.has('/*/rss.xml'))
  assert.deepEqual([...blocks.keys()].slice(2), ['/tags/*.xml'])
})

test('no address gets one header from two rules of `_headers`, which hosts would add up', () => {
  const noted = { key: 'x-robots-tag', value: 'noindex' }
  const files = [
    file('/search/', undefined, [{ key: 'Content-Security-Policy', value: 'x' }]),
    file('/a.json', 'text/x', [noted]),
  ]
  for (const stage of ['production', 'preview'] as const) {
    const blocks = blocksOf(headersFile(site({ files, headers: headersOf(stage) })))
    const everywhere = new Set((blocks.get('/*') ?? []).map((line) => line.split(':')[0]?.toLowerCase()))
    for (const [path, lines] of blocks)
      if (path !== '/*') assert.ok(!lines.some((line) => everywhere.has(line.split(':')[0]?.toLowerCase())), `${stage} ${path}`)
  }
})

test('where rules add up, the policy for all pages lets the search run its script', () => {
  const [policy = ''] = blocksOf(headersFile(site())).get('/*') ?? []
  assert.match(policy, /script-src 'self'/)
  assert.match(policy, /default-src 'none'/)
})

test('a preview keeps search engines out by every file', () => {
  const preview = site({ headers: headersOf('preview') })
  assert.match(headersFile(preview), /X-Robots-Tag: noindex/)
  assert.match(nginxConfig(preview), /set \$carnet_x_robots_tag "noindex";/)
  assert.equal(caddyConfig(preview).match(/X-Robots-Tag "noindex"/g)?.length, 2)
})

test('redirects are percent-encoded and below the sub-path, and nginx takes no dollar for a variable', () => {
  const redirects = [
    { from: '/été 2008/', to: '/blog/%C3%A9t%C3%A9/', status: 308 },
    { from: '/50$', to: '/blog/60$host', status: 308 },
  ]
  const below = site({ baseurl: '/blog', redirects })
  assert.match(redirectsFile(below), /^\/blog\/%C3%A9t%C3%A9%202008\/ \/blog\/%C3%A9t%C3%A9\/ 308$/m)
  assert.match(nginxConfig(below), /location = "\/blog\/été 2008\/" \{\n {2}return 308 "\/blog\/%C3%A9t%C3%A9\/";/)
  assert.match(nginxConfig(below), /return 308 "\/blog\/60%24host";/)
})

test('a quote, a backslash or a brace in an address cannot end what it stands in', () => {
  const address = '/a" { return 200; } \\'
  const config = nginxConfig(site({ redirects: [{ from: address, to: '/"x', status: 308 }] }))
  assert.ok(config.includes('location = "/a\\" { return 200; } \\\\" {\n  return 308 "/\\"x";'))
  assert.ok(caddyConfig(site({ redirects: [{ from: '/a" b', to: '/x', status: 308 }] })).includes('"/a\\" b" redirect "/x"'))
})

test('an address without a slash has one place: its twin leads to it, and its file is not found', () => {
  const config = nginxConfig(site({ files: [file('/a-propos')] }))
  assert.match(config, /location = "\/a-propos" \{\n {2}rewrite "\^\(\.\*\)\$" "\$1\.html" break;/)
  assert.match(config, /location = "\/a-propos\/" \{\n {2}return 308 \$carnet_bare/)
  assert.match(config, /location = "\/a-propos.html" \{\n {2}return 404;/)
})

test('the file of one address that is another address stays what that one is', () => {
  const config = nginxConfig(site({ files: [file('/a'), file('/a.html')] }))
  assert.doesNotMatch(config, /location = "\/a\.html"/)
})
