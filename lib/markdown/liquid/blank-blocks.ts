import type { Fragment } from './fragment'
import type { Pair } from './pair'

const control = new Set(['if', 'unless', 'case', 'for'])
const silent = new Set(['assign', 'capture', 'endcapture', 'if', 'unless', 'case', 'for', 'elsif', 'else', 'when'])

/**
 * Offsets of the blocks that hold only white space and tags which print nothing: Ruby's Liquid prints nothing at all for
 * them (`Block#blank?`), which matters to Markdown, where an indented line is code.
 */
export function blankBlocksOf(source: string, fragments: Fragment[], pairs: Pair[]): number[] {
  const blank: number[] = []
  const prints = fragments.map((fragment) => !isSilent(source, fragment))
  // Inner blocks come before the blocks around them: a capture is silent for these alone.
  for (const { name, open, close } of pairs) {
    if (name === 'capture') prints.fill(false, open, close)
    else if (control.has(name) && !prints.slice(open, close).includes(true)) blank.push(fragments[open]?.begin ?? 0)
  }
  return blank
}

function isSilent(source: string, fragment: Fragment): boolean {
  if (fragment.kind === 'nothing') return true
  if (fragment.kind === 'text') return !fragment.verbatim && source.slice(fragment.begin, fragment.end).trim() === ''
  return fragment.kind === 'tag' && (silent.has(fragment.name) || /^end(if|unless|case|for)$/.test(fragment.name))
}
