import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { parseInstant } from '@/lib/calendar/instant'
import { git } from '../git'
import { Refusal } from '../io'
import { robot } from '../robot'
import type { Workplace } from '../workplace'

/** What became of a recap's branch. */
export type BranchOutcome =
  /** It is at the remote now, with something new. */
  | 'pushed'
  /** There was nothing to add; `empty` when it has nothing that the base has not. */
  | 'unchanged'
  | 'empty'
  /** The base cannot be merged into it without a person. */
  | 'conflict'
  /** The remote did not take it: someone pushed meanwhile, or it is not allowed. */
  | 'refused'

export interface BranchTask {
  branch: string
  /** Works in a copy of the branch; true when something is worth a commit there. */
  write(folder: string): Promise<boolean>
  message: string
}

/** Learns of the recaps' branches at the remote. Throws a Refusal when it does not answer. */
export async function fetchBranches({ io, words: w }: Workplace): Promise<void> {
  const answer = await git(
    io.cwd,
    ['fetch', '--quiet', '--no-tags', '--prune', 'origin', `+${ours('refs/heads')}:${ours('refs/remotes/origin')}`],
    io.env,
  )
  if ('fault' in answer) throw new Refusal(w.remind.noRemote)
}

const ours = (root: string) => `${root}/recap/*`

/** The branch that is checked out. Throws a Refusal when there is none. */
export async function baseBranch({ io, words: w }: Workplace): Promise<string> {
  const answer = await git(io.cwd, ['branch', '--show-current'], io.env)
  const name = 'output' in answer ? answer.output.trim() : ''
  if (name === '') throw new Refusal(w.remind.noBase)
  return name
}

/**
 * Writes on a branch of the remote, in a copy beside the working tree, which does not move. The branch is made from what is
 * checked out, or brought up to it by a merge; commits are added to it and none is ever replaced. With nothing worth a commit,
 * nothing is pushed.
 */
export async function writeOnBranch({ branch, write, message }: BranchTask, place: Workplace): Promise<BranchOutcome> {
  const { cwd, env } = place.io
  const base = await tipOf('HEAD', place)
  if (!base) throw new Refusal(place.words.remind.noBase)
  const tip = await tipOf(`refs/remotes/origin/${branch}`, place)
  const parent = await mkdtemp(join(tmpdir(), 'carnet-'))
  // The folder's name stands beside the commits of the project: it must be the same as ever.
  const { root, prefix } = await placeIn(place)
  const folder = join(parent, basename(root))
  try {
    await must(git(cwd, ['worktree', 'add', '--quiet', '--detach', folder, tip ?? base], env))
    const commands = new Committer(folder, place)
    if (tip && !(await commands.merge(base))) return 'conflict'
    if (!(await write(join(folder, prefix)))) return (await commands.adds(base)) ? 'unchanged' : 'empty'
    await commands.commit(message)
    return (await commands.push(branch)) ? 'pushed' : 'refused'
  } finally {
    await git(cwd, ['worktree', 'remove', '--force', folder], env)
    await rm(parent, { recursive: true, force: true })
  }
}

/** Commits at the time of the clock, whatever the machine's settings. */
class Committer {
  private readonly env: Readonly<Record<string, string | undefined>>

  constructor(
    private readonly folder: string,
    { io, environment, site }: Workplace,
  ) {
    const instant = environment.now === undefined ? undefined : parseInstant(environment.now, site.timezone)
    const date = (typeof instant === 'string' ? new Date(instant) : io.now).toISOString().replace(/\.\d+/, '')
    this.env = {
      ...io.env,
      GIT_AUTHOR_NAME: robot.name,
      GIT_AUTHOR_EMAIL: robot.email,
      GIT_AUTHOR_DATE: date,
      GIT_COMMITTER_NAME: robot.name,
      GIT_COMMITTER_EMAIL: robot.email,
      GIT_COMMITTER_DATE: date,
    }
  }

  async merge(commit: string): Promise<boolean> {
    return this.works('-c', 'commit.gpgSign=false', 'merge', '--quiet', '--no-edit', '--no-verify', commit)
  }

  /** Whether the text here is another than that of a commit. */
  async adds(commit: string): Promise<boolean> {
    return !(await this.works('diff', '--quiet', commit, 'HEAD', '--'))
  }

  async commit(message: string): Promise<void> {
    await must(git(this.folder, ['add', '--all', '--', '.'], this.env))
    await must(git(this.folder, ['commit', '--quiet', '--no-verify', '--no-gpg-sign', '--message', message], this.env))
  }

  async push(branch: string): Promise<boolean> {
    return this.works('push', '--quiet', '--no-verify', 'origin', `HEAD:refs/heads/${branch}`)
  }

  private async works(...args: string[]): Promise<boolean> {
    return 'output' in (await git(this.folder, args, this.env))
  }
}

async function tipOf(name: string, { io }: Workplace): Promise<string | undefined> {
  const answer = await git(io.cwd, ['rev-parse', '--verify', '--quiet', `${name}^{commit}`], io.env)
  return 'output' in answer ? answer.output.trim() : undefined
}

/** The repository's folder, and where in it the project is. */
async function placeIn({ io }: Workplace): Promise<{ root: string; prefix: string }> {
  const [root = '', prefix = ''] = (await must(git(io.cwd, ['rev-parse', '--show-toplevel', '--show-prefix'], io.env))).split(
    '\n',
  )
  return { root, prefix }
}

async function must(answer: ReturnType<typeof git>): Promise<string> {
  const result = await answer
  if ('fault' in result) throw new Error('git failed')
  return result.output
}
