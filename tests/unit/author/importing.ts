import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { TestContext } from 'node:test'
import { run } from '@/lib/author/import/index'

export type Files = Record<string, string | Uint8Array>

export function write(folder: string, files: Files): void {
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), content)
  }
}

/** Paths of the files under a folder, in order. */
export function filesOf(folder: string): string[] {
  if (!existsSync(folder)) return []
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return files.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1)).sort()
}

const hash = (text: string) => createHash('sha256').update(text).digest('hex')

/** A working folder with a Jekyll site in `jekyll` (files, or a folder to copy), and other files of the author's. */
export function setUp(t: TestContext, files: Files | string, own: Files = {}) {
  const cwd = mkdtempSync(join(tmpdir(), 'carnet-import-'))
  t.after(() => rmSync(cwd, { recursive: true, force: true }))
  if (typeof files === 'string') cpSync(files, join(cwd, 'jekyll'), { recursive: true })
  else write(join(cwd, 'jekyll'), files)
  write(cwd, own)
  const sample = {
    content: { 'site.yml': hash('title: Exemple\n'), 'posts/2000-01-01-exemple.md': hash('exemple') },
    public: { 'images/a.png': hash('a'), 'favicon.ico': hash('icone'), 'favicon.svg': hash('icone') },
  }
  const importSite = async (...args: string[]) => {
    const said = { out: '', err: '' }
    const stdout = { write: (text: string) => (said.out += text) }
    const stderr = { write: (text: string) => (said.err += text) }
    const code = await run(
      args.length > 0 ? args : ['jekyll'],
      { stdout, stderr, cwd, env: {}, now: new Date('2026-01-01') },
      sample,
    )
    return { code, ...said }
  }
  return {
    cwd,
    importSite,
    read: (file: string) => readFileSync(join(cwd, file), 'utf8'),
    list: (folder: string) => filesOf(join(cwd, folder)),
  }
}
