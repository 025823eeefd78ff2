/** How often the line is written anew, in milliseconds. */
const pace = 200

export interface Progress {
  /** One more is done. */
  step(): void
  /** Takes the line away. */
  end(): void
}

/** One line that counts up, written over itself once it has taken a moment; nothing where nobody watches. */
export function showProgress(
  line: (done: number) => string,
  output: Pick<NodeJS.WriteStream, 'isTTY' | 'write'> = process.stderr,
): Progress {
  let done = 0
  let written = performance.now()
  let isShown = false
  return {
    step: () => {
      done++
      if (!output.isTTY || performance.now() - written < pace) return
      written = performance.now()
      isShown = true
      output.write(`\r${line(done)}`)
    },
    end: () => {
      if (isShown) output.write('\r\x1b[K')
    },
  }
}
