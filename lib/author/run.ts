import { createInterface } from 'node:readline/promises'
import { runCommand } from './commands'
import type { AuthorIo } from './io'

/** The author's commands, run by the scripts of package.json: `lib/author/run.ts note|recap|new|publish …`. */
const io: AuthorIo = {
  stdout: process.stdout,
  stderr: process.stderr,
  cwd: process.cwd(),
  env: process.env,
  now: new Date(),
  isTerminal: process.stdin.isTTY === true && process.stdout.isTTY === true,
  ask: async (question) => {
    const terminal = createInterface({ input: process.stdin, output: process.stdout })
    // Ctrl-D and Ctrl-C answer nothing.
    const closed = new Promise<string>((resolve) => terminal.once('close', () => resolve('')))
    const answer = await Promise.race([terminal.question(question).catch(() => ''), closed])
    terminal.close()
    return answer.trim()
  },
}

process.exitCode = await runCommand(process.argv.slice(2), io)
