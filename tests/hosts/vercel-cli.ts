import { execFile, execFileSync } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { ProjectCopy } from '../build/site'

const root = fileURLToPath(new URL('../..', import.meta.url))
const tools = join(root, '.scratch/vercel-cli')
/** The CLI runs Vercel's own builders; it refuses to build for a Node that Vercel has retired. */
const wanted = ['vercel@60.1.3', 'node@24']
const cli = join(tools, 'node_modules/vercel/dist/vc.js')
const bin = join(tools, 'node_modules/node/bin')

/** What `vercel pull` writes for a project that nobody has configured. */
const project = { projectId: 'prj_carnet', orgId: 'team_carnet', settings: { framework: 'nextjs', nodeVersion: '24.x' } }

/** A checkout of the project on Vercel, to build with Vercel's own CLI, without an account. */
export class VercelCheckout {
  readonly output: string

  private constructor(readonly folder: string) {
    this.output = join(folder, '.vercel/output')
  }

  /** @param content the author's folder */
  static async make(name: string, content: string): Promise<VercelCheckout> {
    installTools()
    const { folder } = await ProjectCopy.make(name, content)
    for (const file of ['package-lock.json', '.gitignore']) copyFileSync(join(root, file), join(folder, file))
    linkFolder(join(root, 'node_modules'), join(folder, 'node_modules'))
    return new VercelCheckout(folder)
  }

  /**
   * Runs `vercel build`; the variables are those of the deployment, and no others of a host's reach it. Of the build before, it finds what
   * Vercel keeps: `.next/cache`.
   *
   * @returns what it printed
   * @throws when the build fails
   */
  async build(target: 'preview' | 'production', variables: Record<string, string>): Promise<string> {
    mkdirSync(join(this.folder, '.vercel'), { recursive: true })
    writeFileSync(join(this.folder, '.vercel/project.json'), JSON.stringify(project))
    const known = { VERCEL: '1', VERCEL_ENV: target, VERCEL_TARGET_ENV: target, ...variables }
    const lines = Object.entries(known).map(([name, value]) => `${name}="${value}"\n`)
    writeFileSync(join(this.folder, `.vercel/.env.${target}.local`), lines.join(''))
    rmSync(this.output, { recursive: true, force: true })
    const built = join(this.folder, '.next')
    for (const name of existsSync(built) ? readdirSync(built) : [])
      if (name !== 'cache') rmSync(join(built, name), { recursive: true })
    const options = ['--yes', '--standalone', '--token', 'none', '--global-config', join(tools, 'config'), `--target=${target}`]
    const { stdout, stderr } = await promisify(execFile)(join(bin, 'node'), [cli, 'build', ...options], {
      cwd: this.folder,
      env: environment(),
      maxBuffer: 64 * 1024 * 1024,
    })
    return stdout + stderr
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true })
  }
}

function environment(): NodeJS.ProcessEnv {
  const {
    NODE_OPTIONS: _,
    NODE_TEST_CONTEXT: __,
    SITE_STAGE: ___,
    SITE_URL: ____,
    CONTENT_DIR: _____,
    ...inherited
  } = process.env
  return { ...inherited, PATH: `${bin}:${process.env.PATH}`, NEXT_TELEMETRY_DISABLED: '1', VERCEL_TELEMETRY_DISABLED: '1' }
}

/** @throws when they cannot be had, naming the remedy */
function installTools(): void {
  if (existsSync(cli) && existsSync(bin)) return
  try {
    // Node comes by a script of its package, and `npm run` hands on the project's refusal of scripts.
    const options = ['--silent', '--no-save', '--ignore-scripts=false', '--prefix', tools]
    execFileSync('npm', ['install', ...options, ...wanted], { stdio: 'ignore', timeout: 600_000 })
  } catch {
    // Said below.
  }
  if (!existsSync(cli) || !existsSync(bin))
    throw new Error(`no Vercel CLI: npm install --ignore-scripts=false --prefix .scratch/vercel-cli ${wanted.join(' ')}`)
}

/** The same files under another folder, without a copy of their bytes, as far as npm only reads them. */
function linkFolder(from: string, to: string): void {
  mkdirSync(to)
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory()) linkFolder(source, target)
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target)
    // npm's own list, which it writes anew.
    else if (entry.name === '.package-lock.json') copyFileSync(source, target)
    else linkSync(source, target)
  }
}
