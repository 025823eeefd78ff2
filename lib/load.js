// @ts-check

import { createHash } from 'node:crypto'
import { existsSync, readdirSync, statSync, utimesSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { register } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Where Node itself has to import TypeScript: what `load` takes. @type {readonly string[]} */
const entries = ['lib/author/run.ts', 'lib/build/next-settings.ts', 'lib/build/run.ts', 'lib/views/search/search-index.ts']

/** What the compiled code is made of. */
const sources = ['app', 'lib', 'package.json', 'package-lock.json', 'tsconfig.json']

/** npm's own note of the libraries that it has installed. Others leave none. */
const installed = 'node_modules/.package-lock.json'

/**
 * Imports a module that Node 20 cannot read by itself. Through tsx, file by file, that takes up to two seconds, and a note should take but
 * a moment: so the entries are compiled to JavaScript once, and again when a source has changed. Where nothing can be kept, on a
 * read-only disk, the sources are imported as they are.
 *
 * @param {string} entry one of `entries`
 * @returns {Promise<Record<string, unknown>>} what it exports
 */
export async function load(entry) {
  const folder = join(root, '.next/cache/carnet', `compiled-${versionOf(...sources, installed)}`)
  const compiled = join(folder, compiledName(entry))
  if (existsSync(compiled) || (await compile(folder).catch(() => false))) {
    noteUse(folder)
    return import(pathToFileURL(compiled).href)
  }
  register(`data:text/javascript,${encodeURIComponent(withoutStyles)}`)
  const { tsImport } = await import('tsx/esm/api')
  return tsImport(pathToFileURL(join(root, entry)).href, import.meta.url)
}

/** Pages import their style sheets, which only Next's compiler understands. */
const withoutStyles =
  "export const load = (url, context, next) => url.endsWith('.css') ? { format: 'module', source: '', shortCircuit: true } : next(url, context)"

/** @param {string} entry */
const compiledName = (entry) => entry.replace(/\.ts$/, '.mjs')

/**
 * A hash of names, sizes and times, which takes a third of the time that of the contents would.
 * @param {string[]} names files and folders of the project
 */
function versionOf(...names) {
  const hash = createHash('sha256')
  for (const name of names) {
    const path = join(root, name)
    const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory()
    const files = isFolder ? readdirSync(path, { recursive: true, encoding: 'utf8' }).sort() : ['']
    for (const file of files) {
      // An editor's lock or passing file may be a link to nowhere, or gone by now.
      const state = statSync(join(path, file), { throwIfNoEntry: false })
      if (state?.isFile()) hash.update(`${name}/${file} ${state.size} ${state.mtimeMs}\n`)
    }
  }
  return hash.digest('hex').slice(0, 16)
}

/** What was not in use for an hour is removed, see below. @param {string} folder */
function noteUse(folder) {
  try {
    utimesSync(folder, new Date(), new Date())
  } catch {
    // A read-only disk keeps what it has.
  }
}

/**
 * The folder appears whole, whoever else is making it or stops half-way.
 * @param {string} folder
 */
async function compile(folder) {
  const { build } = await import('esbuild')
  const parent = join(folder, '..')
  const passing = `${folder}.${process.pid}~`
  await mkdir(parent, { recursive: true })
  try {
    await build({
      absWorkingDir: root,
      entryPoints: [...entries],
      outdir: passing,
      outbase: '.',
      outExtension: { '.js': '.mjs' },
      bundle: true,
      splitting: true,
      // The libraries too, where it is known which they are: Node takes half a second to find and read some hundred files. Of React there
      // must be one, which Next's shares.
      ...(existsSync(join(root, installed)) ? { external: ['react', 'react-dom', 'next'] } : { packages: 'external' }),
      banner: { js: "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url)" },
      // Node wants the ending of what a package does not list; pages are run here without their styles.
      alias: { 'next/navigation': 'next/navigation.js' },
      loader: { '.css': 'empty' },
      format: 'esm',
      platform: 'node',
      target: 'node20',
      sourcemap: true,
      sourcesContent: false,
      logLevel: 'silent',
    })
    for (const name of readdirSync(parent)) {
      const time = statSync(join(parent, name), { throwIfNoEntry: false })?.mtimeMs ?? Date.now()
      if (name.startsWith('compiled-') && Date.now() - time > 3_600_000)
        await rm(join(parent, name), { recursive: true, force: true })
    }
    await rename(passing, folder).catch(async (cause) => {
      if (entries.every((entry) => existsSync(join(folder, compiledName(entry))))) return
      // Half of one, as a cache brought from elsewhere may be.
      await rm(folder, { recursive: true, force: true })
      await rename(passing, folder).catch(() => {
        throw cause
      })
    })
    return true
  } finally {
    await rm(passing, { recursive: true, force: true })
  }
}
