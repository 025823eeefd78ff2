import { execFile } from 'node:child_process'
import { mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative, sep } from 'node:path'
import type { Deployment } from '@/lib/config'

/** A git that waits longer than this is asking for something that nobody is there to give. */
const patience = 20_000

/** What of the author's folder makes up the content; see `lib/posts`. */
const parts = ['site.yml', 'taxonomy.yml', 'posts', 'drafts', 'pages', '_data', '_includes']

/** The repository that holds a folder, and the folder's path in it with slashes, '' for its root; undefined outside of any. */
export interface Place {
  root: string
  path: string
}

export async function findRepository(folder: string): Promise<Place | undefined> {
  const root = (await git(folder, ['rev-parse', '--show-toplevel']))?.trimEnd()
  if (!root) return undefined
  return {
    root: await realpath(root),
    path: relative(await realpath(root), await realpath(folder))
      .split(sep)
      .join('/'),
  }
}

/** Branch and commit that are checked out; no branch where HEAD is on none. */
export async function readHead({ root }: Place): Promise<Pick<Deployment, 'branch' | 'commit'>> {
  const [branch, commit] = await Promise.all([
    git(root, ['symbolic-ref', '--short', '--quiet', 'HEAD']),
    findCommit(root, 'HEAD'),
  ])
  return { ...(branch && { branch: branch.trimEnd() }), ...(commit && { commit }) }
}

/**
 * The commit from which the work checked out started: where it left the branch it is to be merged into, or else the
 * repository's main one. Undefined where the clone is too shallow to hold it. Nothing is fetched.
 */
export async function findBase({ root }: Place, { target, isTrialMerge }: Deployment): Promise<string | undefined> {
  const names = ['refs/remotes/origin/HEAD', ...['main', 'master'].flatMap(refsOf)]
  for (const name of [...(target ? refsOf(target) : []), ...names]) {
    const base = (await findCommit(root, name)) && (await git(root, ['merge-base', 'HEAD', name]))?.trim()
    if (base) return base
  }
  return isTrialMerge ? findCommit(root, 'HEAD^1') : undefined
}

const refsOf = (branch: string) => [`refs/remotes/origin/${branch}`, `refs/heads/${branch}`]

/** The full name of the commit that a revision names. */
export async function findCommit(root: string, revision: string): Promise<string | undefined> {
  return (await git(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]))?.trim()
}

/**
 * Calls back with a temporary folder that holds the content as it was at a commit, notes left out, and removes it after.
 * Undefined where git does not have it.
 */
export async function withContentAt<Result>(
  { root, path }: Place,
  commit: string,
  use: (folder: string) => Promise<Result>,
): Promise<Result | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'carnet-'))
  try {
    const env = { GIT_INDEX_FILE: join(folder, 'index') }
    const paths = parts.map((part) => (path ? `${path}/${part}` : part))
    const files = await git(root, ['ls-tree', '-r', '-z', '--full-tree', '--name-only', commit, '--', ...paths])
    if (files === undefined || (await git(root, ['read-tree', commit], { env })) === undefined) return undefined
    const prefix = `${join(folder, 'tree')}/`
    const written = await git(root, ['checkout-index', '-z', '--stdin', `--prefix=${prefix}`], { env, input: files })
    return written === undefined ? undefined : await use(join(folder, 'tree', path))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** What a git command prints; undefined when it fails, or when there is no git. */
function git(
  cwd: string,
  args: readonly string[],
  { env = {}, input = '' }: { env?: Record<string, string>; input?: string } = {},
): Promise<string | undefined> {
  return new Promise((done) => {
    const options = { cwd, env: { ...environment(), ...env }, timeout: patience, maxBuffer: 256 * 1024 * 1024 }
    const child = execFile('git', [...args], options, (error, stdout) => done(error ? undefined : stdout))
    // A git that ends before it has read everything says so by its exit code.
    child.stdin?.on('error', () => undefined).end(input)
  })
}

/** No question, no lock, no download; and no other repository than the folder's, whatever hook runs us. */
function environment(): NodeJS.ProcessEnv {
  const { GIT_DIR: _, GIT_WORK_TREE: __, GIT_INDEX_FILE: ___, GIT_PREFIX: ____, ...inherited } = process.env
  return {
    ...inherited,
    GIT_TERMINAL_PROMPT: '0',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_NO_LAZY_FETCH: '1',
    GIT_LFS_SKIP_SMUDGE: '1',
    GIT_LITERAL_PATHSPECS: '1',
  }
}
