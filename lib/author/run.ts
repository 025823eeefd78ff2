import { createInterface } from 'node:readline/promises'
import { runCommand } from './commands'
import type { AuthorIo } from './io'

/** The author's commands, run by the scripts of package.json: `lib/author/run.ts note|recap|new|publish …`. */
// A reader that leaves early, as `head` does, is no reason to stop half-way.
for (const output of [process.stdout, process.stderr]) output.on('error', () => undefined)

const io: AuthorIo = {
  stdout: process.stdout,
  stderr: process.stderr,
  cwd: process.cwd(),
  env: process.env,
  now: new Date(),
  isTerminal: process.stdin.isTTY === true && process.stdout.isTTY === true,
  ask: async (question) => {
    const terminal = createInterface({ input: process.stdin, output: process.stdout })
    // Ctrl-D and Ctrl-C answer nothing, and leave the cursor behind the question.
    const closed = new Promise<string>((resolve) => terminal.once('close', () => resolve('\n')))
    const answer = await Promise.race([terminal.question(question).catch(() => '\n'), closed])
    terminal.close()
    if (answer === '\n') process.stdout.write(answer)
    return answer.trim()
  },
}

process.exitCode = await runCommand(process.argv.slice(2), io)
