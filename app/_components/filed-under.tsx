import type { Language } from '@/lib/config/types'
import { words } from '@/lib/words'
import type { Link } from './frame'

/** The categories and tags of an article: « Rangé dans métier, formulaires ». */
export function FiledUnder({ language, terms }: { language: Language; terms: Link[] }) {
  if (terms.length === 0) return null
  return (
    <p className="filed-under">
      {words(language).filedUnder}{' '}
      {terms.map(({ href, label }, index) => (
        <span key={href}>
          {index > 0 && ', '}
          <a className="p-category" href={href} rel="tag">
            {label}
          </a>
        </span>
      ))}
    </p>
  )
}
