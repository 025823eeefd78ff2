import type { ReactNode } from 'react'
import type { Language } from '@/lib/config/types'
import { words } from '@/lib/words'

interface Props {
  language: Language
  /** The `href` of the archives. */
  archives: string
}

/** All that there may be to say of a search. The script of the page shows the sentence for the case, with the query and the count put in. */
export function SearchStatus({ language, archives }: Props) {
  const w = words(language)
  const sentences = { searching: w.searching, one: w.foundOne, many: w.foundMany, none: w.foundNone, failed: w.searchFailed }
  const values: Record<string, ReactNode> = {
    query: <bdi key="query" />,
    count: <span key="count" />,
    archives: (
      <a key="archives" href={archives}>
        {w.theArchives}
      </a>
    ),
  }
  return (
    <div id="status" role="status" className="remark">
      {Object.entries(sentences).map(([name, sentence]) => (
        <p key={name} className={name} hidden>
          {sentence.split(/[{}]/).map((part) => values[part] ?? part)}
        </p>
      ))}
    </div>
  )
}
