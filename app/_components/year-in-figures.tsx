import { type Content, type Post, renderEntry } from '@/lib/posts'
import { langOf } from '@/lib/views/language'
import { recapsOf } from '@/lib/views/recaps'
import { setText } from '@/lib/views/title'
import { hrefOf, recapsUrl, termUrl } from '@/lib/views/urls'
import { yearFiguresOf } from '@/lib/views/year-figures'
import { words } from '@/lib/words'
import { RecapRibbon } from './recap-ribbon'

interface Props {
  year: string
  /** The year's posts. */
  posts: readonly Post[]
  content: Content
}

/** A year at a glance: how much was written, on what, and which of its months were told. */
export async function YearInFigures({ year, posts, content }: Props) {
  const { site, today } = content
  const w = words(site.language)
  const counts = await Promise.all(posts.map(async (post) => (await renderEntry(post)).words))
  const figures = yearFiguresOf(posts, counts, content)
  const ribbon = recapsOf(content.posts, site.recaps, today).years.filter((one) => one.year === year)
  return (
    <>
      <p className="standfirst">
        {w.yearFigures(figures.posts, figures.words)}
        {figures.themes.length > 0 && ` ${w.themes} `}
        {figures.themes.map(({ slug, label }, index) => (
          <span key={slug}>
            {index > 0 && ', '}
            <a href={hrefOf(site, termUrl('tags', slug))} lang={langOf(site)}>
              {setText(label, site.textLanguage, site)}
            </a>
          </span>
        ))}
        {figures.themes.length > 0 && '.'}
      </p>
      <RecapRibbon
        language={site.language}
        site={site}
        years={ribbon}
        link={{ href: hrefOf(site, recapsUrl()), label: w.allRecaps }}
      />
    </>
  )
}
