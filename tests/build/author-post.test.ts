import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { readEmitted } from '@/lib/build/emitted'
import { plantAuthorPost } from './planted'
import { assertBuilt, ProjectCopy } from './site'

const settings = `title: Journal
url: https://journal.example
permalink: date
timezone: Europe/Paris
excerpt_separator: "<!--more-->"
recaps: { title: ["A mon compte + {age}"], start: 2017-01 }
`

/** Its addresses have the shape of pages that the site makes by itself. */
const shaped = `---
title: Bilan
permalink: /archives/bilan.html
redirect_from: [/tags/pain/, /page/ancien/]
---

Un bilan.
`

const broken = `---
title: Bilan : mars
---

Texte.
`

let whole: ProjectCopy
let lacking: ProjectCopy

async function siteOf(name: string, withPrevious: boolean): Promise<ProjectCopy> {
  const content = await mkdtemp(join(tmpdir(), 'carnet-'))
  await writeFile(join(content, 'site.yml'), settings)
  await plantAuthorPost(content, withPrevious)
  if (withPrevious) await writeFile(join(content, 'posts/2017-01-02-bilan.md'), shaped)
  else await writeFile(join(content, 'posts/2017-11-02-bilan.md'), broken)
  const site = await ProjectCopy.make(name, content, { SITE_NOW: '2017-11-20' })
  await rm(content, { recursive: true })
  return site
}

before(async () => {
  whole = await siteOf('author', true)
  lacking = await siteOf('author-lacking', false)
})

after(() => Promise.all([whole?.remove(), lacking?.remove()]))

test('on a site with nothing else, her post stands where Jekyll had it', async () => {
  assertBuilt(await whole.run('export'))
  const answers = new Map((await readEmitted(whole.folder)).map(({ route, body }) => [route, body.toString()]))
  const html = answers.get('/good_job/2017/10/28/solo-plus-9-mois.html') ?? assert.fail('no page at her address')
  assert.match(html, /<a href="\/good_job\/2017\/09\/17\/solo-plus-8-mois\.html">/)
  const home = answers.get('/') ?? ''
  assert.match(home, /class="p-summary"/)
  assert.match(home, /Septembre a filé/)
  assert.doesNotMatch(home, /<!--more-->|Reprenons/)
  assert.match(answers.get('/feed.xml') ?? '', /<id>https:\/\/journal\.example\/good_job\/2017\/10\/28\/solo-plus-9-mois<\/id>/)
})

test('a permalink shaped like the site’s own pages is served as written, and so are former addresses', async () => {
  const answers = new Map((await readEmitted(whole.folder)).map((answer) => [answer.route, answer]))
  assert.match(answers.get('/archives/bilan.html')?.body.toString() ?? '', /<h1 class="p-name"[^>]*>Bilan<\/h1>[\s\S]*Un bilan\./)
  assert.match(answers.get('/archives/2017')?.body.toString() ?? '', /href="\/archives\/bilan\.html"/)
  for (const former of ['/tags/pain', '/page/ancien']) {
    const answer = answers.get(former)
    assert.deepEqual([answer?.status, answer?.headers.location], [308, '/archives/bilan.html'], former)
  }
  const file = (name: string) => readFile(join(whole.folder, 'out', name), 'utf8')
  assert.match(await file('archives/bilan.html'), /Un bilan\./)
  assert.match(await file('tags/pain/index.html'), /url=\/archives\/bilan\.html/)
})

test('production stops at a link to a post that is not there and at a broken head, each in one line, all at once', async () => {
  const { code, output } = await lacking.run('build')
  assert.notEqual(code, 0)
  const lines = output.split('\n').filter((line) => /^content\/posts\//.test(line))
  assert.ok(
    lines.some((line) => /^content\/posts\/2017-10-28-solo-plus-9-mois\.md:17:\d+ {2}.*2017-09-17-solo-plus-8-mois/.test(line)),
    output,
  )
  assert.ok(
    lines.some((line) => /^content\/posts\/2017-11-02-bilan\.md:2:\d+ {2}.*guillemets/.test(line)),
    output,
  )
})

test('a fault that only rendering finds stops a first build that Next has begun, and leaves none', async () => {
  await rm(join(lacking.folder, 'content/posts/2017-11-02-bilan.md'))
  const { code, output } = await lacking.run('build')
  assert.notEqual(code, 0)
  assert.match(output, /^content\/posts\/2017-10-28-solo-plus-9-mois\.md:17:/m)
  await assert.rejects(readFile(join(lacking.folder, '.next/BUILD_ID')), /ENOENT/)
})

test('the same fault later leaves the build that stands as it is', async () => {
  const built = await readFile(join(whole.folder, '.next/BUILD_ID'), 'utf8')
  await writeFile(join(whole.folder, 'content/posts/2017-11-03-mort.md'), '---\ntitle: Mort\n---\n\n[Rien](/nulle-part/).\n')
  const { code, output } = await whole.run('build')
  assert.notEqual(code, 0)
  assert.match(output, /^content\/posts\/2017-11-03-mort\.md:5:/m)
  assert.equal(await readFile(join(whole.folder, '.next/BUILD_ID'), 'utf8'), built)
  assert.match(await readFile(join(whole.folder, '.next/server/app/archives.html'), 'utf8'), /Bilan/)
})

test('a preview of the same content builds, and the page shows its dead link', async () => {
  assertBuilt(await lacking.run('build', [], { SITE_STAGE: 'preview' }))
  const answers = new Map((await readEmitted(lacking.folder)).map(({ route, body }) => [route, body.toString()]))
  const html = answers.get('/good_job/2017/10/28/solo-plus-9-mois.html') ?? assert.fail('no page at her address')
  assert.match(html, /class="dead-link"/)
  assert.match(html, /posts\/2017-10-28-solo-plus-9-mois\.md:17:/)
  assert.match(html, /<meta name="robots" content="noindex/)
})
