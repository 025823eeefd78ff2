import { basename, dirname, join, resolve } from 'node:path'
import { type Day, dayIn } from '@/lib/calendar/day'
import { addMonths, type Month, monthOf } from '@/lib/calendar/month'
import { type GitAnswer, git } from './git'
import { robot } from './robot'
import type { Workplace } from './workplace'

export interface Commit {
  day: Day
  project: string
  subject: string
}

export interface CommitsReading {
  /** By day, then project, then time; a subject said twice the same day in one project is there once. */
  commits: Commit[]
  /** git is not installed. */
  isGitAbsent: boolean
  /** Folders, as written, that are no readable repositories, and those whose history is cut (a shallow clone). */
  unreadable: string[]
  shallow: string[]
}

/**
 * The commits written in some months, by the author date in the site's zone: of the project's own repository, of the one
 * that holds the content, and of those named by `recaps.repositories`, paths from the project's folder (`~/` is home).
 */
export async function commitsOf(months: readonly Month[], { io, site, environment }: Workplace): Promise<CommitsReading> {
  const reading: CommitsReading = { commits: [], isGitAbsent: false, unreadable: [], shallow: [] }
  const named = site.recaps?.repositories ?? []
  const places = [
    { written: '.', folder: io.cwd },
    { written: '', folder: environment.contentDir },
    ...named.map((written) => ({ written, folder: resolve(io.cwd, fromHome(written, io.env.HOME)) })),
  ]
  const known = new Set<string>()
  for (const { written, folder } of places) {
    const about = await git(folder, ['rev-parse', '--is-shallow-repository', '--show-toplevel'], io.env)
    if ('fault' in about) {
      if (about.fault === 'absent') return { ...reading, isGitAbsent: true }
      // The content need not be in a repository of its own.
      if (written !== '') reading.unreadable.push(written)
      continue
    }
    const [isShallow = '', root = folder] = about.output.trimEnd().split('\n')
    if (known.has(root)) continue
    known.add(root)
    if (isShallow === 'true') reading.shallow.push(written || root)
    const project = projectNameOf(root, folder)
    reading.commits.push(...commitsIn(await log(folder, months, io.env), project, months, site.timezone))
  }
  reading.commits.sort((a, b) => compare(a.day, b.day) || compare(a.project, b.project))
  return reading
}

/** Commit dates are never before author dates, but for clocks that are wrong: a month of room. */
async function log(folder: string, months: readonly Month[], env: Workplace['io']['env']): Promise<GitAnswer> {
  const since = `${addMonths(months[0] ?? '', -1)}-01T00:00:00Z`
  const format = ['--no-color', '--no-show-signature', '--no-merges', '--reverse', '-z', '--format=%aI%x1f%ae%x1f%s']
  return git(folder, ['-c', 'i18n.logOutputEncoding=UTF-8', 'log', ...format, `--since=${since}`, 'HEAD', '--'], env)
}

/** None of a repository without a commit yet. */
function commitsIn(answer: GitAnswer, project: string, months: readonly Month[], timezone: string): Commit[] {
  const told = new Set(months)
  const seen = new Set<string>()
  return ('output' in answer ? answer.output : '').split('\0').flatMap((entry) => {
    const [instant = '', email, subject = ''] = entry.split('\x1f')
    // What the reminder commits is this very draft.
    if (email === robot.email || subject.trim() === '' || Number.isNaN(Date.parse(instant))) return []
    const day = dayIn(timezone, instant)
    const key = `${day} ${subject}`
    if (!told.has(monthOf(day)) || seen.has(key)) return []
    seen.add(key)
    return [{ day, project, subject: subject.replace(/\p{Cc}+/gu, ' ').trim() }]
  })
}

/** The repository's folder; a bare one ends in `.git`. */
function projectNameOf(root: string, folder: string): string {
  const name = basename(root || folder)
  return (name === '.git' ? basename(dirname(join(root, '.'))) : name).replace(/\.git$/, '') || name
}

function fromHome(path: string, home: string | undefined): string {
  return path.startsWith('~/') && home ? join(home, path.slice(2)) : path
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
