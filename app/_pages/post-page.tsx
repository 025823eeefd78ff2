import { getContent, type Post } from '@/lib/posts'
import { contentsOf } from '@/lib/views/contents'
import { draftStateOf } from '@/lib/views/draft-state'
import { postJsonLd } from '@/lib/views/json-ld'
import { langOf } from '@/lib/views/language'
import { readingMinutes } from '@/lib/views/reading-time'
import { titleOf } from '@/lib/views/title'
import { hrefOf } from '@/lib/views/urls'
import { AlongsideRecap } from '../_components/alongside-recap'
import { filedUnder, postNeighbours, recapNeighbours } from '../_components/around-post'
import { Contents } from '../_components/contents'
import { DataScript } from '../_components/data-script'
import { DraftState } from '../_components/draft-state'
import { FiledUnder } from '../_components/filed-under'
import { Neighbours } from '../_components/neighbours'
import { PostHeader } from '../_components/post-header'
import { ProblemNotice } from '../_components/problem-notice'
import { Prose } from '../_components/prose'
import { SeriesNote } from '../_components/series-note'
import { SiteFrame } from '../_components/site-frame'
import { StatusNotice } from '../_components/status-notice'
import { YearAgo } from '../_components/year-ago'
import { textOf } from './text-of'

/** An article or a recap. */
export async function PostPage({ post }: { post: Post }) {
  const content = await getContent()
  const { site } = content
  const { rendered, problems } = await textOf(post, content)
  const title = titleOf(post, site)
  const lang = langOf(site, post.language)
  return (
    <SiteFrame current={post.url}>
      <article className="h-entry">
        <PostHeader
          language={site.language}
          title={title}
          lang={lang}
          href={hrefOf(site, post.url)}
          instant={post.instant}
          day={post.day}
          updated={post.updated}
          minutes={readingMinutes(rendered.words)}
          status={post.status}
          recap={post.recap}
        />
        <StatusNotice language={site.language} entry={post} />
        <ProblemNotice language={site.language} problems={problems} />
        <DraftState language={site.language} state={draftStateOf(post)} />
        <Contents language={site.language} lang={lang} headings={contentsOf(rendered)} />
        <Prose html={rendered.html} lang={lang} />
        <footer className="after">
          <SeriesNote post={post} content={content} />
          <FiledUnder language={site.language} terms={filedUnder(post, content)} />
          <AlongsideRecap post={post} content={content} />
          {post.recap && <YearAgo months={post.recap.months} content={content} />}
        </footer>
      </article>
      <Neighbours language={site.language} {...(post.recap ? recapNeighbours(post, content) : postNeighbours(post, content))} />
      <DataScript type="application/ld+json" data={postJsonLd(post, rendered, content)} />
    </SiteFrame>
  )
}
