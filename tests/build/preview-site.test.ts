import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { before, test } from 'node:test'
import { Parser } from 'htmlparser2'
import { type Emitted, readEmitted } from '@/lib/build/emitted'
import { filesUnder } from '@/lib/build/files'
import { readManifest } from '@/lib/views/preview/manifest'
import { type PreviewReport, reportSchema } from '@/lib/views/preview/report-schema'
import { builtPreview } from './branch'
import type { ProjectCopy } from './site'

/** As the sample's `site.yml` has it. */
const production = 'https://carnet.example'

let site: ProjectCopy
let answers: Map<string, Emitted>
let pages: [route: string, html: string][]
let report: PreviewReport

before(async () => {
  site = await builtPreview()
  answers = new Map((await readEmitted(site.folder)).map((answer) => [answer.route, answer]))
  pages = [...answers]
    .filter(([, { status, headers }]) => status < 300 && !headers['content-type'])
    .map(([route, { body }]) => [route, body.toString()])
  report = reportSchema.parse(JSON.parse(textOf('/preview.json')))
})

const textOf = (route: string) => answers.get(route)?.body.toString() ?? assert.fail(`nothing at ${route}`)

/** What one reads, with ordinary spaces. */
const plain = (html: string) =>
  html
    .replace(/<script[\s\S]*?<\/script>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/[\s\u00A0\u202F]+/g, ' ')
    .replace(/ ([.,])/g, '$1')

function linksOf(html: string): string[] {
  const links: string[] = []
  const parser = new Parser({
    onopentag(name, { href }) {
      if (name === 'a' && href) links.push(href)
    },
  })
  parser.end(html)
  return links
}

test('each page says that it is a preview, keeps out of search engines and names production’s address as its own', () => {
  assert.ok(pages.length > 50, `${pages.length} pages`)
  for (const [route, html] of pages) {
    assert.match(html, /<aside class="banner" aria-label="Aperçu">/, route)
    assert.match(html, /<title>Aperçu · /, route)
    assert.match(html, /<meta name="robots" content="noindex, nofollow"\/>/, route)
    const [, canonical] = /<link rel="canonical" href="([^"]+)"/.exec(html) ?? []
    if (route === '/preview') assert.equal(canonical, undefined)
    else assert.ok(canonical?.startsWith(production) && decodeURI(canonical).includes(route), `${route}: ${canonical}`)
  }
})

test('no link leaves the preview for the published site but those that compare the two', () => {
  for (const [route, html] of pages) {
    const leaving = linksOf(html).filter((link) => link.startsWith(production))
    const compared = report.changes.flatMap(({ production: address }) => address ?? [])
    assert.deepEqual(leaving, route === '/preview' ? compared : [], route)
  }
  assert.ok(linksOf(textOf('/2018/07/une-porte')).includes('/2018/06/chauffer-un-atelier/?q=1#bois'))
})

test('a scheduled post says above its text and in lists on which day it appears', () => {
  assert.match(
    plain(textOf('/2018/12/trois-hivers')),
    /Programmé.*Trois hivers.*Ce billet paraîtra le 3 décembre 2018, à la première construction du site après cette date\./,
  )
  for (const list of ['/archives', '/categories/journal'])
    assert.match(plain(textOf(list)), /Trois hivers paraîtra le 3 décembre 2018/, list)
})

test('a draft says what publishes it, be it a file of its own or a key of a page', () => {
  assert.match(
    plain(textOf('/2018/07/le-toit-encore')),
    /Brouillon.*paraîtra quand vous le publierez : npm run publish -- le-toit-encore\./,
  )
  assert.match(plain(textOf('/categories/journal')), /Le toit, encore Brouillon/)
  assert.match(textOf('/tarifs'), /aria-label="Brouillon"/)
  assert.match(plain(textOf('/tarifs')), /Cette page paraîtra quand vous ôterez draft: true de son en-tête\./)
})

test('a text with a problem shows it, where it stands', () => {
  assert.match(
    plain(textOf('/2018/07/une-porte')),
    /erreur le lien « \/2018\/01\/rien\/ » ne mène nulle part.*posts\/2018-07-22-une-porte\.md:7:/,
  )
})

test('what is published has no notice', () => {
  for (const route of ['/2018/06/chauffer-un-atelier', '/2018/07/compter-les-tasses'])
    assert.doesNotMatch(textOf(route), /class="callout"/, route)
})

test('what is withheld has no page; only /preview tells of it, and of its text nothing', () => {
  assert.equal(answers.get('/2018/07/une-lettre'), undefined)
  for (const [route, { body }] of answers) {
    assert.ok(!body.includes('À relire à froid'), route)
    assert.equal(body.includes('Une lettre'), route === '/preview' || route === '/preview.json', route)
  }
  assert.match(plain(textOf('/preview')), /retenu 4 mots Une lettre posts\/2018-07-20-une-lettre\.md · reste en dehors du site/)
})

test('the report tells each change once, compared with the commit where the branch began', () => {
  assert.deepEqual([report.compared.with, report.branch], ['git', 'octobre'])
  assert.deepEqual(
    report.changes.map(({ change, title, leaves }) => [change, title, leaves?.is]),
    [
      ['published', 'Compter les tasses', undefined],
      ['added', 'Une porte qui grince', undefined],
      ['changed', 'Chauffer un atelier en bois', undefined],
      ['moved', 'Un tampon à mon nom', 'redirect'],
      ['removed', 'La caisse à monnaie', 'missing'],
      ['removed', 'Tarifs', 'missing'],
    ],
  )
  const page = plain(textOf('/preview'))
  assert.match(page, /Un billet publié, un ajouté, un corrigé, un déplacé, un retiré, une page retirée\./)
  assert.match(page, /Il en a eu un, supprimé : en ajouté : jusqu’en 1974/)
  assert.match(page, /l’étiquette « portes » ne sert qu’ici/)
})

test('feeds and sitemap carry production’s addresses', () => {
  for (const route of ['/rss.xml', '/feed.xml', '/feed.json', '/sitemap.xml']) {
    const addresses = textOf(route).match(/(?<=<loc>|<link>|<guid[^>]*>|<id>|href="|"url": ")[a-z/][^<"]*/g) ?? []
    assert.ok(addresses.length > 10, route)
    for (const address of addresses) assert.ok(address.startsWith(`${production}/`), `${route}: ${address}`)
  }
})

test('the manifest of a preview holds what publishing it would, and no draft', () => {
  const titles = readManifest(textOf('/carnet.json'))?.entries.map(({ title }) => title) ?? []
  assert.ok(titles.includes('Une porte qui grince'))
  for (const title of ['Trois hivers', 'Le toit, encore', 'Tarifs', 'Une lettre']) assert.ok(!titles.includes(title), title)
})

test('served, every answer of a preview tells search engines to stay away', async () => {
  const { address, stop } = await site.serve()
  try {
    const paths = [
      '/',
      '/preview/',
      '/preview.json',
      '/rss.xml',
      '/feed.xml',
      '/feed.json',
      '/sitemap.xml',
      '/carnet.json',
      '/rien/',
    ]
    for (const path of paths) assert.equal((await fetch(address + path)).headers.get('x-robots-tag'), 'noindex', path)
    // A page that may not be fetched is one whose wish is not read.
    assert.match(await (await fetch(`${address}/robots.txt`)).text(), /^User-agent: \*\nAllow: \/\n$/)
  } finally {
    await stop()
  }
})

test('its export is a preview as well', async () => {
  const { code, output } = await site.step('export')
  assert.equal(code, 0, output)
  const files = new Set(await filesUnder(join(site.folder, 'out')))
  for (const file of ['preview/index.html', 'preview.json', '2018/12/trois-hivers/index.html']) assert.ok(files.has(file), file)
  assert.match(await readFile(join(site.folder, 'out/_headers'), 'utf8'), /^\/\*\n(?: {2}.*\n)* {2}X-Robots-Tag: noindex$/m)
})
