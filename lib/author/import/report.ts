import type { Language } from '@/lib/config/types'
import { formatProblem, type Problem } from '@/lib/problems'
import type { ImportWords } from '@/lib/words/import'
import type { Brought } from './bring'
import { type Diagnosis, gravities } from './doctor'
import type { JekyllSite } from './jekyll-site'
import type { Kind } from './place'
import { isFrench, type Settings } from './settings'

const kinds: Kind[] = ['posts', 'drafts', 'pages', 'data', 'includes', 'assets']

/** What was brought over and what was not, as lines for the author. */
export function importReport(site: JekyllSite, settings: Settings, brought: Brought, words: ImportWords): string[] {
  const totals = kinds.flatMap((kind) => {
    const number = site.found.filter((found) => found.kind === kind).length
    return number > 0 ? [words.kinds[kind](number)] : []
  })
  const isNew = brought.written + brought.removed > 0
  return [
    `${totals.join(', ')}.`,
    isNew ? `${words.written(brought.written)}, ${words.unchanged(brought.unchanged)}.` : words.nothing,
    ...(brought.removed > 0 ? [words.removed(brought.removed)] : []),
    words.settings(settings.language, settings.typography),
    ...settings.guessed.map(({ key, value, isPlaceholder }) => (isPlaceholder ? words.placeholder : words.guessed)(key, value)),
    ...(settings.recaps ? [words.recaps(settings.recaps.title, settings.recaps.start)] : []),
    ...(brought.kept.length > 0 ? [words.kept(brought.kept)] : []),
    ...(brought.saved.length > 0 ? [words.saved(brought.saved)] : []),
    ...(settings.idle.length > 0 ? [words.idle(settings.idle)] : []),
    ...(settings.lost.length > 0 ? [words.lost(settings.lost)] : []),
    ...[...site.left].map(([reason, files]) => words.left[reason](files)),
  ]
}

/** What the texts need, what will differ from Jekyll, and what was done about it. */
export function doctorReport(
  diagnosis: Diagnosis,
  done: { frozen: number; isEased: boolean },
  words: ImportWords,
  pathOf: (file: string) => string,
): string[] {
  const { content, problems, remarks, features } = diagnosis
  const language = isFrench(content.site.language) ? 'fr' : 'en'
  const lists = gravities.flatMap((gravity) => {
    const found = problems[gravity]
    return found.length === 0 ? [] : ['', words.gravities[gravity](found.length), ...linesOf(found, language, words, pathOf)]
  })
  const textile = problems.broken.filter(({ code, details }) => code === 'file-extension' && details.extension === '.textile')
  const marked = content.posts.filter(({ status, file }) => status === 'draft' && file.startsWith('posts/'))
  return [
    ...(features.length > 0 ? [words.uses(features.map(([feature, posts]) => `${words.features[feature]} ${posts}`))] : []),
    ...lists,
    ...(lists.length > 0 ? [''] : []),
    ...(textile.length > 0 ? [words.textile(textile.length)] : []),
    ...(marked.length > 0 ? [words.marked(marked.length)] : []),
    ...(done.isEased ? [words.eased] : []),
    ...(done.frozen > 0 ? [words.frozen(done.frozen)] : []),
    ...(remarks > 0 ? [words.remarks(remarks)] : []),
    ...(lists.length === 0 ? [words.allWell] : []),
  ]
}

/** A line for each problem; a missing target that many texts lead to is said once, where it stands first. */
function linesOf(
  problems: readonly Problem[],
  language: Language,
  words: ImportWords,
  pathOf: (file: string) => string,
): string[] {
  const byTarget = new Map<string, Problem[]>()
  for (const problem of problems) {
    const { code, file, line, column, details } = problem
    // A relative address leads elsewhere from every text.
    const key = details.href?.startsWith('/') ? [code, details.href] : [code, file, line, column, JSON.stringify(details)]
    const name = key.join('\n')
    byTarget.set(name, [...(byTarget.get(name) ?? []), problem])
  }
  return [...byTarget.values()].flatMap(([first, ...more]) =>
    first ? [`  ${formatProblem(first, language, pathOf)}${more.length > 0 ? words.elsewhere(more.length) : ''}`] : [],
  )
}
