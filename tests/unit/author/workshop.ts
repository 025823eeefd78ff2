import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { TestContext } from 'node:test'
import { runCommand } from '@/lib/author/commands'

/** A folder of one's own with a site in `content/`, removed after the test. */
export interface Workshop {
  folder: string
  write(file: string, text: string): void
  read(file: string): string
  remove(file: string): void
  /** Every file under the folder, git's own aside, with its text. */
  files(): Record<string, string>
  git(...args: string[]): string
  /** Runs a command of the author's; the clock stands at noon of `day`. */
  run(...args: string[]): Promise<Said>
  day: string
  env: Record<string, string>
  /** What a person answers; without, there is no terminal. */
  answers: string[] | undefined
}

interface Said {
  code: number
  out: string
  err: string
}

export const site = `title: Le carnet
url: https://carnet.example
language: fr
timezone: Europe/Paris
excerpt_separator: "<!--more-->"
recaps:
  title: ["À mon compte + {age}", "Solo + {age}"]
  start: 2017-01
  every: { 2017-01: 1, 2018-01: 3 }
`

export function workshop(t: TestContext, settings = site): Workshop {
  const parent = mkdtempSync(join(tmpdir(), 'carnet-'))
  t.after(() => rmSync(parent, { recursive: true, force: true }))
  // Anyone may enter: one test runs as someone else.
  chmodSync(parent, 0o755)
  const folder = join(parent, 'carnet')
  mkdirSync(folder)
  const place: Workshop = {
    folder,
    day: '2017-10-28',
    env: {},
    answers: undefined,
    write: (file, text) => {
      mkdirSync(dirname(join(folder, file)), { recursive: true })
      writeFileSync(join(folder, file), text)
    },
    read: (file) => readFileSync(join(folder, file), 'utf8'),
    remove: (file) => rmSync(join(folder, file)),
    files: () => filesIn(folder),
    git: (...args) =>
      execFileSync('git', ['-c', 'user.name=Elle', '-c', 'user.email=elle@example.org', ...args], gitOptions(folder)),
    run: async (...args) => {
      const said = { code: 0, out: '', err: '' }
      const questions = [...(place.answers ?? [])]
      said.code = await runCommand(args, {
        stdout: { write: (text: string) => (said.out += text) },
        stderr: { write: (text: string) => (said.err += text) },
        cwd: folder,
        env: { SITE_NOW: place.day, ...place.env },
        now: new Date('2031-01-01T00:00:00Z'),
        prompts: place.answers && {
          ask: async () => questions.shift() ?? '',
          choose: async (_, names) => names.find((name) => name === questions[0]),
        },
      })
      return said
    },
  }
  place.write('content/site.yml', settings)
  return place
}

/** A recap as she writes them, told on a day. */
export function recap(title: string, body = 'Du texte.', head = ''): string {
  return `---\nlayout: post\ntitle: ${title}\ncategory: journal\ntags: [bilan, toit]\n${head}---\n\nUn début.\n\n<!--more-->\n\n${body}\n`
}

/** The recaps of January to August 2017, the last without a heading in common with the others. */
export function recapsToAugust(place: Workshop): void {
  for (let month = 1; month <= 8; month += 1) {
    const day = `2017-${String(month + 1).padStart(2, '0')}-05`
    const body = month === 8 ? '## Au ralenti\n\nRien.' : '## Le toit\n\nIl fuit.\n\n## En chiffres\n\n- 1 seau.'
    place.write(`content/posts/${day}-a-mon-compte-plus-${month}-mois.md`, recap(`À mon compte + ${month} mois`, body))
  }
}

function filesIn(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .filter((path) => !path.includes('/.git/'))
  return Object.fromEntries(files.sort().map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]))
}

function gitOptions(cwd: string) {
  const env: NodeJS.ProcessEnv = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' }
  for (const name of ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE']) delete env[name]
  return { cwd, env, encoding: 'utf8' as const, stdio: ['ignore', 'pipe', 'pipe'] as ['ignore', 'pipe', 'pipe'] }
}
