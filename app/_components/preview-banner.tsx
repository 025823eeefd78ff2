import type { Language } from '@/lib/config/types'
import { words } from '@/lib/words'

interface Props {
  language: Language
  branch?: string | undefined
  /** Address of « Ce qui change », and the numbers of posts and pages it tells of; no number where they are not known. */
  changes?: { href: string; count?: number | undefined; pages?: number | undefined } | undefined
}

/** First on every page of a preview. */
export function PreviewBanner({ language, branch, changes }: Props) {
  const w = words(language)
  return (
    <aside className="banner" aria-label={w.preview}>
      <p>
        <b className="side">{w.preview}</b>{' '}
        {branch && (
          <>
            {w.ofBranch} <b>{branch}</b>.{' '}
          </>
        )}
        {w.nothingPublished}{' '}
        {changes && (
          <a href={changes.href}>{changes.count === undefined ? w.whatChanges : w.whatChangesIn(changes.count, changes.pages)}</a>
        )}
      </p>
    </aside>
  )
}
