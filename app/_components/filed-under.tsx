import type { Language } from '@/lib/config/types'
import { words } from '@/lib/words'
import type { Link } from './frame'
import { Links } from './links'

/** The categories and tags of an article: « Rangé dans métier, formulaires ». */
export function FiledUnder({ language, terms }: { language: Language; terms: Link[] }) {
  if (terms.length === 0) return null
  return (
    <p className="filed-under">
      {words(language).filedUnder} <Links links={terms} className="p-category" rel="tag" />
    </p>
  )
}
