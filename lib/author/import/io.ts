/** What a command may touch of the world: two outputs, the working directory, the environment and the clock. */
export interface Io {
  stdout: Output
  stderr: Output
  cwd: string
  env: Readonly<Record<string, string | undefined>>
  now: Date
}

interface Output {
  write(text: string): unknown
}
