import { type ChildProcess, spawn } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { answering, freePort, stopped } from '../build/site'
import { needFile, needProgram } from './programs'

export interface Server {
  port: number
  pid: number
  stop(): Promise<void>
}

/** The folder of `completeStandalone`, served as its unit and its image do. */
export async function serveStandalone(folder: string): Promise<Server> {
  const own = await freePort()
  const env = { ...process.env, PORT: String(own), HOSTNAME: '127.0.0.1' }
  return started(own, spawn('node', ['server.js'], { cwd: folder, env, stdio: 'ignore', detached: true }))
}

const brotli = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so'

/** nginx with a `server` block of these lines. */
export async function serveNginx(lines: string, upstreams = ''): Promise<Server> {
  const port = await freePort()
  return startNginx(`${upstreams}\nserver {\nlisten 127.0.0.1:${port};\n${lines}\n}`, port)
}

/** nginx with these blocks. @param port of one of them, for plain HTTP */
export async function startNginx(blocks: string, port: number): Promise<Server> {
  needProgram('nginx', '-v', ['nginx-light'])
  needFile(brotli, ['libnginx-mod-http-brotli-static'])
  const folder = await mkdtemp(join(tmpdir(), 'carnet-nginx-'))
  const temporary = ['client_body', 'proxy', 'fastcgi', 'scgi', 'uwsgi'].map((name) => `${name}_temp_path ${folder}/${name};`)
  const config = `load_module ${brotli};
daemon off;
user root;
worker_processes 2;
pid ${folder}/nginx.pid;
error_log ${folder}/error.log;
events {}
http {
access_log off;
${temporary.join('\n')}
${blocks}
}
`
  await writeFile(join(folder, 'nginx.conf'), config)
  const program = spawn('nginx', ['-c', join(folder, 'nginx.conf')], { stdio: ['ignore', 'ignore', 'inherit'], detached: true })
  return started(port, program, folder)
}

/** Caddy with a site block of these lines. */
export async function serveCaddy(lines: string): Promise<Server> {
  needProgram('caddy', 'version', ['caddy'])
  const folder = await mkdtemp(join(tmpdir(), 'carnet-caddy-'))
  const port = await freePort()
  const config = `{
	admin off
	auto_https off
}
:${port} {
	bind 127.0.0.1
${lines}
}
`
  await mkdir(join(folder, 'home'))
  await writeFile(join(folder, 'Caddyfile'), config)
  const env = { ...process.env, HOME: join(folder, 'home') }
  const args = ['run', '--config', join(folder, 'Caddyfile'), '--adapter', 'caddyfile']
  return started(port, spawn('caddy', args, { stdio: 'ignore', env, detached: true }), folder)
}

async function started(port: number, program: ChildProcess, folder?: string): Promise<Server> {
  await answering(`http://127.0.0.1:${port}`, program).catch(async (error: unknown) => {
    if (program.exitCode === null) await stopped(program)
    throw error
  })
  return {
    port,
    pid: program.pid ?? 0,
    stop: async () => {
      if (program.exitCode === null) await stopped(program)
      if (folder) await rm(folder, { recursive: true, force: true })
    },
  }
}
