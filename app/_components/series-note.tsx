import type { Content, Post } from '@/lib/posts'
import { slugify } from '@/lib/slug'
import { langOf } from '@/lib/views/language'
import { seriesOf } from '@/lib/views/series'
import { setText, titleOf } from '@/lib/views/title'
import { hrefOf, seriesUrl } from '@/lib/views/urls'
import { words } from '@/lib/words'
import { StatusLabel } from './post-header'

/** The series a post belongs to: its name, its parts in order, and which one this is. */
export function SeriesNote({ post, content }: { post: Post; content: Content }) {
  const { site, posts } = content
  const series = post.series && seriesOf(posts).get(slugify(post.series))
  if (!series || series.posts.length < 2) return null
  const w = words(site.language)
  return (
    <section>
      <p>
        <span className="side">{w.series}</span>{' '}
        <a href={hrefOf(site, seriesUrl(series.slug))} lang={langOf(site)}>
          {setText(series.name, site.textLanguage, site)}
        </a>
      </p>
      <ol>
        {series.posts.map((part) => (
          <li key={part.url}>
            {part === post ? (
              <b aria-current="page" lang={langOf(site, part.language)}>
                {titleOf(part, site)}
              </b>
            ) : (
              <a href={hrefOf(site, part.url)} lang={langOf(site, part.language)}>
                {titleOf(part, site)}
              </a>
            )}{' '}
            <StatusLabel language={site.language} status={part.status} day={part.day} />
          </li>
        ))}
      </ol>
    </section>
  )
}
