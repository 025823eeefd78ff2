import type { ChangeWord, Counts } from '@/lib/words/fr/preview'
import { previewWords } from '@/lib/words/preview'
import { changeKinds } from './changes'
import type { PreviewReport, ReportedChange } from './report-schema'

/** What changes, in a few sentences: counts, what stays, what goes live. */
export function summaryOf({ language, compared, changes }: Pick<PreviewReport, 'language' | 'compared' | 'changes'>): string {
  const w = previewWords(language)
  if (compared.with === 'nothing') return w.unknown
  if (changes.length === 0) return w.nothingChanges
  const counts = countChanges(changes)
  const posts = (counts.get('published')?.posts ?? 0) + (counts.get('added')?.posts ?? 0)
  return `${w.summary(counts)} ${w.restIsSame} ${posts > 0 ? w.onMerge.posts(posts) : w.onMerge.none}`
}

/** « 612 mots » of what is new, « + 14 mots, − 9 » of what changed; '' where no word did. */
export function wordCountOf(
  { change, words }: Pick<ReportedChange, 'change' | 'words'>,
  language: PreviewReport['language'],
): string {
  const w = previewWords(language)
  if (change === 'removed') return ''
  return change === 'added' || change === 'published' ? w.words(words.added) : w.wordChange(words.added, words.removed)
}

/** How many posts and pages each kind of change concerns, in the order in which they are told. */
function countChanges(changes: PreviewReport['changes']): Map<ChangeWord, Counts> {
  const count = (word: ChangeWord, kind: 'post' | 'page') =>
    changes.filter((change) => change.change === word && change.kind === kind).length
  return new Map(changeKinds.map((word) => [word, { posts: count(word, 'post'), pages: count(word, 'page') }]))
}
