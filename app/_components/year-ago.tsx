import type { Month } from '@/lib/calendar/month'
import type { Content } from '@/lib/posts'
import { langOf } from '@/lib/views/language'
import { titleOf } from '@/lib/views/title'
import { hrefOf } from '@/lib/views/urls'
import { yearAgoOf } from '@/lib/views/year-ago'
import { words } from '@/lib/words'

/** « Il y a un an » in the margin, then « À mon compte + 3 mois », where the same months of the year before were told. */
export function YearAgo({ months, content }: { months: readonly Month[]; content: Content }) {
  const { site, posts } = content
  const recaps = yearAgoOf(months, posts)
  if (recaps.length === 0) return null
  return (
    <p>
      <span className="side">{words(site.language).yearAgo}</span>{' '}
      {recaps.map((recap, index) => (
        <span key={recap.url}>
          {index > 0 && ', '}
          <a href={hrefOf(site, recap.url)} lang={langOf(site, recap.language)}>
            {titleOf(recap, site)}
          </a>
        </span>
      ))}
    </p>
  )
}
