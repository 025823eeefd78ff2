import { getContent } from '@/lib/posts'
import { archivesUrl, hrefOf, searchUrl } from '@/lib/views/urls'
import { words } from '@/lib/words'
import { listedPost } from './_components/listed-post'
import { PostList } from './_components/post-list'
import { SiteFrame } from './_components/site-frame'

export default async function NotFound() {
  const { site, posts } = await getContent()
  const w = words(site.language)
  return (
    <SiteFrame ruled={'+\u00A0?'}>
      <h1>{w.missingPage}</h1>
      <p>{w.missingPageHelp}</p>
      <p>
        <a href={hrefOf(site, searchUrl())}>{w.search}</a>, <a href={hrefOf(site, archivesUrl())}>{w.allArchives}</a>
      </p>
      <PostList language={site.language} posts={posts.slice(0, 3).map((post) => listedPost(site, post))} dates="long" />
    </SiteFrame>
  )
}
