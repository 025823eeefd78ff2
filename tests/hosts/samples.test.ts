import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { freePort } from '../build/site'
import { builtOddSite, production } from './odd-site'
import { needProgram } from './programs'
import { startNginx } from './servers'

const samples = fileURLToPath(new URL('../../docs/hosts', import.meta.url))
const run = promisify(execFile)

let work: string
let out: string

before(async () => {
  work = await mkdtemp(join(tmpdir(), 'carnet-samples-'))
  out = join((await builtOddSite(production)).folder, 'out')
})

after(() => rm(work, { recursive: true, force: true }))

test('systemd finds nothing to say about the unit', async () => {
  needProgram('systemd-analyze', '--version', ['systemd'])
  const { stdout, stderr } = await run('systemd-analyze', ['verify', join(samples, 'carnet@.service')])
  assert.equal(stdout + stderr, '')
})

test('the configuration for nginx serves the site over TLS, HTTP/2 and all, and leads there from port 80', async () => {
  const [key, certificate] = [join(work, 'key.pem'), join(work, 'certificate.pem')]
  const subject = ['-subj', '/CN=carnet.example', '-days', '2', '-nodes']
  await run('openssl', [
    'req',
    '-x509',
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:P-256',
    ...subject,
    '-keyout',
    key,
    '-out',
    certificate,
  ])
  const [secure, plain] = [await freePort(), await freePort()]
  const sample = (await readFile(join(samples, 'nginx-files.conf'), 'utf8'))
    .replace(/^ *listen \[::\].*\n/gm, '')
    .replace('listen 443', `listen 127.0.0.1:${secure}`)
    .replace('listen 80', `listen 127.0.0.1:${plain}`)
    .replace(/\/etc\/letsencrypt\S+fullchain\.pem/, certificate)
    .replace(/\/etc\/letsencrypt\S+privkey\.pem/, key)
    .replaceAll('/srv/carnet/current', out)
  const server = await startNginx(sample, plain)
  try {
    const { status, headers } = await askSecurely(secure, '/about/')
    assert.equal(status, 200)
    assert.equal(headers['strict-transport-security'], 'max-age=31536000')
    assert.equal(headers['x-frame-options'], 'DENY')
    const redirect = await fetch(`http://127.0.0.1:${plain}/a%20b/?c=d`, {
      redirect: 'manual',
      headers: { host: 'carnet.example' },
    })
    assert.equal(redirect.status, 308)
    assert.match(redirect.headers.get('location') ?? '', /^https:\/\/[^/]+\/a%20b\/\?c=d$/)
  } finally {
    await server.stop()
  }
})

test('Caddy takes its configuration', async () => {
  needProgram('caddy', 'version', ['caddy'])
  const path = join(work, 'Caddyfile')
  await writeFile(path, (await readFile(join(samples, 'Caddyfile'), 'utf8')).replaceAll('/srv/carnet/current', out))
  await run('caddy', ['validate', '--config', path, '--adapter', 'caddyfile'], { env: { ...process.env, HOME: work } })
})

function askSecurely(port: number, path: string): Promise<{ status: number; headers: NodeJS.Dict<string | string[]> }> {
  return new Promise((done, failed) => {
    const options = { host: '127.0.0.1', port, path, rejectUnauthorized: false, servername: 'carnet.example', agent: false }
    const asked = request(options, (response) => {
      response.resume().once('end', () => done({ status: response.statusCode ?? 0, headers: response.headers }))
    })
    asked.once('error', failed)
    asked.end()
  })
}
