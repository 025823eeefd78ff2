// @ts-check

import { createHash } from 'node:crypto'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

/**
 * Starts the author's commands: `node lib/author/start.js note|recap|new|publish …`. A note must take but a moment, and Node 20 needs
 * 0.4 s more to read TypeScript file by file. So all of it is compiled to JavaScript once, and again when a source has changed. Where
 * nothing can be kept, on a read-only disk, the sources run as they are.
 */
const root = fileURLToPath(new URL('../..', import.meta.url))

/** Where the commands lie for these very sources. */
const folder = join(root, '.next/cache/carnet', `commands-${versionOf('lib', 'package.json', 'tsconfig.json')}`)

process.setSourceMapsEnabled(true)
if (existsSync(folder) || (await compile().catch(() => false))) await import(pathToFileURL(join(folder, 'run.mjs')).href)
else {
  await import('tsx')
  await import(new URL('./run.ts', import.meta.url).href)
}

/**
 * A hash of names, sizes and times, which takes milliseconds where that of the contents would take a hundred.
 * @param {string[]} names files and folders of the project
 */
function versionOf(...names) {
  const hash = createHash('sha256')
  for (const name of names) {
    const path = join(root, name)
    const isFolder = statSync(path).isDirectory()
    const files = isFolder ? readdirSync(path, { recursive: true, encoding: 'utf8' }).sort() : ['']
    for (const file of files) {
      const { size, mtimeMs } = statSync(join(path, file))
      hash.update(`${name}/${file} ${size} ${mtimeMs}\n`)
    }
  }
  return hash.digest('hex').slice(0, 16)
}

/** The folder appears whole, whoever else is making it or stops half-way. */
async function compile() {
  const { build } = await import('esbuild')
  const parent = join(folder, '..')
  const passing = `${folder}.${process.pid}~`
  await mkdir(parent, { recursive: true })
  try {
    await build({
      absWorkingDir: root,
      entryPoints: ['lib/author/run.ts'],
      outdir: passing,
      outExtension: { '.js': '.mjs' },
      bundle: true,
      splitting: true,
      packages: 'external',
      format: 'esm',
      platform: 'node',
      target: 'node20',
      sourcemap: true,
      logLevel: 'silent',
    })
    for (const name of readdirSync(parent)) {
      const isOld = name.startsWith('commands-') && Date.now() - statSync(join(parent, name)).mtimeMs > 3_600_000
      if (isOld) await rm(join(parent, name), { recursive: true, force: true })
    }
    await rename(passing, folder).catch((cause) => {
      if (!existsSync(folder)) throw cause
    })
    return true
  } finally {
    await rm(passing, { recursive: true, force: true })
  }
}
