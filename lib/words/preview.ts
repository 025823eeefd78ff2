import type { Language } from '@/lib/config/types'
import { previewWords as en } from './en/preview'
import { previewWords as fr, type PreviewWords } from './fr/preview'

export type { PreviewWords }

/** What a reviewer reads of a preview, in the site's language. */
export function previewWords(language: Language): PreviewWords {
  return language === 'fr' ? fr : en
}
