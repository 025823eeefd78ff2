import { execFile } from 'node:child_process'
import { exists, faultOf } from './disk'

/** What git answered: its output, or why there is none. `absent` means that git is not installed. */
export type GitAnswer = { output: string } | { fault: 'absent' | 'failed' }

type Variables = Readonly<Record<string, string | undefined>>

/** Runs git in a folder, without a shell. Never throws and never asks anything. */
export async function git(folder: string, args: readonly string[], env: Variables): Promise<GitAnswer> {
  // Of a folder that does not exist, Node says the same as of a git that is not there.
  if (!(await exists(folder))) return { fault: 'failed' }
  return new Promise((resolve) => {
    const options = { cwd: folder, env: cleanEnvironment(env), maxBuffer: 2 ** 27, windowsHide: true }
    execFile('git', [...args], options, (cause, output) => {
      if (cause) resolve({ fault: faultOf(cause) === 'ENOENT' ? 'absent' : 'failed' })
      else resolve({ output })
    })
  })
}

/** Without what a hook leaves behind, which would make git look at another repository. */
function cleanEnvironment(env: Variables): NodeJS.ProcessEnv {
  const clean: NodeJS.ProcessEnv = { ...process.env, ...env, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0' }
  for (const name of ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_PREFIX', 'GIT_COMMON_DIR']) delete clean[name]
  return clean
}
