import type { ProblemCode } from './catalogue'

/** A place in one of the author's files. `file` is relative to the content folder; lines and columns count from 1. */
export interface Place {
  file: string
  line: number
  column: number
}

/**
 * Something wrong in the content. A problem is data: its words are looked up late (`describe`), in the site's language.
 * `details` fills the blanks of the words, e.g. `{ value: '2024-02-30' }`.
 */
export interface Problem extends Place {
  code: ProblemCode
  details: Record<string, string>
}

/** Errors stop a production build; warnings never stop anything. */
export type Severity = 'error' | 'warning'
