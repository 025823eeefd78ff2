import type { Language } from '@/lib/config/types'
import { words } from '@/lib/words'

interface ListedTerm {
  href: string
  label: string
  description?: string | undefined
  /** Number of posts. */
  count: number
}

/** All categories or all tags, in the order given, with how many posts each holds. */
export function TermList({ language, terms }: { language: Language; terms: ListedTerm[] }) {
  const w = words(language)
  if (terms.length === 0) return <p className="nothing">{w.nothing}</p>
  return (
    <ul className="terms">
      {terms.map(({ href, label, description, count }) => (
        <li key={href}>
          <span className="side">{w.posts(count)}</span> <a href={href}>{label}</a>
          {description && <p>{description}</p>}
        </li>
      ))}
    </ul>
  )
}
