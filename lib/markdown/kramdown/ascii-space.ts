/*
 * Ruby's idea of white space, which is kramdown's: ASCII only. JavaScript's `trim` and `\s` also take the
 * no-break spaces that French text is full of, and would eat them.
 */

const SPACES = new Set([' ', '\t', '\n', '\r', '\f', '\v'])

/** Whether the character (absent past either end of a text) is an ASCII space. */
export function isSpace(character: string | undefined): boolean {
  return character !== undefined && SPACES.has(character)
}

export function trimStart(text: string): string {
  let start = 0
  while (isSpace(text[start])) start += 1
  return text.slice(start)
}

export function trimEnd(text: string): string {
  let end = text.length
  while (end > 0 && isSpace(text[end - 1])) end -= 1
  return text.slice(0, end)
}

export function trim(text: string): string {
  return trimStart(trimEnd(text))
}
