import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { filesUnder } from '@/lib/build/files'
import { headersOf } from '@/lib/build/http-headers'
import type { ProjectCopy } from '../build/site'
import { addressesOf } from './addresses'
import { type Answer, ask } from './answer'
import { builtOddSite, preview, production, standaloneOf } from './odd-site'
import { type Server, serveCaddy, serveNginx, serveStandalone } from './servers'

const compared = ['cache-control', 'x-robots-tag', ...headersOf('preview').map(({ key }) => key.toLowerCase())]

/**
 * What hosts must agree on, by name. The body of a redirect is read by nobody, and names of charsets know no case (RFC 9110 §8.3.2).
 */
function essenceOf({ status, headers, body }: Answer): Map<string, unknown> {
  const essence = new Map<string, unknown>([['status', status], ...compared.map((name) => [name, headers[name]] as const)])
  essence.set('location', samePlace(headers.location))
  if (status >= 300 && status < 400) return essence
  return essence.set('content-type', headers['content-type']?.toLowerCase()).set('body', body.toString('latin1'))
}

async function differences(server: Server, next: Server, asked: readonly string[]): Promise<string[]> {
  const found: string[] = []
  for (const address of asked) {
    const [here, there] = [essenceOf(await ask(server.port, address)), essenceOf(await ask(next.port, address))]
    for (const [name, value] of here)
      if (value !== there.get(name)) found.push(`${address} ${name}: ${tell(value)}, Next: ${tell(there.get(name))}`)
  }
  return found
}

/** Next writes the query anew, `a=/b` as `a=%2Fb`; and nginx cannot write a dollar. */
const samePlace = (location = '') => location.replace(/\?.*/, decodeURIComponent).replaceAll('%24', '$')

const tell = (value: unknown) => JSON.stringify(value)?.slice(0, 80)

for (const variant of [production, preview])
  describe(`a site in ${variant.stage} at ${variant.baseurl || 'the top'}`, () => {
    let site: ProjectCopy
    let out: string
    let addresses: string[]
    let next: Server
    const servers: Server[] = []
    const serving = async (start: Promise<Server>) => {
      const server = await start
      servers.push(server)
      return server
    }

    before(async () => {
      site = await builtOddSite(variant)
      out = join(site.folder, 'out')
      addresses = await addressesOf(out, variant.baseurl)
      const { address, pid, stop } = await site.serve()
      next = await serving(Promise.resolve({ port: Number(new URL(address).port), pid, stop }))
    })

    after(async () => {
      for (const server of servers) await server.stop()
    })

    test('there are more than 200 addresses to ask for, and none of them makes `next start` fail', async () => {
      assert.ok(addresses.length > 200, `${addresses.length}`)
      const failed: unknown[] = []
      for (const address of addresses) {
        const { status, headers } = await ask(next.port, address)
        const isNoted = headers['x-robots-tag'] === 'noindex' || variant.stage === 'production'
        if (status >= 500 || !headers['content-security-policy'] || !isNoted) failed.push([address, status])
      }
      assert.deepEqual(failed, [])
    })

    test('the standalone server answers as `next start` does', async () => {
      const server = await serving(serveStandalone(join(site.folder, standaloneOf(variant))))
      assert.deepEqual(await differences(server, next, addresses), [])
    })

    test('the standalone folder holds no text of the author’s, no source and no tool', async () => {
      const files = await filesUnder(join(site.folder, standaloneOf(variant)))
      const foreign = files.filter((file) => /\.(?:md|yml|tsx?)$|^(?:content|lib|app|tests|docs)\//.test(file))
      assert.deepEqual(foreign, [])
    })

    test('nginx, serving the export by the configuration in it, answers as `next start` does', async () => {
      const server = await serving(serveNginx(`root ${out}; include ${out}/_nginx.conf;`))
      assert.deepEqual(await differences(server, next, addresses), [])
    })

    test('so does Caddy, but where an address is not UTF-8', async () => {
      const server = await serving(serveCaddy(`root * ${out}\nimport ${out}/_Caddyfile`))
      const isText = (address: string) => !/%(?:ff|C3\/|ED%A0|F4%90)/.test(address)
      assert.deepEqual(await differences(server, next, addresses.filter(isText)), [])
    })
  })
