import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { cp, mkdtemp, readdir, readFile, readlink, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { filesUnder } from '@/lib/build/files'
import { compressFiles } from '@/lib/build/hosts'
import { freePort } from '../build/site'
import { ask } from './answer'
import { loadPages } from './load'
import { builtOddSite, production, standaloneOf } from './odd-site'
import { needProgram } from './programs'
import { type Server, serveNginx } from './servers'

const scripts = fileURLToPath(new URL('../../docs/hosts', import.meta.url))
const pages = ['/', '/search/', '/about/', '/2017/02/a-mon-compte-plus-1-mois/', '/archives/', '/sans-barre']
const run = promisify(execFile)

let work: string
let built: string
const stops: (() => Promise<unknown>)[] = []

before(async () => {
  needProgram('rsync', '--version', ['rsync'])
  built = (await builtOddSite(production)).folder
  work = await mkdtemp(join(tmpdir(), 'carnet-deploy-'))
})

after(async () => {
  for (const stop of stops.reverse()) await stop()
  await rm(work, { recursive: true, force: true })
})

/** A build that differs from the others as two builds of a site do: its pages, and its style sheet and the name of it. */
async function mark(folder: string, build: string): Promise<void> {
  for (const file of (await filesUnder(folder)).filter((name) => /\.(?:br|gz)$/.test(name))) await rm(join(folder, file))
  for (const file of await filesUnder(folder)) {
    const path = join(folder, file)
    if (file.endsWith('.html')) {
      const html = await readFile(path, 'utf8')
      await writeFile(
        path,
        html.replace(/(\/_next\/static\/[^"]+)\.css/g, `$1-${build}.css`).replace('</body>', `<!--build:${build}--></body>`),
      )
    }
    if (/static\/.*\.css$/.test(file)) {
      await writeFile(path.replace(/\.css$/, `-${build}.css`), `/*build:${build}*/${await readFile(path, 'utf8')}`)
      await rm(path)
    }
  }
}

async function exported(build: string, edit = (config: string) => config): Promise<string> {
  const folder = join(work, `out-${build}`)
  await cp(join(built, 'out'), folder, { recursive: true })
  await mark(folder, build)
  await compressFiles(folder)
  await writeFile(join(folder, '_nginx.conf'), edit(await readFile(join(folder, '_nginx.conf'), 'utf8')))
  return folder
}

const deployFiles = (out: string, site: string, reload = 'true') =>
  run(join(scripts, 'deploy-files.sh'), [out, site], { env: { ...process.env, RELOAD: reload } })

test('exported releases follow one another under load without a failed request or a page of two builds', async () => {
  const site = join(work, 'files')
  const outs = await Promise.all(['a', 'b', 'c'].map((build) => exported(build)))
  // The last one has a new redirect, so that nginx has to read its configuration again.
  const redirect = 'location = "/ailleurs/" { return 308 "/about/"; }\n'
  outs.push(await exported('d', (config) => config.replace('location = ', `${redirect}location = `)))
  await deployFiles(outs[0] ?? '', site)
  const server = await serveNginx(`root ${site}/current; include ${site}/current/_nginx.conf;`)
  stops.push(server.stop)
  const deploys = async () => {
    for (const out of outs.slice(1)) {
      await wait(700)
      await deployFiles(out, site, `kill -HUP ${server.pid}`)
    }
    await wait(700)
  }
  const load = await loadPages(server.port, pages, 10_000, deploys())
  assert.deepEqual(load.failures.slice(0, 5), [])
  assert.deepEqual([...load.builds.keys()].sort(), ['a', 'b', 'c', 'd'])
  assert.equal((await ask(server.port, '/ailleurs/')).headers.location, '/about/')
  process.stdout.write(`# ${load.requests} requests, 0 failures, ${load.again} sent again\n`)
})

test('a release keeps the style sheets of the one before, and no older ones', async () => {
  const site = join(work, 'files')
  const sheets = (await filesUnder(await readlink(join(site, 'current')))).filter(
    (file) => file.endsWith('.css') && file.startsWith('_next'),
  )
  assert.deepEqual(sheets.map((file) => /-(\w)\.css$/.exec(file)?.[1]).sort(), ['c', 'd'])
  assert.equal((await readdir(join(site, 'releases'))).length, 4)
})

test('what has not changed keeps its date and its ETag from one release to the next', async () => {
  const site = join(work, 'files')
  const server = await serveNginx(`root ${site}/current; include ${site}/current/_nginx.conf;`)
  stops.push(server.stop)
  const tagOf = async (path: string) => (await ask(server.port, path)).headers.etag
  const [feed, page] = [await tagOf('/feed.xml'), await tagOf('/about/')]
  await wait(1100)
  await deployFiles(await exported('e'), site, `kill -HUP ${server.pid}`)
  assert.equal(await tagOf('/feed.xml'), feed)
  assert.notEqual(await tagOf('/about/'), page)
})

test('a configuration that the server refuses publishes nothing', async () => {
  const site = join(work, 'files')
  const published = await readlink(join(site, 'current'))
  const broken = await exported('f', (config) => `${config}\nnonsense;\n`)
  await assert.rejects(deployFiles(broken, site, 'false'), /what was published stays/)
  assert.equal(await readlink(join(site, 'current')), published)
})

test('standalone releases follow one another behind nginx without a failed request or a page of two builds', async () => {
  const site = join(work, 'server')
  const ports = [await freePort(), await freePort()]
  const service = await serviceFor(site)
  // The copy that is built lies below the project, whose modules Next has packed one folder higher.
  await symlink(join(built, '.next/standalone/node_modules'), join(work, 'node_modules'))
  const deploy = async (build: string) => {
    const folder = join(work, `standalone-${build}`)
    await cp(join(built, standaloneOf(production)), folder, { recursive: true, verbatimSymlinks: true })
    await mark(join(folder, '.next'), build)
    await run(join(scripts, 'deploy-server.sh'), [folder, site], {
      env: { ...process.env, SERVICE: service, PORTS: ports.join(' ') },
    })
  }
  stops.push(() => Promise.all(ports.map((port) => run(service, ['stop', `carnet@${port}`]))))
  await deploy('a')
  const server = await serveProxy(ports)
  stops.push(server.stop)
  const deploys = async () => {
    for (const build of ['b', 'c']) {
      await wait(3000)
      await deploy(build)
    }
    await wait(1000)
  }
  const load = await loadPages(server.port, pages, 10_000, deploys())
  assert.deepEqual(load.failures.slice(0, 5), [])
  assert.deepEqual([...load.builds.keys()].sort(), ['a', 'b', 'c'])
  process.stdout.write(`# ${load.requests} requests, 0 failures, ${load.again} sent again\n`)
})

/** What `systemctl` does with the unit, without systemd. */
async function serviceFor(site: string): Promise<string> {
  const path = join(work, 'service')
  const text = `#!/bin/sh
port=\${2#carnet@}
if [ "$1" = start ]; then
  cd "${site}/$port" && NODE_ENV=production HOSTNAME=127.0.0.1 PORT=$port setsid node server.js > /dev/null 2>&1 &
  echo $! > "${work}/$port.pid"
else
  [ -e "${work}/$port.pid" ] || exit 0
  kill -TERM "$(cat "${work}/$port.pid")" 2>/dev/null
  while kill -0 "$(cat "${work}/$port.pid")" 2>/dev/null; do sleep 0.1; done
  rm "${work}/$port.pid"
fi
`
  await writeFile(path, text, { mode: 0o755 })
  return path
}

/** nginx with the shipped configuration, but for its ports and its certificate. */
async function serveProxy(ports: readonly number[]): Promise<Server> {
  const sample = await readFile(join(scripts, 'nginx-server.conf'), 'utf8')
  const upstream = /^upstream [\s\S]*?^}/m.exec(sample)?.[0] ?? assert.fail('no upstream')
  const lines = /^ {2}proxy_http_version[\s\S]*?^}/m.exec(sample)?.[0].slice(0, -1) ?? assert.fail('no locations')
  return serveNginx(lines, upstream.replace('3001', String(ports[0])).replace('3002', String(ports[1])))
}
