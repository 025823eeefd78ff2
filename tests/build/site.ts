import assert from 'node:assert/strict'
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { cp, mkdir, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Copies the site's own content. */
export const sampleContent = (to: string) => cp(join(root, 'content'), to, { recursive: true })

/** What a build needs of the project; `node_modules` is found from within it. */
const parts = ['app', 'lib', 'public', '.browserslistrc', 'package.json', 'tsconfig.json', 'next.config.js']

export interface Outcome {
  code: number
  /** Standard output and error together. */
  output: string
}

/** A build went well, and its pages came out as Next makes them: it had not to make them all by itself. */
export function assertBuilt({ code, output }: Outcome): void {
  assert.equal(code, 0, output)
  assert.doesNotMatch(output, /0005-pages-by-react/)
}

/** A copy of the project with a content folder of its own, to build and serve without touching the checkout's `.next`. */
export class ProjectCopy {
  readonly folder: string

  private constructor(
    name: string,
    private readonly env: Record<string, string>,
  ) {
    this.folder = join(root, '.scratch', name)
  }

  /** A copy made before under this name. */
  static at(name: string, env: Record<string, string> = {}): ProjectCopy {
    return new ProjectCopy(name, env)
  }

  /** @param content folder to copy as `content/` */
  static async make(name: string, content: string, env: Record<string, string> = {}): Promise<ProjectCopy> {
    const copy = new ProjectCopy(name, env)
    await rm(copy.folder, { recursive: true, force: true })
    await mkdir(copy.folder, { recursive: true })
    for (const part of parts) await cp(join(root, part), join(copy.folder, part), { recursive: true })
    await cp(content, join(copy.folder, 'content'), { recursive: true })
    return copy
  }

  /** Runs one of the package's scripts. Never throws for a failing command. */
  async run(script: string, args: string[] = [], env: Record<string, string> = {}): Promise<Outcome> {
    return this.execute('npm', ['run', '--silent', script, '--', ...args], env)
  }

  /** Runs one of the steps of `lib/build/run.ts`. */
  async step(name: string, args: string[] = [], env: Record<string, string> = {}): Promise<Outcome> {
    return this.execute('node', ['lib/build/start.js', name, ...args], env)
  }

  /** Next's own command line, with nothing of ours around it. */
  async next(command: string): Promise<Outcome> {
    return this.execute('npx', ['next', command], {})
  }

  private execute(program: string, args: string[], env: Record<string, string>): Promise<Outcome> {
    const options = { cwd: this.folder, env: this.environment(env), maxBuffer: 64 * 1024 * 1024 }
    return promisify(execFile)(program, args, options).then(
      ({ stdout, stderr }) => ({ code: 0, output: stdout + stderr }),
      (error: { code?: number; stdout?: string; stderr?: string }) => ({
        code: error.code ?? 1,
        output: `${error.stdout ?? ''}${error.stderr ?? ''}`,
      }),
    )
  }

  /** Serves the finished build on a free port until `stop`. */
  async serve(): Promise<{ address: string; pid: number; stop(): Promise<void> }> {
    const port = await freePort()
    const server = spawn('npx', ['next', 'start', '-p', String(port)], {
      cwd: this.folder,
      env: this.environment(),
      stdio: 'pipe',
      detached: true,
    })
    const address = `http://127.0.0.1:${port}`
    await answering(address, server)
    return { address, pid: server.pid ?? 0, stop: () => stopped(server) }
  }

  async remove(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true })
  }

  private environment(more: Record<string, string> = {}): NodeJS.ProcessEnv {
    const { NODE_OPTIONS: _, NODE_TEST_CONTEXT: __, ...inherited } = process.env
    return { ...inherited, NEXT_TELEMETRY_DISABLED: '1', SITE_STAGE: 'production', ...this.env, ...more }
  }
}

export function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const server = createServer().once('error', failed)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => (address && typeof address === 'object' ? done(address.port) : failed(new Error('no free port'))))
    })
  })
}

export async function answering(address: string, server: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 480 && server.exitCode === null; attempt++) {
    const answered = await fetch(address, { redirect: 'manual' }).then(
      () => true,
      () => false,
    )
    if (answered) return
    await new Promise((wait) => setTimeout(wait, 250))
  }
  throw new Error(`the server at ${address} did not start`)
}

export function stopped(server: ChildProcess): Promise<void> {
  return new Promise((done) => {
    server.once('exit', () => done())
    if (server.pid) process.kill(-server.pid, 'SIGTERM')
  })
}
