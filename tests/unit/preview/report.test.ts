import assert from 'node:assert/strict'
import { createServer, type RequestListener } from 'node:http'
import { type TestContext, test } from 'node:test'
import { problemsIn, readContent, renderEntryOf } from '@/lib/posts'
import { makeReport, type ReportOptions } from '@/lib/preview'
import { manifestJson } from '@/lib/views/preview/manifest'
import { packedReadingOf, stateOf } from '@/lib/views/preview/published'
import { type PreviewReport, reportSchema } from '@/lib/views/preview/report-schema'
import { contentFolder } from '../content-folder'
import { published, Repository, work } from './repository'

const environment = { siteUrl: undefined, stage: 'preview', now: '2018-03-15' } as const

async function reportOn(contentDir: string, options: ReportOptions = {}, siteUrl?: string): Promise<PreviewReport> {
  const content = await readContent({ ...environment, contentDir, siteUrl })
  const problems = await problemsIn(content, () => true)
  return makeReport(content, { errors: [], warnings: problems }, { variables: {}, waitFor: 200, ...options })
}

const told = ({ changes }: PreviewReport) => changes.map(({ change, address }) => [change, address])

const expected = [
  ['published', '/2018/03/a-paraitre/'],
  ['added', '/2018/03/nouveau/'],
  ['changed', '/2018/01/corrige/'],
  ['moved', '/2018/01/demenage/'],
  ['removed', '/2018/01/retire/'],
]

function branch(t: TestContext): Repository {
  const repository = Repository.make(t, published)
  work(repository)
  return repository
}

/** An http server of its own for one test. */
async function serve(t: TestContext, listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  t.after(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  assert.ok(address && typeof address === 'object')
  return `http://127.0.0.1:${address.port}`
}

test('a branch is compared with the commit where it left the main one', async (t) => {
  const repository = branch(t)
  const report = await reportOn(repository.content)
  assert.deepEqual(told(report), expected)
  assert.deepEqual(report.compared, { with: 'git', commit: repository.git('rev-parse', 'main').trim() })
  assert.equal(report.branch, 'octobre')
  assert.equal(report.commit, repository.git('rev-parse', 'HEAD').trim())
})

test('a report is what its schema says, also after a trip through JSON', async (t) => {
  const report = await reportOn(branch(t).content)
  assert.deepEqual(reportSchema.parse(JSON.parse(JSON.stringify(report))), report)
})

test('what happens to the main branch meanwhile is not the branch’s doing', async (t) => {
  const repository = branch(t)
  repository.git('checkout', '--quiet', 'main')
  repository.write({ 'posts/2018-03-12-ailleurs.md': '---\ntitle: Ailleurs\n---\n\nUn autre travail.\n' })
  repository.commit()
  repository.git('checkout', '--quiet', 'octobre')
  assert.deepEqual(told(await reportOn(repository.content)), expected)
})

test('what is not committed yet counts', async (t) => {
  const repository = Repository.make(t, published)
  repository.write({ 'posts/2018-03-11-nouveau.md': '---\ntitle: Nouveau\n---\n\nDix lignes.\n' })
  assert.deepEqual(told(await reportOn(repository.content)), [['added', '/2018/03/nouveau/']])
})

test('a corrected text is told by words', async (t) => {
  const { changes } = await reportOn(branch(t).content)
  const change = changes.find(({ address }) => address === '/2018/01/corrige/')
  assert.deepEqual(change?.words, { added: 1, removed: 2 })
  assert.deepEqual(change?.passages, [
    { kind: 'same', paragraphs: 1 },
    {
      kind: 'text',
      parts: [
        { op: 'same', text: 'Le four chauffe depuis ' },
        { op: 'removed', text: 'hier soir' },
        { op: 'added', text: 'l’aube' },
        { op: 'same', text: '.' },
      ],
    },
    { kind: 'same', paragraphs: 1 },
  ])
})

test('what becomes of an address that is left is told: 404, unless somebody redirects it', async (t) => {
  const repository = branch(t)
  const leaves = async () =>
    Object.fromEntries((await reportOn(repository.content)).changes.map(({ change, leaves }) => [change, leaves]))
  assert.deepEqual(await leaves(), {
    published: null,
    added: null,
    changed: null,
    moved: { is: 'missing' },
    removed: { is: 'missing' },
  })
  const body = '\n---\n\nUn texte qui déménage, sans plus.\n'
  repository.write({
    'posts/2018-01-04-demenage.md': `---\ntitle: Déplacé\nredirect_from: [/2018/01/deplace/, /2018/01/retire]${body}`,
  })
  const { moved, removed } = await leaves()
  assert.deepEqual(
    [moved, removed],
    [
      { is: 'redirect', to: '/2018/01/demenage/' },
      { is: 'redirect', to: '/2018/01/demenage/' },
    ],
  )
})

test('an address that only a draft would redirect is lost all the same', async (t) => {
  const repository = branch(t)
  repository.write({ 'drafts/vert.md': '---\ntitle: Vert\nredirect_from: /2018/01/retire/\n---\n\nUn de plus.\n' })
  const { changes } = await reportOn(repository.content)
  assert.deepEqual(changes.find(({ change }) => change === 'removed')?.leaves, { is: 'missing' })
})

test('redirects and tags that go without a word are told', async (t) => {
  assert.deepEqual((await reportOn(branch(t).content)).lost, ['/ancien/', '/tags/captcha/'])
})

test('a tag that only a changed post carries is told, one of an untouched post is not', async (t) => {
  const repository = branch(t)
  repository.write({ 'posts/2018-01-02-intact.md': published['posts/2018-01-02-intact.md'].replace('toit', 'seule') })
  const { lonelyTags } = await reportOn(repository.content)
  assert.deepEqual(lonelyTags.map(({ tag }) => tag).sort(), ['fuor', 'seule', 'toit'])
  assert.deepEqual((await reportOn(Repository.make(t, published).content)).lonelyTags, [])
})

test('drafts and scheduled posts are told apart from what changes, with their dates', async (t) => {
  const { waiting } = await reportOn(branch(t).content)
  assert.deepEqual(
    waiting.map(({ status, title, day, file }) => ({ status, title, day, file })).sort((a, b) => a.title.localeCompare(b.title)),
    [
      { status: 'draft', title: 'Pas mûr', day: null, file: 'drafts/pas-mur.md' },
      { status: 'scheduled', title: 'Programmé', day: '2018-04-01', file: 'posts/2018-04-01-programme.md' },
      { status: 'draft', title: 'Vert', day: null, file: 'drafts/vert.md' },
    ],
  )
})

test('what its front matter withholds is told by name, has no page, and is removed where it was published', async (t) => {
  const repository = branch(t)
  const withheld = published['posts/2018-01-02-intact.md'].replace('title:', 'published: false\ntitle:')
  repository.write({ 'posts/2018-01-02-intact.md': withheld })
  const { waiting, changes } = await reportOn(repository.content)
  assert.deepEqual(
    waiting.filter(({ status }) => status === 'withheld').map(({ title, file, href, words }) => [title, file, href, words]),
    [['Intact', 'posts/2018-01-02-intact.md', null, 4]],
  )
  const removed = changes.find(({ title }) => title === 'Intact')
  assert.deepEqual([removed?.change, removed?.waits, removed?.href], ['removed', 'withheld', null])
})

test('a post that becomes a draft again is removed for readers, and its draft named', async (t) => {
  const repository = Repository.make(t, published)
  repository.remove('posts/2018-01-02-intact.md')
  repository.write({ 'drafts/intact.md': published['posts/2018-01-02-intact.md'] })
  const [change] = (await reportOn(repository.content)).changes
  assert.deepEqual([change?.change, change?.waits, change?.file], ['removed', 'draft', 'drafts/intact.md'])
  assert.match(change?.href ?? '', /\/intact\/$/)
})

test('a shallow clone that holds the base is compared with it', async (t) => {
  const clone = branch(t).clone(t, 10, 'octobre')
  clone.git('fetch', '--quiet', '--depth=10', 'origin', 'main:refs/remotes/origin/main')
  const report = await reportOn(clone.content)
  assert.deepEqual(told(report), expected)
})

test('a shallow clone without the base does not know, and says so', async (t) => {
  const report = await reportOn(branch(t).clone(t, 1, 'octobre').content)
  assert.deepEqual(report.compared, { with: 'nothing' })
  assert.deepEqual([report.changes, report.lost, report.lonelyTags], [[], [], []])
  assert.equal(report.waiting.length, 3)
  assert.equal(report.branch, 'octobre')
})

test('GitHub’s trial merge is compared with its first parent', async (t) => {
  const repository = branch(t)
  repository.git('checkout', '--quiet', '-b', 'essai', 'main')
  repository.git('merge', '--quiet', '--no-ff', '--message=essai', 'octobre')
  const clone = repository.clone(t, 2, 'essai')
  const variables = {
    GITHUB_ACTIONS: 'true',
    GITHUB_REF: 'refs/pull/12/merge',
    GITHUB_HEAD_REF: 'octobre',
    GITHUB_BASE_REF: 'main',
  }
  const report = await reportOn(clone.content, { variables })
  assert.deepEqual(told(report), expected)
  assert.deepEqual([report.branch, report.pullRequest], ['octobre', '12'])
})

test('a folder outside any repository is compared with nothing', async (t) => {
  const report = await reportOn(contentFolder(t, published))
  assert.deepEqual([report.compared, report.branch], [{ with: 'nothing' }, null])
})

test('any revision can be asked for, and one that does not exist is not guessed', async (t) => {
  const repository = branch(t)
  assert.deepEqual((await reportOn(repository.content, { revision: 'HEAD' })).changes, [])
  assert.deepEqual(told(await reportOn(repository.content, { revision: 'HEAD~1' })), expected)
  for (const revision of ['nulle-part', '', '--output=/tmp/x', 'main; true'])
    assert.deepEqual((await reportOn(repository.content, { revision })).compared, { with: 'nothing' }, revision)
})

test('the working tree and the index stay as they were', async (t) => {
  const repository = branch(t)
  repository.write({ 'posts/2018-03-13-demi.md': '---\ntitle: Demi\n---\n\nÀ moitié.\n' })
  repository.git('add', '--all')
  repository.write({ 'posts/2018-03-13-demi.md': '---\ntitle: Demi\n---\n\nPresque.\n' })
  const status = repository.git('status', '--porcelain')
  await reportOn(repository.content)
  assert.equal(repository.git('status', '--porcelain'), status)
})

test('the published site’s own manifest wins over git, which still knows the drafts', async (t) => {
  const repository = branch(t)
  const production = await readContent({ ...environment, stage: 'production', contentDir: contentFolder(t, published) })
  const manifest = await manifestJson(
    await stateOf(production, async (entry) => packedReadingOf(await renderEntryOf(entry, production))),
    production.site,
  )
  const asked: string[] = []
  const origin = await serve(t, ({ url = '' }, response) => {
    asked.push(url)
    response.end(manifest)
  })
  const report = await reportOn(repository.content, {}, origin)
  assert.deepEqual(report.compared, { with: 'site', url: `${origin}/` })
  assert.deepEqual(told(report), expected)
  assert.deepEqual(asked, ['/carnet.json'])
  assert.equal(report.changes.find(({ change }) => change === 'changed')?.production, `${origin}/2018/01/corrige/`)
})

const silent: RequestListener = () => undefined
const endless: RequestListener = (_, response) => {
  response.write('{"carnet": 1, ')
}
const broken: RequestListener = (request) => request.socket.destroy()
const missing: RequestListener = (_, response) => response.writeHead(404).end('{}')
const elsewhere: RequestListener = (_, response) => response.end('<!doctype html><title>Bienvenue</title>')

for (const [about, listener] of Object.entries({ silent, endless, broken, missing, elsewhere })) {
  test(`a published site that is ${about} is given up for git`, async (t) => {
    const report = await reportOn(branch(t).content, {}, await serve(t, listener))
    assert.equal(report.compared.with, 'git')
    assert.deepEqual(told(report), expected)
  })
}

test('a site that changed entirely is told without drowning the reader', async (t) => {
  const long = (word: string) => Array.from({ length: 400 }, (_, index) => `${word}${index} `.repeat(20)).join('\n\n')
  const posts = (word: string) =>
    Object.fromEntries(
      Array.from({ length: 12 }, (_, index) => [
        `posts/2018-02-01-p${index}.md`,
        `---\ntitle: P${index}\n---\n\n${long(word)}\n`,
      ]),
    )
  const repository = Repository.make(t, { ...published, ...posts('a') })
  repository.write(posts('b'))
  const { changes } = await reportOn(repository.content)
  assert.equal(changes.length, 12)
  assert.ok(changes.some(({ shortened }) => shortened) && changes.some(({ shortened }) => !shortened))
  assert.ok(JSON.stringify(changes).length < 1_100_000)
})
