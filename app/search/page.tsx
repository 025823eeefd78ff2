import type { Metadata } from 'next'
import { listedPost } from '@/app/_components/listed-post'
import { PostsByYear } from '@/app/_components/post-list'
import { SearchForm } from '@/app/_components/search-form'
import { SearchStatus } from '@/app/_components/search-status'
import { SiteFrame } from '@/app/_components/site-frame'
import { listMetadata } from '@/app/_pages/metadata'
import { getSearchFiles } from '@/lib/build/search-files'
import { getContent } from '@/lib/posts'
import { archivesUrl, hrefOf, searchFileUrl, searchUrl } from '@/lib/views/urls'
import { words } from '@/lib/words'

export const generateMetadata = (): Promise<Metadata> => listMetadata(searchUrl(), (w) => w.search)

/** Every title by year, which is all that the browser's own search needs; and the one script of the site, which searches the texts as well. */
export default async function Page() {
  const { site, posts } = await getContent()
  const { script, index } = await getSearchFiles()
  const w = words(site.language)
  const files = index.map(({ first, name }) => `${first}:${name}`).join(' ')
  return (
    <SiteFrame current={searchUrl()}>
      <h1>{w.search}</h1>
      {index.length > 0 && (
        <>
          <SearchForm
            language={site.language}
            action={hrefOf(site, searchUrl())}
            label={w.searchLabel}
            data={{ 'data-files': files, 'data-more': w.moreFound }}
          />
          <noscript>
            <p>{w.searchByBrowser}</p>
          </noscript>
          <SearchStatus language={site.language} archives={hrefOf(site, archivesUrl())} />
          <script type="module" src={hrefOf(site, searchFileUrl(script.name))} data-keep="" />
        </>
      )}
      <div id="results" />
      <div id="all">
        <PostsByYear language={site.language} posts={posts.map((post) => listedPost(site, post))} />
      </div>
    </SiteFrame>
  )
}
