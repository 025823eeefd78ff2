import { stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { type Day, dayIn } from '@/lib/calendar/day'
import { parseInstant } from '@/lib/calendar/instant'
import { type Environment, readEnvironment, readSite, type Site } from '@/lib/config'
import { formatProblem, type Problem, severityOf } from '@/lib/problems'
import { pathsFrom } from '@/lib/problems/paths'
import { type AuthorWords, authorWords } from '@/lib/words/author'
import { type AuthorIo, Refusal } from './io'

/** Where a command works: the author's folder, the site's facts and the day it is there. */
export interface Workplace {
  io: AuthorIo
  /** As for `readContent`: an absolute folder, drafts seen, and the clock. */
  environment: Pick<Environment, 'contentDir' | 'siteUrl' | 'stage' | 'now'>
  site: Site
  /** Faults of site.yml. */
  problems: Problem[]
  today: Day
  words: AuthorWords
  /** Where a file of the content folder lies, and how it is named in messages. */
  pathOf(file: string): string
  nameOf(file: string): string
}

/** Reads the settings alone, no content; without a content folder they are the defaults. */
export async function openWorkplace(io: AuthorIo): Promise<Workplace> {
  const { contentDir: written, siteUrl, now } = readEnvironment(io.env)
  const contentDir = resolve(io.cwd, written)
  const environment = { contentDir, siteUrl, stage: 'preview' as const, now: now ?? io.now.toISOString() }
  const { site, problems } = await readSite(environment)
  const words = authorWords(site.language)
  const instant = parseInstant(environment.now, site.timezone)
  return {
    io,
    environment,
    site,
    problems,
    today: dayIn(site.timezone, typeof instant === 'string' ? instant : io.now),
    words,
    pathOf: (file) => join(contentDir, file),
    nameOf: (file) => join(written, file).replaceAll('\\', '/'),
  }
}

/** Throws a Refusal that lists the errors of site.yml, for commands whose result depends on it. */
export function refuseFaultySite(place: Workplace): void {
  refuseErrors(place.problems, place)
}

/** Throws a Refusal that lists the errors among some problems, a line each. */
export function refuseErrors(problems: readonly Problem[], place: Workplace): void {
  const errors = problems.filter(({ code }) => severityOf(code) === 'error')
  if (errors.length > 0) throw new Refusal(problemLines(errors, place))
}

/** Problems of the content, a line each. */
export function problemLines(problems: readonly Problem[], { io, environment, site }: Workplace): string {
  const pathOf = pathsFrom(io.cwd, environment.contentDir)
  return problems.map((problem) => formatProblem(problem, site.language, pathOf)).join('\n')
}

/** Throws a Refusal when the content folder does not exist: CONTENT_DIR is most likely wrong, and nothing must be made there. */
export async function requireContent({ environment: { contentDir }, nameOf, words }: Workplace): Promise<void> {
  const isFolder = await stat(contentDir).then(
    (stats) => stats.isDirectory(),
    () => false,
  )
  if (!isFolder) throw new Refusal(words.contentMissing(nameOf('').replace(/\/$/, '')))
}
