import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { type Forge, ForgeRefusal, remind } from '@/lib/author/reminder'
import { FakeForge } from './fake-forge'
import { recap, recapsToAugust, type Workshop, workshop } from './workshop'

const branch = 'recap/2017-09'
const draft = 'content/drafts/a-mon-compte-plus-9-mois.md'

/** A site whose September is missing, pushed to a bare repository; `remind` runs as the workflow would. */
class Published {
  readonly place: Workshop
  readonly forge = new FakeForge()
  private readonly remote: string

  constructor(t: TestContext, settings?: string) {
    this.place = workshop(t, settings)
    this.remote = join(dirname(this.place.folder), 'remote.git')
    mkdirSync(this.remote)
    this.at(this.remote, 'init', '--quiet', '--bare', '--initial-branch', 'main')
    recapsToAugust(this.place)
    this.place.write('content/notes/2017-09.md', '- 2017-09-14 trompette\n')
    this.place.git('init', '--quiet', '--initial-branch', 'main')
    this.place.git('remote', 'add', 'origin', this.remote)
    this.save('Tout', '2017-09-30')
  }

  /** Commits on main and pushes. */
  save(message: string, day = '2017-10-20'): void {
    this.place.git('add', '.')
    this.place.git('commit', '--quiet', '--date', `${day}T10:00:00+02:00`, '-m', message)
    this.place.git('push', '--quiet', 'origin', 'main')
  }

  async remind(forge: Forge = this.forge) {
    let out = ''
    let err = ''
    const code = await remind(forge, {
      stdout: { write: (text) => (out += text) },
      stderr: { write: (text) => (err += text) },
      cwd: this.place.folder,
      env: { SITE_NOW: this.place.day, ...this.place.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' },
      now: new Date('2031-01-01T00:00:00Z'),
    })
    return { code, out, err }
  }

  tip(name = branch): string {
    return this.at(this.remote, 'for-each-ref', '--format=%(objectname)', `refs/heads/${name}`).trim()
  }

  branches(): string[] {
    return this.at(this.remote, 'for-each-ref', '--format=%(refname:short)', 'refs/heads').trim().split('\n')
  }

  read(file: string, name = branch): string {
    return this.at(this.remote, 'show', `${name}:${file}`)
  }

  /** Runs a command at the remote whenever something is sent to it; returns what ends that. */
  hook(command: string): () => void {
    const file = join(this.remote, 'hooks/pre-receive')
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, `#!/bin/sh\n${command}\n`)
    chmodSync(file, 0o755)
    return () => rmSync(file)
  }

  /** What she does on a branch, in a clone of her own. */
  elsewhere(name: string, work: (folder: string, git: (...args: string[]) => string) => void): void {
    const folder = join(dirname(this.place.folder), `clone-${name.replaceAll('/', '-')}-${Math.random().toString(36).slice(2)}`)
    this.at(dirname(this.place.folder), 'clone', '--quiet', '--branch', name, this.remote, folder)
    const git = (...args: string[]) => this.at(folder, ...args)
    work(folder, git)
    git('add', '--all')
    git('commit', '--quiet', '-m', 'De ma main')
    git('push', '--quiet', 'origin', `HEAD:${name}`)
  }

  private at(folder: string, ...args: string[]): string {
    return execFileSync('git', ['-c', 'user.name=Elle', '-c', 'user.email=elle@example.org', ...args], {
      cwd: folder,
      env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' },
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    })
  }
}

/** Changes a file of a clone; returns its new text. */
function edit(folder: string, change: (text: string) => string, file = draft): string {
  const path = join(folder, file)
  const text = change(existsSync(path) ? readFileSync(path, 'utf8') : '')
  writeFileSync(path, text)
  return text
}

test('a month that ended untold gets one branch with its draft, and one request', async (t) => {
  const site = new Published(t)
  const before = site.place.git('status', '--porcelain', '--branch')
  const { code, err } = await site.remind()
  assert.deepEqual({ code, err }, { code: 0, err: '' })
  assert.deepEqual(site.branches(), ['main', branch])
  assert.match(site.read(draft), /^- 2017-09-14 trompette$/m)
  const [request] = site.forge.all
  assert.deepEqual(
    { number: request?.number, branch: request?.branch, state: request?.state, base: request?.base, title: request?.title },
    { number: 1, branch, state: 'open', base: 'main', title: 'Récap à écrire : septembre 2017' },
  )
  assert.match(request?.body ?? '', /npm run publish -- a-mon-compte-plus-9-mois/)
  assert.equal(
    site.place.git('log', '-1', '--format=%an %at', `origin/${branch}`).trim(),
    `Carnet ${Date.parse('2017-10-27T22:00:00Z') / 1000}`,
  )
  // The checkout that it ran in has not moved, and nothing is left beside it.
  assert.equal(site.place.git('status', '--porcelain', '--branch'), before)
  assert.equal(site.place.git('worktree', 'list').trim().split('\n').length, 1)
  assert.equal(existsSync(join(site.place.folder, draft)), false)
})

test('on a day with nothing new it says so and pushes nothing, even when the site has moved', async (t) => {
  const site = new Published(t)
  await site.remind()
  const tip = site.tip()
  site.place.write('content/posts/2017-10-20-un-billet.md', '---\ntitle: Un billet\n---\n\nDu texte.\n')
  site.save('Un billet')
  const { code, out } = await site.remind()
  assert.equal(code, 0)
  assert.match(out, /septembre 2017 : rien de nouveau/)
  assert.equal(site.tip(), tip)
  assert.equal(site.forge.all.length, 1)
})

test('a note that comes later is added to what she has written on the branch, on top of her commits', async (t) => {
  const site = new Published(t)
  await site.remind()
  let hers = ''
  site.elsewhere(branch, (folder) => {
    hers = edit(folder, (text) => text.replace('<!-- carnet: le premier paragraphe -->', 'Ce mois de septembre…'))
  })
  const tip = site.tip()
  await site.place.run('note', 'les voisins se plaignent', '--on', '2017-09-29')
  site.save('Une note')
  assert.match((await site.remind()).out, /a du nouveau/)
  const text = site.read(draft)
  assert.match(text, /^Ce mois de septembre…$/m)
  assert.match(text, /- 2017-09-14 trompette\n- 2017-09-29 les voisins se plaignent\n/)
  assert.ok(text.startsWith(hers.slice(0, hers.indexOf('<!-- /carnet:notes'))))
  assert.equal(site.place.git('merge-base', '--is-ancestor', tip, `origin/${branch}`), '')
  assert.equal(site.forge.all.length, 1)
})

test('a request that she closed is not opened again, nor its branch touched', async (t) => {
  const site = new Published(t)
  await site.remind()
  site.forge.set(1, 'closed')
  const tip = site.tip()
  site.place.write('content/notes/2017-09.md', '- 2017-09-14 trompette\n- 2017-09-20 encore\n')
  site.save('Une note')
  const { code, out } = await site.remind()
  assert.equal(code, 0)
  assert.match(out, /on n’insiste pas/)
  assert.equal(site.forge.all.length, 1)
  assert.equal(site.tip(), tip)
  // Her « no » is about that month: the next one is another matter.
  site.place.day = '2017-11-03'
  await site.remind()
  assert.deepEqual(
    site.forge.all.map((one) => [one.branch, one.state]),
    [
      [branch, 'closed'],
      ['recap/2017-10', 'open'],
    ],
  )
})

test('a request that she opened again goes on', async (t) => {
  const site = new Published(t)
  await site.remind()
  site.forge.set(1, 'closed')
  await site.remind()
  site.forge.set(1, 'open')
  site.place.write('content/notes/2017-09.md', '- 2017-09-14 trompette\n- 2017-09-20 encore\n')
  site.save('Une note')
  await site.remind()
  assert.match(site.read(draft), /encore/)
})

test('once the recap is on the main branch its request is closed, with a word, and her branch stays', async (t) => {
  const site = new Published(t)
  await site.remind()
  const tip = site.tip()
  site.place.write('content/posts/2017-10-28-a-mon-compte-plus-9-mois.md', recap('À mon compte + 9 mois'))
  site.save('Récap')
  const { code, out } = await site.remind()
  assert.equal(code, 0)
  assert.match(out, /Demande n° 1 fermée : septembre 2017\.\nTous les mois passés sont racontés\./)
  assert.equal(site.forge.all[0]?.state, 'closed')
  assert.deepEqual(site.forge.comments, [
    [
      1,
      'Le récap est écrit : « À mon compte + 9 mois » raconte septembre 2017. Cette demande se ferme ; sa branche reste, avec ce que vous y avez écrit.',
    ],
  ])
  assert.equal(site.tip(), tip)
  await site.remind()
  assert.equal(site.forge.comments.length, 1)
})

test('a month left out in site.yml closes its request too', async (t) => {
  const site = new Published(t)
  await site.remind()
  site.place.write('content/site.yml', `${site.place.read('content/site.yml')}  skipped: { 2017-09: "le tunnel" }\n`)
  site.save('Tant pis')
  await site.remind()
  assert.equal(site.forge.all[0]?.state, 'closed')
  assert.match(site.forge.comments[0]?.[1] ?? '', /Laissé de côté dans site\.yml : septembre 2017/)
})

test('a recap that she has published on the branch itself waits to be merged, untouched', async (t) => {
  const site = new Published(t)
  await site.remind()
  site.elsewhere(branch, (folder, git) => {
    git('rm', '--quiet', draft)
    edit(folder, () => recap('À mon compte + 9 mois'), 'content/posts/2017-10-28-a-mon-compte-plus-9-mois.md')
  })
  const tip = site.tip()
  site.place.write('content/notes/2017-09.md', '- 2017-09-14 trompette\n- 2017-09-20 encore\n')
  site.save('Une note')
  assert.equal((await site.remind()).code, 0)
  assert.equal(site.tip(), tip)
  assert.equal(site.forge.all[0]?.state, 'open')
})

test('of several missing months only the oldest is asked for, and the next once it is told', async (t) => {
  const site = new Published(t)
  site.place.day = '2017-12-04'
  await site.remind()
  await site.remind()
  assert.deepEqual(site.branches(), ['main', branch])
  site.place.write('content/posts/2017-12-04-a-mon-compte-plus-9-mois.md', recap('À mon compte + 9 mois'))
  site.save('Récap', '2017-12-04')
  await site.remind()
  assert.deepEqual(
    site.forge.all.map((one) => [one.branch, one.state]),
    [
      [branch, 'closed'],
      ['recap/2017-10', 'open'],
    ],
  )
})

test('a quarter has one branch, named after its first month', async (t) => {
  const site = new Published(t)
  for (const [age, day] of [
    ['9 mois', '2017-10-05'],
    ['10 mois', '2017-11-05'],
    ['11 mois', '2017-12-05'],
    ['1 an', '2018-01-05'],
  ])
    site.place.write(`content/posts/${day}-solo.md`, recap(`Solo + ${age}`))
  site.save('Récaps', '2018-01-05')
  site.place.day = '2018-03-31'
  assert.match((await site.remind()).out, /Tous les mois passés sont racontés/)
  site.place.day = '2018-04-02'
  await site.remind()
  assert.deepEqual(
    site.forge.all.map(({ branch: name, title }) => [name, title]),
    [['recap/2018-01', 'Récap à écrire : janvier à mars 2018']],
  )
})

test('a merged draft is no « no »: it is asked for again when there is something new', async (t) => {
  const site = new Published(t)
  await site.remind()
  site.place.git('merge', '--quiet', '--squash', `origin/${branch}`)
  site.save('Le brouillon')
  site.forge.set(1, 'merged')
  assert.equal((await site.remind()).code, 0)
  assert.equal(site.forge.all.length, 1)
  site.place.write('content/notes/2017-09.md', '- 2017-09-14 trompette\n- 2017-09-20 encore\n')
  site.save('Une note')
  await site.remind()
  assert.equal(site.forge.all.length, 2)
  assert.match(site.read(draft), /encore/)
})

test('when both sides changed the same lines it stops, says which branches, and sends nothing', async (t) => {
  const site = new Published(t)
  await site.remind()
  site.elsewhere(branch, (folder) => edit(folder, () => '- 2017-09-14 cornet\n', 'content/notes/2017-09.md'))
  const tip = site.tip()
  site.place.write('content/notes/2017-09.md', '- 2017-09-14 tuba\n')
  site.save('Une note')
  const { code, err } = await site.remind()
  assert.equal(code, 2)
  assert.match(err, /fusionnez main dans recap\/2017-09/)
  assert.equal(site.tip(), tip)
})

test('what she pushes at the same moment is never overwritten', async (t) => {
  const site = new Published(t)
  await site.remind()
  site.elsewhere(branch, (folder, git) => {
    edit(folder, (text) => `${text}\nÀ moi.\n`)
    git('commit', '--quiet', '--all', '-m', 'De ma main')
    git('push', '--quiet', 'origin', 'HEAD:hers')
    git('reset', '--quiet', '--hard', 'HEAD~1')
    writeFileSync(join(folder, 'ailleurs.md'), 'Rien.')
  })
  site.place.write('content/notes/2017-09.md', '- 2017-09-14 trompette\n- 2017-09-20 encore\n')
  site.save('Une note')
  // The remote moves her branch while git is sending: the moment of a race, made certain.
  const hers = site.tip('hers')
  const undo = site.hook(`unset GIT_QUARANTINE_PATH; git update-ref refs/heads/${branch} ${hers}`)
  const { code, err } = await site.remind()
  assert.equal(code, 2)
  assert.match(err, /quelqu’un vient d’y écrire/)
  assert.equal(site.tip(), hers)
  undo()
  assert.equal((await site.remind()).code, 0)
  assert.match(site.read(draft), /- 2017-09-20 encore\n[\s\S]*À moi\./)
})

test('a forge that forbids requests is a remark with its remedy; the branch is there for the next time', async (t) => {
  const site = new Published(t)
  const forbidding: Forge = {
    requests: () => site.forge.requests(),
    close: () => assert.fail(),
    open: async () => {
      throw new ForgeRefusal()
    },
  }
  const { code, err } = await site.remind(forbidding)
  assert.equal(code, 1)
  assert.match(err, /Allow GitHub Actions to create and approve pull requests/)
  const tip = site.tip()
  assert.equal((await site.remind()).code, 0)
  assert.equal(site.tip(), tip)
  assert.equal(site.forge.all.length, 1)
})

test('a remote that does not answer, a faulty site.yml and content kept elsewhere stop it before anything', async (t) => {
  const site = new Published(t)
  site.place.env = { CONTENT_DIR: join(site.place.folder, 'content') }
  assert.match((await site.remind()).err, /CONTENT_DIR/)
  site.place.env = {}
  site.place.git('remote', 'set-url', 'origin', '/nowhere.git')
  assert.deepEqual(pick(await site.remind()), {
    code: 1,
    err: 'Le dépôt distant « origin » ne répond pas ; vérifiez son adresse et les droits. Rien n’a été envoyé.\n',
  })
  site.place.write('content/site.yml', 'title: [')
  assert.equal((await site.remind()).code, 1)
  assert.deepEqual(site.branches(), ['main'])
  assert.equal(site.forge.all.length, 0)
})

test('private notes stay out of the branch’s draft and of the request', async (t) => {
  const site = new Published(t)
  site.place.write(
    'content/notes/2017-09.md',
    '- 2017-09-14 trompette\n- 2017-09-15 ! trop cher\n\n## privé\n\n- 2017-09-16 secret\n',
  )
  site.save('Des notes')
  await site.remind()
  assert.doesNotMatch(site.read(draft), /trop cher|secret/)
  assert.doesNotMatch(JSON.stringify(site.forge.all), /trop cher|secret/)
})

const pick = ({ code, err }: { code: number; err: string }) => ({ code, err })
