/** A part of a style sheet: `a { … }`, `@media print { … }`, or a declaration or statement without its semicolon. */
export type Part = Block | string

export interface Block {
  /** What stands before the brace: selectors, or an at-rule. */
  prelude: string
  parts: Part[]
}

/**
 * Parses what a minifier has made of a style sheet. Comments are not expected; strings and brackets are passed over whole, as the
 * syntax of CSS has them (CSS Syntax 3), so that a brace in one ends nothing.
 */
export function parseStyleSheet(css: string): Part[] {
  const root: Block = { prelude: '', parts: [] }
  const open = [root]
  let from = 0
  for (let at = 0; at < css.length; at++) {
    const sign = css[at]
    if (sign === '\\') at++
    else if (sign === '"' || sign === "'") at = endOfString(css, at)
    else if (sign === '(') at = endOfBracket(css, at)
    else if (sign === '{' || sign === '}' || sign === ';') {
      const text = css.slice(from, at).trim()
      const parts = open.at(-1)?.parts
      if (!parts) throw new Error(`a brace too many at ${at} of a style sheet`)
      if (sign === '{') {
        const block = { prelude: text, parts: [] }
        parts.push(block)
        open.push(block)
      } else {
        if (text) parts.push(text)
        if (sign === '}') open.pop()
      }
      from = at + 1
    }
  }
  if (open.length !== 1) throw new Error('a style sheet that ends within a block')
  const rest = css.slice(from).trim()
  if (rest) root.parts.push(rest)
  return root.parts
}

/** The same again, as short as it goes. Blocks of one at-rule that follow each other become one. */
export function printStyleSheet(parts: readonly Part[]): string {
  let css = ''
  let last = ''
  for (const part of parts) {
    if (typeof part === 'string') css += `${separatorAfter(css)}${part}`
    else if (part.prelude.startsWith('@') && part.prelude === last) css = `${css.slice(0, -1)}${printStyleSheet(part.parts)}}`
    else css += `${separatorAfter(css)}${part.prelude}{${printStyleSheet(part.parts)}}`
    last = typeof part === 'string' ? '' : part.prelude
  }
  return css
}

const separatorAfter = (css: string) => (css === '' || css.endsWith('}') ? '' : ';')

/** Parts of a list, at commas that no bracket holds. */
export function splitList(list: string): string[] {
  const parts: string[] = []
  let from = 0
  for (let at = 0; at < list.length; at++) {
    const sign = list[at]
    if (sign === '\\') at++
    else if (sign === '"' || sign === "'") at = endOfString(list, at)
    else if (sign === '(' || sign === '[') at = endOfBracket(list, at)
    else if (sign === ',') {
      parts.push(list.slice(from, at).trim())
      from = at + 1
    }
  }
  return [...parts, list.slice(from).trim()]
}

/** @param at of the quote that opens it */
function endOfString(text: string, at: number): number {
  const quote = text[at]
  let end = at + 1
  while (end < text.length && text[end] !== quote) end += text[end] === '\\' ? 2 : 1
  return end
}

/** The place of the bracket that closes the one at `at`, round or square. */
export function endOfBracket(text: string, at: number): number {
  let depth = 0
  for (let end = at; end < text.length; end++) {
    const sign = text[end]
    if (sign === '\\') end++
    else if (sign === '"' || sign === "'") end = endOfString(text, end)
    else if (sign === '(' || sign === '[') depth++
    else if ((sign === ')' || sign === ']') && --depth === 0) return end
  }
  return text.length
}
