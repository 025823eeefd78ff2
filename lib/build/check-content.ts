import { checkContent, getContent } from '@/lib/posts'
import { formatProblem, type Problem, severityOf } from '@/lib/problems'
import { knownAddresses } from '@/lib/views/addresses'
import { filesUnder } from './files'

export interface ContentReport {
  errors: Problem[]
  warnings: Problem[]
  /** Every problem, a line each, errors first. */
  lines: string[]
}

/** Reads and renders the whole content and reports everything that is wrong with it, all at once. */
export async function reportContent(): Promise<ContentReport> {
  const content = await getContent()
  const addresses = knownAddresses(content)
  const files = new Set((await filesUnder('public')).map((file) => `/${file}`))
  const problems = await checkContent((address) => addresses.has(address) || files.has(address))
  const [errors, warnings] = [problems.filter(isError), problems.filter((problem) => !isError(problem))]
  return { errors, warnings, lines: [...errors, ...warnings].map((problem) => formatProblem(problem, content.site.language)) }
}

const isError = (problem: Problem) => severityOf(problem.code) === 'error'
