import { getContent } from '@/lib/posts'
import { recapsOf } from '@/lib/views/recaps'
import { archivesUrl, hrefOf, recapsUrl, searchUrl } from '@/lib/views/urls'
import { words } from '@/lib/words'
import { listedPost } from './_components/listed-post'
import { PostList } from './_components/post-list'
import { RecapRibbon } from './_components/recap-ribbon'
import { SiteFrame } from './_components/site-frame'

/** Whoever is lost gets the ways back: the search, the year at a glance, the newest posts. */
export default async function NotFound() {
  const { site, posts, today } = await getContent()
  const w = words(site.language)
  return (
    <SiteFrame ruled={'+\u00A0?'}>
      <h1>{w.missingPage}</h1>
      <p>{w.missingPageHelp}</p>
      <p>
        <a href={hrefOf(site, searchUrl())}>{w.search}</a>, <a href={hrefOf(site, archivesUrl())}>{w.allArchives}</a>
      </p>
      <RecapRibbon
        language={site.language}
        site={site}
        years={recapsOf(posts, site.recaps, today).years.slice(0, 1)}
        link={{ href: hrefOf(site, recapsUrl()), label: w.allRecaps }}
      />
      <h2>{w.recently}</h2>
      <PostList language={site.language} posts={posts.slice(0, 3).map((post) => listedPost(site, post))} />
    </SiteFrame>
  )
}
