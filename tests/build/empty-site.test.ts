import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { readEmitted } from '@/lib/build/emitted'
import { assertBuilt, ProjectCopy } from './site'

let site: ProjectCopy
let answers: Map<string, string>

before(async () => {
  const content = await mkdtemp(join(tmpdir(), 'carnet-'))
  await writeFile(join(content, 'site.yml'), 'title: Vide\nurl: https://vide.example\nbaseurl: /blog\n')
  site = await ProjectCopy.make('empty', content)
  await rm(content, { recursive: true })
  assertBuilt(await site.run('build'))
  answers = new Map((await readEmitted(site.folder)).map(({ route, body }) => [route, body.toString()]))
})

after(() => site?.remove())

test('a site without a post, a tag or a recap builds, and says that there is nothing yet', () => {
  assert.match(answers.get('/') ?? '', /Rien encore/)
  for (const route of [
    '/recaps',
    '/archives',
    '/categories',
    '/tags',
    '/search',
    '/feeds',
    '/rss.xml',
    '/feed.xml',
    '/feed.json',
    '/sitemap.xml',
  ])
    assert.ok(answers.has(route), route)
})

test('its menu names only what exists', () => {
  assert.doesNotMatch(answers.get('/') ?? '', /href="[^"]*\/(archives|recaps|categories|search|about)\/"/)
})

test('under a sub-path, every link and file of the site starts with it', () => {
  const html = answers.get('/') ?? ''
  const addresses = [...html.matchAll(/\s(?:href|src)="(\/[^"]*)"/g)].map(([, address]) => address)
  assert.ok(addresses.length > 3)
  assert.deepEqual(
    addresses.filter((address) => !address?.startsWith('/blog/')),
    [],
  )
})
