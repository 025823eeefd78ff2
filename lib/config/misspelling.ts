import type { ProblemCode } from '@/lib/problems'
import type { ValueReader } from './values'
import type { Field } from './yaml'

/**
 * Notes each key that is one letter away from a known one, and so most likely meant for it.
 *
 * @param others keys of other programs that are as near to a known one without being meant for it
 */
export function noteMisspellings(
  fields: Iterable<Field>,
  known: readonly string[],
  code: ProblemCode,
  reader: ValueReader,
  others: readonly string[] = [],
): void {
  for (const { key, place } of fields) {
    if (known.includes(key) || others.includes(key)) continue
    const near =
      known.find((candidate) => candidate === key.toLowerCase()) ?? known.find((candidate) => isOneLetterAway(key, candidate))
    if (near) reader.note(code, place, { key, known: near })
  }
}

/** One letter more, less, other, or two neighbours exchanged. Case counts for nothing. */
function isOneLetterAway(written: string, known: string): boolean {
  const [a, b] = [written.toLowerCase(), known.toLowerCase()]
  if (a === b) return true
  let start = 0
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start += 1
  const [restA, restB] = [a.slice(start), b.slice(start)]
  const exchanged = restA.slice(0, 2) === [...restB.slice(0, 2)].reverse().join('') && restA.slice(2) === restB.slice(2)
  return restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1) || exchanged
}
