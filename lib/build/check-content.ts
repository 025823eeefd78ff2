import { byPlace, type Content, checkContent, getContent } from '@/lib/posts'
import { formatProblem, type Problem, type ProblemCode, severityOf } from '@/lib/problems'
import { pathsFrom } from '@/lib/problems/paths'
import { coveredPages, knownAddresses } from '@/lib/views/addresses'
import { buildWords } from '@/lib/words/build'
import { filesUnder } from './files'

export interface ContentReport {
  errors: Problem[]
  warnings: Problem[]
  /** Errors because of which no production build can be published, whatever `on_problem` says. */
  fatal: Problem[]
}

/** Without these a site is empty, or does not know who it is. */
const fatalCodes: ReadonlySet<ProblemCode> = new Set(['content-missing', 'site-missing'])

/**
 * Reads and renders the whole content and reports everything that is wrong with it, all at once. With `on_problem: warn` in
 * site.yml, as an import writes it, errors in the author's texts count as warnings: one text never stops the others.
 *
 * @param onText told of each text that is done
 */
export async function reportContent(onText?: () => void): Promise<ContentReport> {
  const content = await getContent()
  const addresses = knownAddresses(content)
  const files = new Set((await filesUnder('public')).map((file) => `/${file}`))
  const checked = await checkContent((address) => addresses.has(address) || files.has(address), onText)
  const problems = [...checked, ...coveredPages(content)].sort(byPlace)
  const { onProblem } = content.site
  const isError = (problem: Problem) =>
    severityOf(problem.code) === 'error' && (onProblem === 'stop' || isFatal(problem) || problem.code === 'address-lost')
  const [errors, warnings] = [problems.filter(isError), problems.filter((problem) => !isError(problem))]
  return {
    errors,
    warnings,
    fatal: onProblem === 'stop' ? errors : errors.filter(isFatal),
  }
}

/** The report for a terminal: every problem, a line each; errors first, under a line that says what they are, then remarks. */
export function linesOf({ errors, warnings }: Pick<ContentReport, 'errors' | 'warnings'>, content: Content): string[] {
  const { language } = content.site
  const { errorsHead, warningsHead } = buildWords(language)
  const pathOf = pathsFrom(process.cwd(), content.contentDir)
  const listed = (head: (n: number) => string, problems: readonly Problem[]) =>
    problems.length === 0 ? [] : [head(problems.length), ...problems.map((problem) => formatProblem(problem, language, pathOf))]
  return [...listed(errorsHead, errors), ...listed(warningsHead, warnings)]
}

/** A site.yml that cannot be read says neither title nor address. */
function isFatal({ code, file }: Problem): boolean {
  return fatalCodes.has(code) || (file === 'site.yml' && /^(?:yaml|file)-/.test(code) && severityOf(code) === 'error')
}
