import { parseArgs } from 'node:util'
import type { AuthorWords } from '@/lib/words/author'
import { type AuthorIo, Refusal } from './io'
import { nearestTo } from './nearest'

/** The options of a command: `text` takes a value, `flag` none. */
export type OptionSpec = Readonly<Record<string, 'text' | 'flag'>>

export interface Arguments {
  /** The value of a `text` option, or undefined. */
  text(name: string): string | undefined
  has(name: string): boolean
  /** What is not an option. */
  words: string[]
}

/** Keeps a text that starts with a dash apart from the options; no argument of a process can hold this sign. */
const shield = '\u0000'

/**
 * Reads a command's arguments; `--help` and `-h` always exist. Throws a Refusal for an unknown option, a value that is
 * missing or too much, and for options that npm took for its own because the `--` before them is missing.
 */
export function readArguments(args: readonly string[], spec: OptionSpec, io: Pick<AuthorIo, 'env'>, w: AuthorWords): Arguments {
  refuseSwallowed(spec, io, w)
  const known: OptionSpec = { ...spec, help: 'flag' }
  const { tokens } = parseArgs({
    args: args.map((arg) => (/^-.*\s/su.test(arg) && !/^--[a-z]+=/u.test(arg) ? shield + arg : arg)),
    options: {
      ...Object.fromEntries(
        Object.entries(spec).map(([name, kind]) => [name, { type: kind === 'text' ? 'string' : 'boolean' } as const]),
      ),
      help: { type: 'boolean', short: 'h' },
    },
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  const values = new Map<string, string | true>()
  const words: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value.replace(shield, ''))
    if (token.kind !== 'option') continue
    const { name, rawName, value, inlineValue } = token
    const kind = Object.hasOwn(known, name) ? known[name] : undefined
    if (!kind) throw new Refusal(w.unknownOption(rawName, nearestTo(name, Object.keys(known))[0]))
    if (kind === 'text' && (!value || (!inlineValue && value.startsWith('-')))) throw new Refusal(w.valueMissing(rawName))
    if (kind === 'flag' && value !== undefined) throw new Refusal(w.valueTooMuch(rawName))
    values.set(name, value ?? true)
  }
  return {
    text: (name) => {
      const value = values.get(name)
      return typeof value === 'string' ? value : undefined
    },
    has: (name) => values.has(name),
    words,
  }
}

/** `npm run note "…" --private`, without `--`, leaves the option to npm, which only tells it in the environment (but nothing of `--on`). */
function refuseSwallowed(spec: OptionSpec, { env }: Pick<AuthorIo, 'env'>, w: AuthorWords): void {
  const swallowed = Object.keys(spec).find((name) => env[`npm_config_${name}`])
  if (swallowed) throw new Refusal(w.dashesMissing(env.npm_lifecycle_event ?? 'note', `--${swallowed}`))
}
