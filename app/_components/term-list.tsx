import type { Language } from '@/lib/config/types'
import { words } from '@/lib/words'

interface ListedTerm {
  href: string
  label: string
  description?: string | undefined
  /** Number of posts. */
  count: number
  /** BCP 47, where the label is not in the page's language. */
  lang?: string | undefined
}

/** All categories or all tags, in the order given, with how many posts each holds. */
export function TermList({ language, terms }: { language: Language; terms: ListedTerm[] }) {
  const w = words(language)
  if (terms.length === 0) return <p className="nothing">{w.nothing}</p>
  return (
    <ul className="terms">
      {terms.map(({ href, label, description, count, lang }) => (
        <li key={href}>
          <span className="side">{w.posts(count)}</span>{' '}
          <a href={href} lang={lang}>
            {label}
          </a>
          {description && <p lang={lang}>{description}</p>}
        </li>
      ))}
    </ul>
  )
}
