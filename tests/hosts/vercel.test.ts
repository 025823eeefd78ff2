import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { z } from 'zod'
import { filesUnder } from '@/lib/build/files'
import { type PreviewReport, reportSchema } from '@/lib/views/preview/report-schema'
import { plantUnpublished, secret } from '../build/planted'
import { text, writeFiles } from '../unit/content-folder'
import { VercelCheckout } from './vercel-cli'
import { VercelOutput } from './vercel-output'

/** What is published when the branch starts: one post of each kind of address. */
const published = {
  'site.yml': 'title: Journal\nurl: https://journal.example\nlanguage: fr\npermalink: /:year/:month/:title/\n',
  'posts/2018-01-01-intact.md': text('title: Intact\nredirect_from: /ancien/\ntags: [four]', 'Rien ne bouge ici.'),
  'posts/2018-01-02-corrige.md': text('title: Corrigé', 'Le four chauffe depuis hier soir.'),
  'posts/2018-01-03-retire.md': text('title: Retiré', 'Adieu à tous.'),
  'posts/2018-01-04-fichier.md': text('title: Fichier\npermalink: /notes/vieux.html', 'Comme autrefois.'),
  'posts/2018-01-05-accents.md': text('title: Accents\npermalink: /été/cœur/\ntags: [pain]', 'En toutes lettres.'),
  'pages/contact.md': text('title: Contact\npermalink: /contact', 'Bonjour.'),
}

let checkout: VercelCheckout
let production: Server
const outputs: Record<'branch' | 'adapter' | 'preview', string> = { branch: '', adapter: '', preview: '' }
/** What the build of the branch for production printed. */
let printed = ''
const outputOf = (name: keyof typeof outputs) => new VercelOutput(outputs[name])

before(async () => {
  const content = mkdtempSync(join(tmpdir(), 'carnet-'))
  writeFiles(content, published)
  checkout = await VercelCheckout.make('vercel', content)
  rmSync(content, { recursive: true })
  git('init', '--quiet', '--initial-branch=main')
  commit()
  // Production, as it is before the branch: what the preview compares itself with.
  await checkout.build('production', { VERCEL_GIT_COMMIT_REF: 'main' })
  const manifest = new VercelOutput(checkout.output).answer('/carnet.json').body
  const address = await serve(manifest)
  await work()
  const branch = { VERCEL_GIT_COMMIT_REF: 'octobre', VERCEL_GIT_PULL_REQUEST_ID: '12' }
  printed = await checkout.build('production', branch)
  outputs.branch = keep('branch')
  await checkout.build('preview', { ...branch, SITE_URL: address })
  outputs.preview = keep('preview')
  // The last: its functions name files of the checkout.
  await checkout.build('production', { ...branch, NEXT_ENABLE_ADAPTER: '1' })
  outputs.adapter = keep('adapter')
})

after(() => {
  production?.close()
  checkout?.remove()
  for (const output of Object.values(outputs)) if (output) rmSync(output, { recursive: true, force: true })
})

function git(...args: string[]): void {
  const identity = ['-c', 'user.name=Camille', '-c', 'user.email=camille@example.org', '-c', 'commit.gpgsign=false']
  execFileSync('git', [...identity, ...args], { cwd: checkout.folder, stdio: ['ignore', 'ignore', 'inherit'] })
}

function commit(): void {
  git('add', '--all')
  git('commit', '--quiet', '--message=travail')
}

async function serve(manifest: string): Promise<string> {
  production = createServer(({ url }, response) => response.writeHead(url === '/carnet.json' ? 200 : 404).end(manifest))
  await new Promise<void>((done) => production.listen(0, '127.0.0.1', done))
  const address = production.address()
  assert.ok(address && typeof address === 'object')
  return `http://127.0.0.1:${address.port}`
}

/** A branch with a new, an edited and a removed post, drafts, a scheduled post, a withheld one and a note. */
async function work(): Promise<void> {
  const content = join(checkout.folder, 'content')
  git('checkout', '--quiet', '-b', 'octobre')
  rmSync(join(content, 'posts/2018-01-03-retire.md'))
  writeFiles(content, {
    'posts/2018-01-02-corrige.md': text('title: Corrigé', 'Le four chauffe depuis l’aube.'),
    'posts/2018-03-11-nouveau.md': text('title: Nouveau', 'Dix lignes, aucune bibliothèque.'),
  })
  await plantUnpublished(content)
  commit()
}

/** Puts the output out of the way of the next build. */
function keep(name: string): string {
  const kept = join(checkout.folder, `../vercel-${name}`)
  rmSync(kept, { recursive: true, force: true })
  renameSync(checkout.output, kept)
  return kept
}

const functionSchema = z.object({ filePathMap: z.record(z.string(), z.string()).optional() })

/** Every file that Vercel would take: the output, and what of the checkout its functions name. */
async function uploaded(name: keyof typeof outputs): Promise<string[]> {
  const output = (await filesUnder(outputs[name])).map((file) => join(outputs[name], file))
  const named = output
    .filter((file) => file.endsWith('.vc-config.json'))
    .flatMap((file) => {
      const { filePathMap = {} } = functionSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
      return Object.values(filePathMap).map((path) => join(checkout.folder, path))
    })
  return [...output, ...new Set(named.filter((file) => statSync(file).isFile()))]
}

const reported = (): PreviewReport => reportSchema.parse(JSON.parse(outputOf('preview').answer('/preview.json').body))
const plain = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

test('what Vercel keeps of a build is enough to make the next one of it, without Next', () => {
  assert.match(printed, /\d+ pages? faites?, [1-9]\d* reprises? de la dernière fois/)
  assert.doesNotMatch(printed, /Creating an optimized production build/)
})

test('a preview tells the new, the edited and the removed post, against the published site', () => {
  const { compared, branch, pullRequest, changes } = reported()
  assert.deepEqual([compared.with, branch, pullRequest], ['site', 'octobre', '12'])
  assert.deepEqual(
    changes.map(({ change, title, words }) => [change, title, words.added, words.removed]),
    [
      ['added', 'Nouveau', 4, 0],
      ['changed', 'Corrigé', 1, 2],
      ['removed', 'Retiré', 0, 3],
    ],
  )
  const page = plain(outputOf('preview').answer('/preview/').body)
  assert.match(page, /Un billet ajouté, un corrigé, un retiré\./)
  assert.match(page, /Le four chauffe depuis supprimé : hier soir ajouté : l’aube/)
})

test('a preview tells drafts and scheduled posts and shows them, and names what is withheld', () => {
  const { waiting } = reported()
  assert.deepEqual(waiting.map(({ status, title }) => [status, title]).sort(), [
    ['draft', `brouillon ${secret}`],
    ['draft', `marque ${secret}`],
    ['scheduled', `demain ${secret}`],
    ['withheld', `retenu ${secret}`],
  ])
  for (const { href, status } of waiting) {
    assert.equal(href === null, status === 'withheld')
    if (href === null) continue
    const answer = outputOf('preview').answer(href)
    assert.equal(answer.status, 200, href)
    assert.match(answer.body, new RegExp(`class="callout"[^]*${secret}`), href)
  }
})

test('nothing of a preview is indexed, by header and in each page', () => {
  for (const address of [
    '/',
    '/2018/03/nouveau/',
    '/preview/',
    '/preview.json',
    '/rss.xml',
    '/feed.json',
    '/sitemap.xml',
    '/nulle-part/',
  ]) {
    const { headers, body } = outputOf('preview').answer(address)
    assert.equal(headers['x-robots-tag'], 'noindex', address)
    if (body.includes('<html')) assert.match(body, /<meta name="robots" content="noindex/, address)
  }
})

for (const name of ['branch', 'adapter'] as const) {
  const how = name === 'adapter' ? 'with Vercel’s adapter' : 'with Vercel’s builder'

  test(`${how}, production holds no trace of what is not published, its functions included`, async () => {
    const files = await uploaded(name)
    assert.ok(files.length > 500, `${files.length} files: the functions with all that they need`)
    for (const file of files) {
      assert.ok(!file.toLowerCase().includes(secret.toLowerCase()), file)
      assert.ok(!readFileSync(file, 'latin1').toLowerCase().includes(secret.toLowerCase()), file)
    }
  })

  test(`${how}, production has no /preview`, async () => {
    assert.equal(outputOf(name).answer('/preview/').status, 404)
    assert.equal(outputOf(name).answer('/preview.json').status, 404)
    const files = await filesUnder(outputs[name])
    assert.deepEqual(
      files.filter((file) => /^(functions|static)\/preview\b/.test(file)),
      [],
    )
  })

  test(`${how}, no page holds a script of Next’s, and nothing is left for one to fetch`, async () => {
    const files = await filesUnder(outputs[name])
    const pages = files.filter((file) => file.endsWith('.html') && !file.includes('.func/'))
    assert.ok(pages.length > 20)
    for (const page of pages) {
      const tags = readFileSync(join(outputs[name], page), 'utf8').match(/<script[^>]*>/g) ?? []
      const foreign = tags.filter((tag) => !/type="(application\/ld\+json|speculationrules)"/.test(tag))
      if (page !== 'functions/search.prerender-fallback.html') assert.deepEqual(foreign, [], page)
    }
    const data = files.filter((file) => file.endsWith('.rsc') && readFileSync(join(outputs[name], file)).length > 0)
    assert.deepEqual(data, [])
    const search = outputOf(name).answer('/search/').body
    const scripts = files.filter((file) => file.startsWith('static/') && file.endsWith('.js'))
    assert.deepEqual(
      scripts.filter((file) => !search.includes(file.slice('static/'.length))),
      [],
    )
  })

  test(`${how}, what was published stays, each under its exact address, and its twin leads there`, () => {
    const output = outputOf(name)
    for (const [address, twin] of [
      ['/2018/01/intact/', '/2018/01/intact'],
      ['/notes/vieux.html', '/notes/vieux.html/'],
      [encodeURI('/été/cœur/'), encodeURI('/été/cœur')],
      ['/contact', '/contact/'],
      ['/tags/four/', '/tags/four'],
    ] as const) {
      const { status, body } = output.answer(address)
      assert.equal(status, 200, address)
      assert.match(body, /<h1/, address)
      assert.deepEqual([output.answer(twin).status, output.answer(twin).headers.location], [308, address], twin)
    }
    assert.deepEqual([output.answer('/ancien/').status, output.answer('/ancien/').headers.location], [308, '/2018/01/intact/'])
    assert.match(plain(output.answer('/2018/01/corrige/').body), /depuis l’aube/)
    assert.equal(output.answer('/2018/01/retire/').status, 404)
    assert.equal(output.answer('/nulle-part/').status, 404)
    assert.match(output.answer('/nulle-part/').body, /<h1/)
  })

  test(`${how}, every answer carries the site’s headers`, () => {
    const output = outputOf(name)
    for (const address of ['/', '/2018/01/intact/', '/notes/vieux.html', '/rss.xml', '/nulle-part/']) {
      const { headers } = output.answer(address)
      assert.match(headers['content-security-policy'] ?? '', /default-src 'none'/, address)
      assert.equal(headers['x-content-type-options'], 'nosniff', address)
      assert.equal(headers['cache-control'], 'public, max-age=0, must-revalidate', address)
      assert.equal(headers['x-robots-tag'], undefined, address)
    }
    // The one page with a script, the site's own.
    const search = output.answer('/search/')
    assert.match(search.headers['content-security-policy'] ?? '', /default-src 'none'; script-src 'self' /)
    const [, script = 'none'] = /<script[^>]* src="([^"]+)"/.exec(search.body) ?? []
    assert.equal(output.answer(script).status, 200, script)
    const [, sheet = ''] = /<link rel="stylesheet" href="([^"]+)"/.exec(search.body) ?? []
    assert.match(output.answer(sheet).headers['cache-control'] ?? '', /max-age=31536000, ?immutable/)
  })
}
