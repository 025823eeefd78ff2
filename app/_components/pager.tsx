import type { Language } from '@/lib/config/types'
import { words } from '@/lib/words'

interface Props {
  language: Language
  /** The page shown, from 1. */
  page: number
  /** The address of each page, the first one first. */
  hrefs: string[]
}

/** The pages of a list, newest first: all of them while they are few, else the ends and what is near. */
export function Pager({ language, page, hrefs }: Props) {
  const w = words(language)
  if (hrefs.length < 2) return null
  const pages = hrefs.map((href, index) => ({ href, n: index + 1 })).filter(({ n }) => isShown(n, page, hrefs.length))
  return (
    <nav className="pager" aria-label={w.pages}>
      <ol className="pages">
        <Step href={hrefs[page - 2]} rel="prev" label={w.newerPage} />
        {pages.map(({ href, n }, index) => (
          <li className={n - (pages[index - 1]?.n ?? 0) > 1 ? 'after-gap' : undefined} key={n}>
            <a href={href} aria-label={w.page(n)} aria-current={n === page ? 'page' : undefined}>
              {n}
            </a>
          </li>
        ))}
        <Step href={hrefs[page]} rel="next" label={w.olderPage} />
      </ol>
    </nav>
  )
}

function Step({ href, rel, label }: { href: string | undefined; rel: string; label: string }) {
  if (href === undefined) return null
  return (
    <li>
      <a href={href} rel={rel}>
        {label}
      </a>
    </li>
  )
}

function isShown(n: number, page: number, pages: number): boolean {
  return pages <= 7 || n === 1 || n === pages || Math.abs(n - page) <= 1
}
