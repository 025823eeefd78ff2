import type { Language } from '@/lib/config/types'
import { words } from '@/lib/words'

interface Heading {
  level: number
  id: string
  text: string
}

interface Props {
  language: Language
  /** BCP 47, where the headings are not in the page's language. */
  lang?: string | undefined
  headings: readonly Heading[]
}

/** The article's table of contents: its two highest levels of headings. */
export function Contents({ language, lang, headings }: Props) {
  if (headings.length === 0) return null
  const top = Math.min(...headings.map(({ level }) => level))
  const label = words(language).contents
  return (
    <nav className="contents" aria-label={label}>
      <p className="side" aria-hidden="true">
        {label}
      </p>
      <ol className="toc" lang={lang}>
        {headings
          .filter(({ level }) => level <= top + 1)
          .map(({ level, id, text }) => (
            <li className={level > top ? 'deeper' : undefined} key={id}>
              <a href={`#${id}`}>{text}</a>
            </li>
          ))}
      </ol>
    </nav>
  )
}
