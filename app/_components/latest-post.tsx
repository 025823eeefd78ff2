import type { Site } from '@/lib/config/types'
import type { Post, Rendered } from '@/lib/posts'
import { langOf } from '@/lib/views/language'
import { titleOf } from '@/lib/views/title'
import { hrefOf } from '@/lib/views/urls'
import { words } from '@/lib/words'
import { Day } from './day'
import { EpisodeMark } from './episode-mark'
import { StatusLabel } from './post-header'
import { Prose } from './prose'

interface Props {
  site: Pick<Site, 'language' | 'baseurl' | 'textLanguage' | 'typography'>
  post: Post
  rendered: Pick<Rendered, 'excerptHtml'>
}

/** The newest post, as the home page presents it. */
export function LatestPost({ site, post, rendered }: Props) {
  const w = words(site.language)
  const lang = langOf(site, post.language)
  return (
    <article className="h-entry latest">
      {post.recap?.age !== undefined && (
        <div className="side marked">
          <EpisodeMark language={site.language} age={post.recap.age} />
        </div>
      )}
      <p className="side">
        <StatusLabel language={site.language} status={post.status} />
        <span>{w.latest}</span> <Day className="dt-published" language={site.language} day={post.day} instant={post.instant} />
      </p>
      <h2 className="p-name">
        <a className="u-url" href={hrefOf(site, post.url)} lang={lang} hrefLang={lang}>
          {titleOf(post, site)}
        </a>
      </h2>
      <Prose html={rendered.excerptHtml} lang={lang} className="p-summary" />
    </article>
  )
}
