import type { Language } from '@/lib/config/types'
import { problemWords as en } from '@/lib/words/en/problems'
import { problemWords as fr } from '@/lib/words/fr/problems'
import type { Problem } from './problem'

/** What is wrong and what to do, in the author's language. */
export function describe(problem: Problem, language: Language): { what: string; remedy: string } {
  const [what, remedy] = (language === 'fr' ? fr : en)[problem.code](problem.details)
  return { what, remedy }
}

/**
 * One line: `file:line:column  what is wrong; what to do`.
 *
 * @param pathOf names the file where the line is read, see `paths.ts`
 */
export function formatProblem(problem: Problem, language: Language, pathOf: (file: string) => string): string {
  const { what, remedy } = describe(problem, language)
  return `${pathOf(problem.file)}:${problem.line}:${problem.column}  ${what}${language === 'fr' ? ' ;' : ';'} ${remedy}`
}
