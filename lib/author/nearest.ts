import { foldText } from '@/lib/calendar/fold'

/** The names that a mistyped one most likely meant, the nearest first; at most five. */
export function nearestTo(typed: string, names: readonly string[]): string[] {
  const wanted = foldText(typed)
  return names
    .map((name) => ({ name, distance: distanceBetween(wanted, foldText(name)) }))
    .filter(
      ({ name, distance }) =>
        (distance <= Math.max(2, wanted.length / 3) && distance < wanted.length) ||
        (wanted.length > 2 && foldText(name).includes(wanted)),
    )
    .sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1))
    .slice(0, 5)
    .map(({ name }) => name)
}

/** Letters to add, drop or change to make one text of the other (Levenshtein). */
function distanceBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (const [line, letter] of [...a].entries()) {
    const next = [line + 1]
    for (let column = 1; column <= b.length; column += 1) {
      const changed = (row[column - 1] ?? 0) + (letter === b[column - 1] ? 0 : 1)
      next.push(Math.min(changed, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}
