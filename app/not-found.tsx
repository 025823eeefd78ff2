import { getContent } from '@/lib/posts'
import { severityOf } from '@/lib/problems'
import { recapsOf } from '@/lib/views/recaps'
import { hrefOf, recapsUrl, searchUrl } from '@/lib/views/urls'
import { words } from '@/lib/words'
import { listedPost } from './_components/listed-post'
import { PostList } from './_components/post-list'
import { ProblemNotice } from './_components/problem-notice'
import { RecapRibbon } from './_components/recap-ribbon'
import { SearchForm } from './_components/search-form'
import { SiteFrame } from './_components/site-frame'

/**
 * Whoever is lost gets the ways back: the search, the year at a glance, the newest posts. In development it may be the author,
 * whose new text has a front matter that cannot be read: then it has no page but this to say so.
 */
export default async function NotFound() {
  const { site, posts, today, stage, problems } = await getContent()
  const w = words(site.language)
  return (
    <SiteFrame ruled={'+\u00A0?'}>
      <h1>{w.missingPage}</h1>
      <p>{w.missingPageHelp}</p>
      {stage === 'development' && (
        <ProblemNotice language={site.language} problems={problems.filter(({ code }) => severityOf(code) === 'error')} />
      )}
      {posts.length > 0 && <SearchForm language={site.language} action={hrefOf(site, searchUrl())} label={w.searchWord} />}
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
