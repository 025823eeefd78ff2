import type { ChildProcess } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'

/**
 * The commands as JavaScript, so that a process starts in a tenth of a second and hundreds can be tried, whatever the tests change
 * meanwhile. `more` names other entries, `lib/author/import.ts`.
 */
export async function bundle(more: readonly string[] = []): Promise<Bundle> {
  const folder = mkdtempSync(join(tmpdir(), 'carnet-bundle-'))
  chmodSync(folder, 0o755)
  await build({
    entryPoints: ['lib/author/run.ts', 'lib/author/commands.ts', ...more],
    outbase: '.',
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    // Some dependencies are CommonJS.
    banner: { js: 'import { createRequire as r } from "node:module"; const require = r(import.meta.url);' },
  })
  writeFileSync(join(folder, 'for-ever.mjs'), noteForEver)
  return {
    folder,
    command: join(folder, 'lib/author/run.mjs'),
    forEver: join(folder, 'for-ever.mjs'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

interface Bundle {
  /** Where the entries lie, `lib/author/import.mjs`. */
  folder: string
  /** The scripts' own entry. */
  command: string
  /** Notes `name 0`, `name 1`… and says each number once it is noted, until it is killed. */
  forEver: string
  remove(): void
}

const noteForEver = `import { runCommand } from './lib/author/commands.mjs'
const io = { stdout: { write() {} }, stderr: process.stderr, cwd: process.cwd(), env: process.env, now: new Date() }
for (let count = 0; ; count += 1) {
  const code = await runCommand(['note', process.argv[2] + ' ' + count + ' fin'], io)
  process.stdout.write((code === 0 ? count : 'failed') + '\\n')
}
`

/** The environment of a child: this one, with the clock set and the settings of a site left to it. */
export function processEnv(): NodeJS.ProcessEnv {
  return { ...process.env, CONTENT_DIR: '', SITE_URL: '', SITE_STAGE: '', SITE_NOW: '2017-10-28' }
}

export interface Ended {
  code: number | null
  out: string
  err: string
}

export function ended(child: ChildProcess): Promise<Ended> {
  const said = { out: '', err: '' }
  child.stdout?.on('data', (text) => (said.out += text))
  child.stderr?.on('data', (text) => (said.err += text))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, ...said }))
  })
}
