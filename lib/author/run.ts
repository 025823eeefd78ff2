import { runCommand } from './commands'
import type { AuthorIo, Prompts } from './io'

/** The author's commands, run by the scripts of package.json: `lib/author/run.ts note|recap|new|publish …`. */
// A reader that leaves early, as `head` does, is no reason to stop half-way.
for (const output of [process.stdout, process.stderr]) output.on('error', () => undefined)

const loaded = async () => (await import('./prompts')).promptsAt(process.stdin, process.stdout)
/** Loaded only when there is something to ask. */
const prompts: Prompts = {
  ask: async (...question) => (await loaded()).ask(...question),
  choose: async (...question) => (await loaded()).choose(...question),
}

const io: AuthorIo = {
  stdout: process.stdout,
  stderr: process.stderr,
  cwd: process.cwd(),
  env: process.env,
  now: new Date(),
  prompts: process.stdin.isTTY === true && process.stdout.isTTY === true ? prompts : undefined,
}

process.exitCode = await runCommand(process.argv.slice(2), io)
