import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { listedPost } from '@/app/_components/listed-post'
import { PostList } from '@/app/_components/post-list'
import { SiteFrame } from '@/app/_components/site-frame'
import { authorMetadata, authorPage, paramsToRender } from '@/app/_pages/author-address'
import { listMetadata } from '@/app/_pages/metadata'
import { getContent } from '@/lib/posts'
import { langOf } from '@/lib/views/language'
import { seriesOf } from '@/lib/views/series'
import { setText } from '@/lib/views/title'
import { seriesUrl } from '@/lib/views/urls'
import { words } from '@/lib/words'

export const dynamicParams = false

type Props = { params: Promise<{ slug: string }> }

export async function generateStaticParams() {
  const all = [...seriesOf((await getContent()).posts).keys()].map((slug) => ({ slug }))
  return paramsToRender('/series/[slug]', all)
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const taken = await authorMetadata(['series', (await params).slug])
  if (taken) return taken
  const slug = decodeURIComponent((await params).slug)
  const series = seriesOf((await getContent()).posts).get(slug)
  return listMetadata(seriesUrl(slug), () => series?.name ?? slug)
}

/** The parts of a series, in reading order. */
export default async function Page({ params }: Props) {
  const taken = await authorPage(['series', (await params).slug])
  if (taken) return taken
  const { site, posts } = await getContent()
  const series = seriesOf(posts).get(decodeURIComponent((await params).slug))
  if (!series) notFound()
  const w = words(site.language)
  return (
    <SiteFrame current={seriesUrl(series.slug)}>
      <p className="side">
        <span>{w.series}</span> <span>{w.posts(series.posts.length)}</span>
      </p>
      <h1 lang={langOf(site)}>{setText(series.name, site.textLanguage, site)}</h1>
      <PostList language={site.language} posts={series.posts.map((post) => listedPost(site, post))} dates="long" />
    </SiteFrame>
  )
}
