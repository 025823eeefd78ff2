import type { Problem } from '@/lib/problems'
import { openedBy } from '@/lib/scaffold'

/** Notes are private: a text that still holds raw ones, from a recap's draft, must not be published, however it came among the posts. */
export function scaffoldProblems(file: string, body: string, bodyLine: number): Problem[] {
  const index = body.split('\n').findIndex((line) => openedBy(line) !== undefined)
  return index < 0 ? [] : [{ code: 'scaffold-left', file, line: bodyLine + index, column: 1, details: {} }]
}
