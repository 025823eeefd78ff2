/** What a command of the author knows of the world around it. */
export interface AuthorIo {
  stdout: { write(text: string): unknown }
  stderr: { write(text: string): unknown }
  /** The project's folder: paths on the command line and in messages are relative to it. */
  cwd: string
  env: Readonly<Record<string, string | undefined>>
  /** The machine's clock; SITE_NOW of `env` wins over it. */
  now: Date
  /** Where a person is there to answer. */
  prompts?: Prompts | undefined
}

/** Questions to a person at a terminal. */
export interface Prompts {
  /** Asks for one line, '' for none. */
  ask(question: string): Promise<string>
  /** Has one of some names chosen, undefined for none. */
  choose(question: string, names: readonly string[]): Promise<string | undefined>
}

/** Stops a command before it has changed anything. Its message is ready to print: what is wrong, and what to do. */
export class Refusal extends Error {}

/** Exit codes: fine, error, done but look at what was said. */
export const FINE = 0
export const FAILED = 1
export const LOOK = 2

export function say(io: Pick<AuthorIo, 'stdout'>, ...lines: string[]): void {
  io.stdout.write(lines.map((line) => `${line}\n`).join(''))
}

/** Says what a person should look at, apart from the result. */
export function remark(io: Pick<AuthorIo, 'stderr'>, ...lines: string[]): void {
  io.stderr.write(lines.map((line) => `${line}\n`).join(''))
}
