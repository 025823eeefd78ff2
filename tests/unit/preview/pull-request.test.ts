import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import { type TestContext, test } from 'node:test'
import type { GitHub } from '@/lib/github'
import { findDeployment, findPullRequest, hasDeployments, writeComment } from '@/lib/preview/pull-request'

const commit = '0123456789abcdef0123456789abcdef01234567'

interface Asked {
  request: string
  body: string
}

/** A GitHub that answers what it is told, and remembers what it was asked. */
async function fakeGitHub(t: TestContext, answers: Record<string, unknown>): Promise<{ github: GitHub; asked: Asked[] }> {
  const asked: Asked[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const name = `${request.method} ${decodeURIComponent(request.url ?? '')}`
      asked.push({ request: name, body: Buffer.concat(chunks).toString() })
      const answer = answers[name]
      response.writeHead(answer === undefined ? 404 : 200).end(JSON.stringify(answer ?? {}))
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  t.after(() => server.close())
  const address = server.address()
  assert.ok(address && typeof address === 'object')
  return { github: { api: `http://127.0.0.1:${address.port}`, repository: 'camille/carnet', token: 'jeton' }, asked }
}

const comment = (id: number, body: string, type = 'Bot') => ({ id, body, user: { type } })
const comments = (page = 1) => `GET /repos/camille/carnet/issues/12/comments?per_page=100&page=${page}`
const marked = '<!-- carnet: preview -->\n\n'

test('the first report is a new comment', async (t) => {
  const { github, asked } = await fakeGitHub(t, { [comments()]: [], 'POST /repos/camille/carnet/issues/12/comments': { id: 1 } })
  assert.equal(await writeComment(github, 12, 'Du neuf'), 'written')
  assert.deepEqual(JSON.parse(asked.at(-1)?.body ?? ''), { body: `${marked}Du neuf` })
})

test('later ones change that comment, also on its second page, and none of anybody else’s', async (t) => {
  const first = [
    comment(1, `${marked}cité par quelqu’un`, 'User'),
    ...Array.from({ length: 99 }, (_, index) => comment(index + 2, 'Bien !')),
  ]
  const { github, asked } = await fakeGitHub(t, {
    [comments()]: first,
    [comments(2)]: [comment(200, `Je cite : ${marked}`), comment(201, `${marked}Ancien`)],
    'PATCH /repos/camille/carnet/issues/comments/201': {},
  })
  assert.equal(await writeComment(github, 12, 'Du neuf'), 'updated')
  assert.equal(asked.at(-1)?.request, 'PATCH /repos/camille/carnet/issues/comments/201')
})

test('a comment that says it all already is left in peace', async (t) => {
  const { github, asked } = await fakeGitHub(t, { [comments()]: [comment(1, `${marked}Du neuf`)] })
  assert.equal(await writeComment(github, 12, 'Du neuf'), 'unchanged')
  assert.equal(asked.length, 1)
})

test('a pull request is found by its tip alone, whatever its branch is called', async (t) => {
  const branch = 'a&head=camille:main#"$(id)'
  const request = `GET /repos/camille/carnet/pulls?state=open&head=passante:${branch}&per_page=100`
  const { github } = await fakeGitHub(t, {
    [request]: [
      { number: 11, head: { sha: commit.replace('0', 'f') } },
      { number: 12, head: { sha: commit } },
    ],
  })
  assert.equal(await findPullRequest(github, { owner: 'passante', branch, commit }), 12)
  assert.equal(await findPullRequest(github, { owner: 'passante', branch, commit: commit.replace('0', 'e') }), undefined)
})

test('the preview’s address is what a host told GitHub of this commit, production aside', async (t) => {
  const { github } = await fakeGitHub(t, {
    [`GET /repos/camille/carnet/deployments?sha=${commit}`]: [
      { id: 1, environment: 'Production' },
      { id: 2, environment: 'Preview' },
      { id: 3, environment: 'Preview' },
    ],
    'GET /repos/camille/carnet/deployments/2/statuses': [{ state: 'in_progress', environment_url: '' }],
    'GET /repos/camille/carnet/deployments/3/statuses': [
      { state: 'success', environment_url: 'https://octobre.example.dev/accueil' },
      { state: 'pending' },
    ],
    'GET /repos/camille/carnet/deployments?per_page=1': [{ id: 1, environment: 'Production' }],
  })
  assert.equal(await findDeployment(github, commit), 'https://octobre.example.dev')
  assert.equal(await hasDeployments(github), true)
})

test('a deployment at no web address is none', async (t) => {
  const { github } = await fakeGitHub(t, {
    [`GET /repos/camille/carnet/deployments?sha=${commit}`]: [{ id: 2, environment: 'Preview' }],
    'GET /repos/camille/carnet/deployments/2/statuses': [{ state: 'success', environment_url: 'javascript:alert(1)' }],
  })
  assert.equal(await findDeployment(github, commit), undefined)
})

test('a refusal of GitHub’s says what was asked, and not with which token', async (t) => {
  const { github } = await fakeGitHub(t, {})
  await assert.rejects(
    writeComment(github, 12, 'x'),
    (error: Error) => /404 to GET \/issues\/12/.test(error.message) && !error.message.includes('jeton'),
  )
})
