import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { before, test } from 'node:test'
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import { Parser } from 'htmlparser2'
import { type Emitted, readEmitted } from '@/lib/build/emitted'
import { filesUnder } from '@/lib/build/files'
import { readManifest } from '@/lib/views/preview/manifest'
import { secret } from './planted'
import { builtSample } from './sample'
import type { ProjectCopy } from './site'

let site: ProjectCopy
let answers: Map<string, Emitted>
let pages: [route: string, html: string][]

before(async () => {
  site = await builtSample()
  answers = new Map((await readEmitted(site.folder)).map((answer) => [answer.route, answer]))
  pages = [...answers]
    .filter(([, { status, headers }]) => status < 300 && !headers['content-type'])
    .map(([route, { body }]) => [route, body.toString()])
})

const textOf = (route: string) => answers.get(route)?.body.toString() ?? assert.fail(`nothing at ${route}`)
const plain = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

test('no page holds a script of Next’s, the search alone one of the site’s, and each holds one main heading', () => {
  assert.ok(pages.length > 50, `${pages.length} pages`)
  for (const [route, html] of pages) {
    const scripts = [...html.matchAll(/<script[^>]*>/g)].map(([tag]) => tag)
    assert.deepEqual(
      scripts
        .filter((tag) => !/type="(application\/ld\+json|speculationrules)"/.test(tag))
        .map((tag) => tag.replace(/[0-9a-f]{12}/, '*')),
      route === '/search' ? ['<script type="module" src="/search/files/*.js" data-keep="">'] : [],
      route,
    )
    assert.doesNotMatch(html, /__next_f|\$RC\(|as="script"|modulepreload|<template/, route)
    assert.equal(html.match(/<h1[\s>]/g)?.length, 1, `${route} has one h1`)
  }
})

test('nothing unpublished leaves a trace in any byte of the build or of the export', async () => {
  for (const folder of ['.next', 'out']) {
    const files = (await filesUnder(join(site.folder, folder))).filter((file) => !/^(cache|diagnostics|trace)/.test(file))
    assert.ok(files.length > 100)
    for (const file of files) {
      assert.ok(!file.toLowerCase().includes(secret.toLowerCase()), file)
      const bytes = await readFile(join(site.folder, folder, file))
      assert.ok(!bytes.toString('latin1').toLowerCase().includes(secret.toLowerCase()), `${folder}/${file}`)
    }
  }
})

test('the manifest that previews compare with, unpacked, holds nothing unpublished', () => {
  const manifest = readManifest(textOf('/carnet.json')) ?? assert.fail('no manifest')
  const unpacked = JSON.stringify(manifest)
  assert.match(unpacked, /Septembre a filé/)
  assert.ok(!unpacked.toLowerCase().includes(secret.toLowerCase()))
})

test('the search finds words of published texts, and no word of another', () => {
  const words = [...answers].flatMap(([route, { body }]) =>
    /^\/search\/files\/.+\.txt$/.test(route) ? `${body}`.split(/[ \n]/) : [],
  )
  assert.ok(words.includes('septembre'.replace(/e$/, '')))
  assert.deepEqual(
    words.filter((word) => word.startsWith(secret.toLowerCase().slice(0, 6))),
    [],
  )
})

test('the server’s traced files name nothing of the author’s folder, nor the project’s sources', async () => {
  const traces = (await filesUnder(join(site.folder, '.next'))).filter((file) => file.endsWith('.nft.json'))
  assert.ok(traces.length > 0)
  for (const trace of traces) {
    const { files } = JSON.parse(await readFile(join(site.folder, '.next', trace), 'utf8'))
    assert.deepEqual(
      files.filter((file: string) => /^(?:\.\.\/)+(?:content|app|lib|out|public|tests|docs)\//.test(file)),
      [],
      trace,
    )
  }
})

test('every link between pages of the site leads to a page, and every anchor to an id', () => {
  const ids = new Map(pages.map(([route, html]) => [route, new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id))]))
  const missing: string[] = []
  for (const [route, html] of pages) {
    const parser = new Parser({
      onopentag(name, { href }) {
        if (name !== 'a' || !href || /^[a-z]+:/.test(href)) return
        const { pathname, hash } = new URL(href, `https://x.invalid${route === '/' ? '/' : `${route}/`}`)
        const path = decodeURIComponent(pathname)
        const target = path.replace(/(.)\/$/, '$1')
        if (!answers.has(target)) missing.push(`${route}: ${href}`)
        else if (hash && !ids.get(target)?.has(decodeURIComponent(hash.slice(1)))) missing.push(`${route}: ${href} (no such id)`)
        // A link of ours goes straight to the address, not through a redirect.
        else if (!/\.[a-z]+$/.test(target) && !path.endsWith('/')) missing.push(`${route}: ${href} (lacks its slash)`)
      },
    })
    parser.end(html)
  }
  assert.deepEqual(missing, [])
})

test('the author’s post stands at its permalink, with its months, its category and its tag', () => {
  const html = textOf('/2017/10/solo-plus-9-mois')
  assert.match(plain(html), /Épisode 9 · septembre 2017 · publié le 28 octobre 2017/)
  assert.match(html, /<time class="recap-month" dateTime="2017-09">/i)
  assert.match(html, /<a href="\/categories\/good-job\/" class="p-category"[^>]*>good_job<\/a>/)
  assert.match(html, /<a href="\/tags\/et-moi\/" class="p-category"[^>]*>et moi<\/a>/)
})

test('her link in single braces leads to the recap before, which is also her neighbour', () => {
  const links = [...textOf('/2017/10/solo-plus-9-mois').matchAll(/<a[^>]* href="\/2017\/09\/solo-plus-8-mois\/"/g)]
  assert.equal(links.length, 2)
  assert.doesNotMatch(textOf('/2017/10/solo-plus-9-mois'), /site\.baseurl/)
})

test('French spaces are set in her text, and not in her title’s address', () => {
  const html = textOf('/2017/10/solo-plus-9-mois')
  assert.match(html, /septembre\u202F\?/)
  assert.match(html, /bibliothèque\u00A0:/)
  assert.match(html, /«\u202Fsimple\u202F»\u202F\?/)
  assert.match(html, /m’en rends compte/)
  assert.match(html, /a filé…/)
})

test('a category answers under its slug, and its own spelling leads there', () => {
  assert.equal(answers.get('/categories/good-job')?.status, 200)
  assert.equal(answers.get('/categories/good_job')?.status, 308)
  assert.equal(answers.get('/categories/good_job')?.headers.location, '/categories/good-job/')
})

test('the recaps’ page draws every month since the start, in words as well', () => {
  const text = plain(textOf('/recaps'))
  for (const words of ['septembre 2017', 'janvier à mars 2018', 'avril à juin 2018', 'mai 2017', 'en vacances'])
    assert.ok(text.includes(words), words)
})

test('each feed is read back by a real parser, with whole articles and absolute addresses', () => {
  const rss = parseRssFeed(textOf('/rss.xml'))
  const atom = parseAtomFeed(textOf('/feed.xml'))
  const json = parseJsonFeed(textOf('/feed.json'))
  assert.equal(rss.items?.length, atom.entries?.length)
  assert.equal(rss.items?.length, json.items?.length)
  for (const item of rss.items ?? []) {
    assert.match(item.link ?? '', /^https:\/\//)
    assert.doesNotMatch(item.content?.encoded ?? '', /(?:href|src)="\/(?!\/)/)
  }
})

test('her post is in the feeds of the recaps, of its category and of its tag', () => {
  for (const feed of ['/recaps/rss.xml', '/categories/good-job/rss.xml', '/tags/et-moi/rss.xml']) {
    const { items } = parseRssFeed(textOf(feed))
    assert.ok(
      items?.some((item) => item.link?.endsWith('/2017/10/solo-plus-9-mois/')),
      feed,
    )
  }
})

test('the export holds each page under its exact address, and the answer for what is not there', async () => {
  const files = new Set(await filesUnder(join(site.folder, 'out')))
  for (const file of [
    'index.html',
    '404.html',
    '2017/10/solo-plus-9-mois/index.html',
    'rss.xml',
    'feed.json',
    '_headers',
    '_redirects',
  ])
    assert.ok(files.has(file), file)
  const scripts = [...files].filter((file) => file.endsWith('.js') || file.endsWith('.rsc'))
  assert.deepEqual(
    scripts.map((file) => file.replace(/[0-9a-f]{12}/, '*')),
    ['search/files/*.js'],
  )
})

test('the sitemap names production addresses and no day of the build', () => {
  const sitemap = textOf('/sitemap.xml')
  assert.match(sitemap, /<loc>https:\/\/[^<]+\/2017\/10\/solo-plus-9-mois\/<\/loc><lastmod>2017-10-28<\/lastmod>/)
  assert.ok(!sitemap.includes(new Date().toISOString().slice(0, 10)))
})
