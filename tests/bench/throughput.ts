import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { Agent, get } from 'node:http'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { ProjectCopy } from '../build/site'
import { cpuOf } from './measure'
import { table } from './table'

const connections = 16
const seconds = 4

/** Requests a second, and processor time for each, of one article: from `next start`, and from nginx where there is one. */
export async function benchThroughput(site: ProjectCopy, path: string): Promise<string> {
  const served = await site.serve()
  const rows = [await load('next start', served.address + path, served.pid)]
  await served.stop()
  const nginx = await startNginx(join(site.folder, 'out'))
  if (nginx) {
    rows.push(await load('nginx, the exported site', nginx.address + path, nginx.pid))
    nginx.stop()
  }
  const missing = nginx ? '' : '\n\nnginx is not installed: `apt-get install nginx`, then again.'
  return table(['server', 'requests a second', 'CPU ms a request'], rows) + missing
}

async function load(name: string, url: string, pid: number): Promise<string[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  await answered(url, agent)
  const [cpu, start] = [cpuOf(pid), performance.now()]
  let requests = 0
  const client = async () => {
    while (performance.now() - start < seconds * 1000) {
      await answered(url, agent)
      requests++
    }
  }
  await Promise.all(Array.from({ length: connections }, client))
  agent.destroy()
  const each = ((cpuOf(pid) - cpu) * 1000) / requests
  return [name, (requests / ((performance.now() - start) / 1000)).toFixed(0), each.toFixed(3)]
}

function answered(url: string, agent: Agent): Promise<void> {
  return new Promise((done, failed) => {
    get(url, { agent, headers: { 'accept-encoding': 'gzip' } }, (response) => {
      if (response.statusCode !== 200) failed(new Error(`${response.statusCode} at ${url}`))
      response.resume().once('end', done)
    }).once('error', failed)
  })
}

async function startNginx(root: string): Promise<{ address: string; pid: number; stop(): void } | undefined> {
  try {
    execFileSync('nginx', ['-v'], { stdio: 'ignore' })
  } catch {
    return undefined
  }
  const folder = mkdtempSync(join(tmpdir(), 'carnet-nginx-'))
  const port = 18_080
  const config = `daemon off; pid ${folder}/pid; error_log ${folder}/error.log; worker_processes 2; events {}
http { access_log off; gzip on; gzip_types text/css; default_type text/html; client_body_temp_path ${folder};
server { listen 127.0.0.1:${port}; root ${resolve(root)}; index index.html; } }`
  writeFileSync(join(folder, 'nginx.conf'), config)
  const server = spawn('nginx', ['-c', join(folder, 'nginx.conf')], { stdio: 'ignore' })
  await new Promise((wait) => setTimeout(wait, 500))
  return { address: `http://127.0.0.1:${port}`, pid: server.pid ?? 0, stop: () => server.kill() }
}
