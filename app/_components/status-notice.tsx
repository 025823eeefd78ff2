import type { Language } from '@/lib/config/types'
import type { Page, Post } from '@/lib/posts'
import { words } from '@/lib/words'
import { previewWords } from '@/lib/words/preview'
import { GoingLive } from './going-live'

/** Above a text that readers do not see yet: what it is and when it goes live. Previews and development only. */
export function StatusNotice({ language, entry }: { language: Language; entry: Post | Page }) {
  const { status, file, kind } = entry
  if (status === 'published' || status === 'withheld') return null
  const w = previewWords(language)
  // The head of a post says what it is; a page has none.
  const label = kind === 'post' ? w.waiting : words(language)[status]
  const scheduled = entry.kind === 'post' && status === 'scheduled' ? { day: entry.day, instant: entry.instant } : {}
  return (
    <aside className="callout" aria-label={label} data-label={label}>
      <p>
        {w.thisText[kind]} <GoingLive language={language} waiting={{ status, file, ...scheduled }} />.
      </p>
    </aside>
  )
}
