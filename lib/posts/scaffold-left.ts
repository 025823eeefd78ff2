import type { Problem } from '@/lib/problems'

/** What opens a block of raw notes in the draft of a recap, made by `npm run recap` and taken out by `npm run publish`. */
const mark = /^<!-- carnet:(?:notes|articles|commits|links|previous) -->[ \t]*$/

/** Notes are private: a text that still holds them must not be published, however it came among the posts. */
export function scaffoldProblems(file: string, body: string, bodyLine: number): Problem[] {
  const index = body.split('\n').findIndex((line) => mark.test(line))
  return index < 0 ? [] : [{ code: 'scaffold-left', file, line: bodyLine + index, column: 1, details: {} }]
}
