import type { Site } from '@/lib/config/types'
import { frenchText } from '@/lib/markdown'
import type { Entry } from '@/lib/posts'

/** A short text of the author (a title, a label) set in the site's typography. */
export function setText(text: string, language: string, site: Pick<Site, 'typography'>): string {
  return site.typography === 'french' && language.startsWith('fr') ? holdAges(frenchText(text)) : text
}

/** « À mon compte + 9 mois » breaks before the sign, never within the age: sign, number and unit are one word. */
function holdAges(text: string): string {
  return text.replace(/(^|\s)\+ (?=[\p{L}\p{N}])/gu, '$1+\u00A0').replace(/(\+\u00A0(?:\d+|une?)) (?=\p{L})/gu, '$1\u00A0')
}

/** An entry's title as readers see it. */
export function titleOf(entry: Pick<Entry, 'title' | 'language'>, site: Pick<Site, 'typography'>): string {
  return setText(entry.title, entry.language, site)
}

/** The entry's language where it is not the site's, for `lang` attributes. */
export function foreignLanguageOf(entry: Pick<Entry, 'language'>, site: Pick<Site, 'textLanguage'>): string | undefined {
  return entry.language === site.textLanguage ? undefined : entry.language
}
