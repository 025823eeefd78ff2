import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { remind } from '@/lib/author/reminder'
import { readEmitted } from '@/lib/build/emitted'
import { FakeForge } from '../unit/author/fake-forge'
import { ProjectCopy } from './site'

/** The story of a month forgotten in a tunnel, on a real repository with a remote, up to the site that readers get. */
const settings = `title: Journal
url: https://journal.example
language: fr
timezone: Europe/Paris
permalink: /:year/:month/:title/
excerpt_separator: "<!--more-->"
recaps: { title: ["À mon compte + {age}"], start: 2017-01 }
`
const recapOf = (month: number) =>
  `---\nlayout: post\ntitle: À mon compte + ${month} mois\n---\n\nUn mois de plus.\n\n<!--more-->\n\n## Au bureau\n\nDu café.\n\n## En chiffres\n\n- ${month} devis.\n`
const draft = 'content/drafts/a-mon-compte-plus-9-mois.md'
const endOfOctober = '2017-10-28T18:00:00+02:00'

const remote = mkdtempSync(join(tmpdir(), 'carnet-'))
const forge = new FakeForge()
let site: ProjectCopy
let host: ProjectCopy

const quietly = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' }

function git(...args: string[]): string {
  return execFileSync('git', ['-c', 'user.name=Elle', '-c', 'user.email=elle@example.org', ...args], {
    cwd: site.folder,
    env: { ...process.env, ...quietly },
    encoding: 'utf8',
  })
}

function save(message: string, instant: string): void {
  git('add', 'content')
  git('commit', '--quiet', '--date', instant, '-m', message)
  git('push', '--quiet', 'origin', 'main')
}

/** What the workflow runs. */
async function runReminder(now: string): Promise<{ code: number; said: string }> {
  let said = ''
  const write = (text: string) => (said += text)
  const io = {
    stdout: { write },
    stderr: { write },
    cwd: site.folder,
    now: new Date(now),
  }
  const code = await remind(forge, { ...io, env: { ...quietly, SITE_NOW: now } })
  return { code, said }
}

const noted = async (now: string, ...args: string[]) => {
  const { code, output } = await site.run('note', args, { SITE_NOW: now })
  assert.equal(code, 0, output)
}

before(async () => {
  const content = mkdtempSync(join(tmpdir(), 'carnet-'))
  mkdirSync(join(content, 'posts'))
  writeFileSync(join(content, 'site.yml'), settings)
  for (let month = 1; month <= 8; month++)
    writeFileSync(
      join(content, `posts/2017-${String(month + 1).padStart(2, '0')}-05-a-mon-compte-plus-${month}-mois.md`),
      recapOf(month),
    )
  site = await ProjectCopy.make('story', content, quietly)
  rmSync(content, { recursive: true })
  execFileSync('git', ['init', '--quiet', '--bare', '--initial-branch', 'main', remote])
  git('init', '--quiet', '--initial-branch', 'main')
  git('remote', 'add', 'origin', remote)
  save('Le carnet', '2017-09-05T10:00:00+02:00')
})

after(async () => {
  rmSync(remote, { recursive: true, force: true })
  await Promise.all([site?.remove(), host?.remove()])
})

test('a month of which only laconic notes are left is found, told late, and stands on the site as any other', async () => {
  await noted('2017-09-03T09:00:00+02:00', 'trois projets à la fois')
  await noted('2017-09-14T21:00:00+02:00', 'trompette, première leçon')
  await noted('2017-09-20T21:00:00+02:00', 'dire non au 4e devis', '--private')
  save('Des notes', '2017-09-20T21:05:00+02:00')

  // October passes without a note. Its first night, a request has come; on the 28th, she sees the hole.
  assert.equal((await runReminder('2017-10-01T05:23:00+02:00')).code, 0)
  assert.deepEqual(
    forge.all.map(({ branch, state }) => [branch, state]),
    [['recap/2017-09', 'open']],
  )
  const status = await site.run('recap', ['--status'], { SITE_NOW: endOfOctober })
  assert.equal(status.code, 2)
  assert.match(status.output, /2017-09 {2}\+ 9 mois, 28 jours de retard\n +2 notes \(8 mots\), 1 privée/)

  // The draft has every note, the private one aside, and her two sections.
  const recap = await site.run('recap', [], { SITE_NOW: endOfOctober })
  assert.equal(recap.code, 0, recap.output)
  const scaffold = readFileSync(join(site.folder, draft), 'utf8')
  for (const line of [
    '- 2017-09-03 trois projets à la fois',
    '- 2017-09-14 trompette, première leçon',
    '## Au bureau',
    '## En chiffres',
  ])
    assert.ok(scaffold.split('\n').includes(line), line)
  assert.doesNotMatch(scaffold, /devis$/m)

  // Half-way, a preview shows what waits.
  const begun = scaffold.replace('<!-- carnet: le premier paragraphe -->', 'Essayons de reconstituer.')
  writeFileSync(join(site.folder, draft), begun)
  const shown = [...(await built('preview')).values()].find((html) => /À raconter/.test(html)) ?? assert.fail('no draft')
  const [aside = ''] = /<aside class="callout" aria-label="À raconter"[\s\S]*?<\/aside>/.exec(shown) ?? []
  assert.match(aside, /Rubriques vides.*Au bureau, En chiffres.*2017-09-03 trois projets.*trompette, première leçon/s)
  assert.ok(shown.indexOf(aside) < shown.search(/class="[^"]*e-content/))

  // She completes it, and publishes.
  const written = begun
    .replace(/## Au bureau\n\n<!--.*-->/, '## Au bureau\n\nTrois cahiers, et la trompette.')
    .replace(/## En chiffres\n\n<!--.*-->/, '## En chiffres\n\n- 3 projets.')
  writeFileSync(join(site.folder, draft), written)
  const published = await site.run('publish', ['a-mon-compte-plus-9-mois'], { SITE_NOW: endOfOctober })
  assert.equal(published.code, 0, published.output)
  save('Récap de septembre', endOfOctober)

  const pages = await built('production')
  const address = '/2017/10/a-mon-compte-plus-9-mois/'
  const page = pages.get(address.slice(0, -1)) ?? assert.fail('no page')
  assert.match(plain(page), /Épisode 9 · septembre 2017 · publié le 28 octobre 2017/)
  assert.match(page, /<time class="recap-month" dateTime="2017-09">/i)
  assert.match(pages.get('/recaps') ?? '', new RegExp(`<td class="written"[^>]*><a href="${address}">`))

  // Late, and nothing is held against her; nothing of the workshop is left either.
  for (const html of pages.values())
    assert.doesNotMatch(plain(html), /retard|pas de récap|sans récap|carnet:|À raconter|4e devis/)

  assert.doesNotMatch(plain(page), /oubli|manqu/)

  // That night the request closes by itself.
  const closing = await runReminder('2017-10-29T05:23:00+01:00')
  assert.equal(closing.code, 0, closing.said)
  assert.equal(forge.all[0]?.state, 'closed')
  assert.match(forge.comments[0]?.[1] ?? '', /« À mon compte \+ 9 mois » raconte septembre 2017/)
  assert.equal(git('ls-remote', '--heads', 'origin').trim().split('\n').length, 2)
  assert.equal((await site.run('recap', ['--status'], { SITE_NOW: endOfOctober })).code, 0)
})

/** The pages by address, of a build such as a host makes of the content as it is: from a copy that is no repository. */
async function built(stage: 'preview' | 'production'): Promise<Map<string, string>> {
  host = await ProjectCopy.make('story-host', join(site.folder, 'content'), { SITE_NOW: endOfOctober, SITE_STAGE: stage })
  const { code, output } = await host.run('build')
  assert.equal(code, 0, output)
  const emitted = await readEmitted(host.folder)
  return new Map(emitted.filter(({ body }) => /<html/i.test(body.toString())).map(({ route, body }) => [route, body.toString()]))
}

/** What one reads, with ordinary spaces. */
const plain = (html: string) =>
  html
    .replace(/<(?:script|style)[\s\S]*?<\/(?:script|style)>/g, '')
    .replace(/<[^>]+>/g, '')
    .replace(/[\s\u00A0\u202F]+/g, ' ')
