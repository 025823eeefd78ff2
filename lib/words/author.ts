import type { Language } from '@/lib/config/types'
import { authorWords as en } from './en/author'
import { type AuthorWords, authorWords as fr } from './fr/author'

export type { AuthorWords }

/** What the author's commands say, in the site's language. */
export function authorWords(language: Language): AuthorWords {
  return language === 'fr' ? fr : en
}
