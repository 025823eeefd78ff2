import type { Site } from '@/lib/config/types'
import { frenchText } from '@/lib/markdown'
import type { Entry } from '@/lib/posts'

/** A short text of the author (a title, a label) set in the site's typography. */
export function setText(text: string, language: string, site: Pick<Site, 'typography'>): string {
  if (site.typography !== 'french' || !/^fr(?:-|$)/i.test(language)) return text
  const known = frenchTexts.get(text)
  if (known !== undefined) return known
  const set = holdAges(frenchText(text))
  frenchTexts.set(text, set)
  return set
}

/** A title stands on many pages: its own, its neighbours’, the archives, its tags. */
const frenchTexts = new Map<string, string>()

/** « À mon compte + 9 mois » breaks before the sign, never within the age: sign, number and unit are one word. */
function holdAges(text: string): string {
  return text.replace(/(^|\s)\+ (?=\d|une?(?!\p{L}))/gu, '$1+\u00A0').replace(/(\+\u00A0(?:\d+|une?)) (?=\p{L})/gu, '$1\u00A0')
}

/** An entry's title as readers see it. */
export function titleOf(entry: Pick<Entry, 'title' | 'language'>, site: Pick<Site, 'typography'>): string {
  return setText(entry.title, entry.language, site)
}
