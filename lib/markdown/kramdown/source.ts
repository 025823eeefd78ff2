/** A text being read from left to right. Patterns must be sticky (`y`): they match at the position only. */
export class Source {
  position = 0
  readonly #absent = new Map<string, number>()
  #known = { position: 0, line: 0 }

  constructor(
    readonly text: string,
    /** Line of the document at which the text begins, from 1. */
    readonly line: number,
  ) {}

  get ended(): boolean {
    return this.position >= this.text.length
  }

  /** What the pattern matches here, without moving. */
  match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.position
    return pattern.exec(this.text)
  }

  /** What the pattern matches here, moving past it. */
  take(pattern: RegExp): RegExpExecArray | null {
    const match = this.match(pattern)
    if (match) this.position += match[0].length
    return match
  }

  /** The rest of the line with its line end, moving past it. */
  takeLine(): string {
    const start = this.position
    const end = this.text.indexOf('\n', start)
    this.position = end < 0 ? this.text.length : end + 1
    return this.text.slice(start, this.position)
  }

  /**
   * Where the string next stands, or -1. An absence is remembered, so that asking again from every one of
   * thousands of openings costs nothing: a closing mark that is missing here is missing further on too.
   */
  find(needle: string, from: number = this.position): number {
    if (this.isAbsent(needle, from)) return -1
    const found = this.text.indexOf(needle, from)
    if (found < 0) this.rememberAbsent(needle, from)
    return found
  }

  isAbsent(key: string, from: number): boolean {
    return from >= (this.#absent.get(key) ?? Number.POSITIVE_INFINITY)
  }

  rememberAbsent(key: string, from: number): void {
    this.#absent.set(key, Math.min(from, this.#absent.get(key) ?? from))
  }

  /** Line of the document at a position. */
  lineAt(position: number): number {
    let { position: at, line } = this.#known
    if (position < at) {
      at = 0
      line = 0
    }
    for (let next = this.text.indexOf('\n', at); next >= 0 && next < position; ) {
      line += 1
      at = next + 1
      next = this.text.indexOf('\n', at)
    }
    this.#known = { position: at, line }
    return this.line + line
  }
}
