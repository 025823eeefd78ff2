import type { Language } from '@/lib/config/types'
import { readerWords as en } from './en/reader'
import { readerWords as fr, type ReaderWords } from './fr/reader'

export type { ReaderWords }

/** The words that readers see around the author's texts, in the interface's language. */
export function words(language: Language): ReaderWords {
  return language === 'fr' ? fr : en
}
