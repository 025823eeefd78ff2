import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { listedPost } from '@/app/_components/listed-post'
import { Pager } from '@/app/_components/pager'
import { PostList } from '@/app/_components/post-list'
import { SiteFrame } from '@/app/_components/site-frame'
import { authorMetadata, authorPage, paramsToRender } from '@/app/_pages/author-address'
import { listMetadata } from '@/app/_pages/metadata'
import { getContent, renderEntry } from '@/lib/posts'
import { furtherPages, sliceOf } from '@/lib/views/pagination'
import { homeUrl, hrefOf } from '@/lib/views/urls'
import { words } from '@/lib/words'
import { startSentence } from '@/lib/words/start-sentence'

export const dynamicParams = false

type Props = { params: Promise<{ page: string }> }

export async function generateStaticParams() {
  const { posts, site } = await getContent()
  const pages = furtherPages(posts.length, site.paginate).map((page) => ({ page: String(page) }))
  return paramsToRender('/page/[page]', pages)
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const taken = await authorMetadata(['page', (await params).page])
  if (taken) return taken
  const page = Number((await params).page)
  return listMetadata(homeUrl(page), (w) => startSentence(w.page(page)))
}

/** Older posts, with their excerpts. */
export default async function Page({ params }: Props) {
  const taken = await authorPage(['page', (await params).page])
  if (taken) return taken
  const page = Number((await params).page)
  const { site, posts } = await getContent()
  const slice = sliceOf(posts, page, site.paginate)
  if (!slice) notFound()
  const listed = slice.items.map(async (post) => listedPost(site, post, (await renderEntry(post)).excerpt))
  const pages = [1, ...furtherPages(posts.length, site.paginate)]
  return (
    <SiteFrame>
      <h1>{startSentence(words(site.language).page(page))}</h1>
      <PostList language={site.language} posts={await Promise.all(listed)} dates="long" />
      <Pager language={site.language} page={page} hrefs={pages.map((n) => hrefOf(site, homeUrl(n)))} />
    </SiteFrame>
  )
}
