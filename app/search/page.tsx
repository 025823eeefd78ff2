import type { Metadata } from 'next'
import { listedPost } from '@/app/_components/listed-post'
import { PostsByYear } from '@/app/_components/post-list'
import { SiteFrame } from '@/app/_components/site-frame'
import { listMetadata } from '@/app/_pages/metadata'
import { getContent } from '@/lib/posts'
import { searchUrl } from '@/lib/views/urls'
import { words } from '@/lib/words'

export const generateMetadata = (): Promise<Metadata> => listMetadata(searchUrl(), (w) => w.search)

/** Every title by year: what the browser's own search needs. */
export default async function Page() {
  const { site, posts } = await getContent()
  const w = words(site.language)
  return (
    <SiteFrame current={searchUrl()}>
      <h1>{w.search}</h1>
      <p className="standfirst">{w.searchFallback}</p>
      <PostsByYear language={site.language} posts={posts.map((post) => listedPost(site, post))} />
    </SiteFrame>
  )
}
