import { type AuthorWords, authorWords } from '@/lib/words/author'
import { type AuthorIo, FAILED, FINE, Refusal, remark, say } from './io'
import { nearestTo } from './nearest'

type Command = (args: string[], io: AuthorIo) => Promise<number>

/** Each is loaded only when asked for: a note must not wait for the whole content's reader. */
const commands = new Map<string, () => Promise<{ run: Command }>>([
  ['note', () => import('./note')],
  ['recap', () => import('./recap')],
  ['new', () => import('./new')],
  ['publish', () => import('./publish')],
])

/** Runs the command that the first argument names. Exit codes: 0 fine, 1 error, 2 done but look at what was said. */
export async function runCommand([name = '', ...args]: readonly string[], io: AuthorIo): Promise<number> {
  const load = commands.get(name)
  if (!load) return explain(name, io, authorWords('fr'))
  try {
    const { run } = await load()
    return await run(args, io)
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause
    // A wrong environment variable also comes as words; a defect shows where it happened.
    const isWords = cause instanceof Refusal || cause.message.startsWith('Environment:')
    remark(io, isWords ? cause.message : (cause.stack ?? cause.message))
    return FAILED
  }
}

function explain(name: string, io: AuthorIo, w: AuthorWords): number {
  if (name === '' || name === '--help' || name === '-h') {
    say(io, w.commands)
    return FINE
  }
  remark(io, w.unknownCommand(name, nearestTo(name, [...commands.keys()])[0]))
  return FAILED
}
