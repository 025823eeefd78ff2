import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * The commands as one JavaScript file, so that a process starts in a tenth of a second and hundreds can be tried. Made by
 * tsx's own compiler from the very sources that `npm run note` runs.
 */
export async function bundle(): Promise<{ note: string; remove(): void }> {
  const folder = mkdtempSync(join(tmpdir(), 'carnet-bundle-'))
  chmodSync(folder, 0o755)
  const fromTsx = createRequire(createRequire(import.meta.url).resolve('tsx'))
  const compiler = fromTsx.resolve('esbuild/bin/esbuild')
  const options = ['--bundle', '--platform=node', '--format=esm', '--splitting', '--out-extension:.js=.mjs', `--outdir=${folder}`]
  // Some dependencies are CommonJS.
  const banner = '--banner:js=import { createRequire as r } from "node:module"; const require = r(import.meta.url);'
  const { code, err } = await ended(
    spawn(process.execPath, [
      compiler,
      'lib/author/run.ts',
      'tests/unit/author/note-for-ever.ts',
      '--outbase=.',
      ...options,
      banner,
    ]),
  )
  if (code !== 0) throw new Error(err)
  return { note: folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
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
