import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import { type TestContext, test } from 'node:test'
import { type Forge, ForgeRefusal, gitHubForge } from '@/lib/author/reminder'

interface Call {
  method: string
  url: string
  body: unknown
}

const pull = (number: number, ref: string, state = 'open', merged_at: string | null = null, full_name = 'elle/carnet') => ({
  number,
  state,
  merged_at,
  head: { ref, repo: { full_name } },
})

/** GitHub's API on this machine; `answer` may return a status instead of a body. */
async function forge(t: TestContext, answer: (call: Call) => unknown): Promise<{ forge: Forge; calls: Call[] }> {
  const calls: Call[] = []
  const server = createServer((request, response) => {
    let text = ''
    request.on('data', (part) => (text += part))
    request.on('end', () => {
      assert.equal(request.headers.authorization, 'Bearer jeton')
      const call = { method: request.method ?? '', url: request.url ?? '', body: text ? JSON.parse(text) : undefined }
      calls.push(call)
      const result = answer(call)
      response.writeHead(typeof result === 'number' ? result : 200).end(JSON.stringify(typeof result === 'number' ? {} : result))
    })
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  t.after(() => server.close())
  const address = server.address()
  assert.ok(address && typeof address === 'object')
  return {
    calls,
    forge: gitHubForge({ api: `http://127.0.0.1:${address.port}`, repository: 'elle/carnet', token: 'jeton' }),
  }
}

test('only the repository’s own branches of recaps are requests, on however many pages', async (t) => {
  const many = Array.from({ length: 100 }, (_, index) => pull(index + 10, `autre-${index}`))
  const { forge: gitHub, calls } = await forge(t, ({ url }) =>
    /[?&]page=1(?:&|$)/.test(url)
      ? many
      : [
          pull(5, 'recap/2017-09', 'closed', '2017-11-01T00:00:00Z'),
          pull(4, 'recap/2017-08', 'closed'),
          pull(3, 'recap/2017-07'),
          pull(2, 'recap/2017-06', 'open', null, 'inconnu/carnet'),
          pull(1, 'recap/2017-13'),
          { ...pull(6, 'recap/2017-05'), head: { ref: 'recap/2017-05', repo: null } },
          pull(7, 'un/recap/2017-05'),
        ],
  )
  assert.deepEqual(await gitHub.requests(), [
    { number: 5, branch: 'recap/2017-09', month: '2017-09', state: 'merged' },
    { number: 4, branch: 'recap/2017-08', month: '2017-08', state: 'closed' },
    { number: 3, branch: 'recap/2017-07', month: '2017-07', state: 'open' },
  ])
  assert.equal(calls.length, 2)
})

test('a request is opened, and closed before its comment is written', async (t) => {
  const { forge: gitHub, calls } = await forge(t, () => ({ number: 12 }))
  const request = { branch: 'recap/2017-09', base: 'main', title: 'Récap', body: 'Texte' }
  assert.equal(await gitHub.open(request), 12)
  await gitHub.close(12, 'Écrit.')
  assert.deepEqual(calls, [
    {
      method: 'POST',
      url: '/repos/elle/carnet/pulls',
      body: { head: 'recap/2017-09', base: 'main', title: 'Récap', body: 'Texte' },
    },
    { method: 'PATCH', url: '/repos/elle/carnet/pulls/12', body: { state: 'closed' } },
    { method: 'POST', url: '/repos/elle/carnet/issues/12/comments', body: { body: 'Écrit.' } },
  ])
})

test('what the settings forbid is told from a fault', async (t) => {
  const request = { branch: 'recap/2017-09', base: 'main', title: 'Récap', body: 'Texte' }
  const { forge: forbidding } = await forge(t, () => 403)
  await assert.rejects(forbidding.open(request), ForgeRefusal)
  const { forge: broken } = await forge(t, () => 500)
  await assert.rejects(broken.open(request), /GitHub answers 500 to POST \/pulls/)
  const { forge: strange } = await forge(t, () => [{ number: 'douze' }])
  await assert.rejects(strange.requests())
})
