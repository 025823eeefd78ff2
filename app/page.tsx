import type { Metadata } from 'next'
import { getContent, renderEntry } from '@/lib/posts'
import { siteJsonLd } from '@/lib/views/json-ld'
import { homeMetadata } from '@/lib/views/metadata'
import { recapsOf } from '@/lib/views/recaps'
import { setText } from '@/lib/views/title'
import { archivesUrl, homeUrl, hrefOf, recapsUrl } from '@/lib/views/urls'
import { words } from '@/lib/words'
import { DataScript } from './_components/data-script'
import { LatestPost } from './_components/latest-post'
import { listedPost } from './_components/listed-post'
import { PostList } from './_components/post-list'
import { RecapRibbon } from './_components/recap-ribbon'
import { SiteFrame } from './_components/site-frame'

export const generateMetadata = async (): Promise<Metadata> => homeMetadata(await getContent())

export default async function Home() {
  const content = await getContent()
  const { site, posts, today } = content
  const w = words(site.language)
  const [latest, ...others] = posts
  const recent = others.slice(0, site.paginate - 1)
  const calendar = recapsOf(posts, site.recaps, today)
  return (
    <SiteFrame current={homeUrl()}>
      {site.description && <p className="standfirst">{setText(site.description, site.textLanguage, site)}</p>}
      <div className="h-feed">
        {latest && <LatestPost site={site} post={latest} rendered={await renderEntry(latest)} />}
        <RecapRibbon
          language={site.language}
          site={site}
          years={calendar.years.slice(0, 1)}
          link={{ href: hrefOf(site, recapsUrl()), label: w.allRecaps }}
        />
        <h2>{w.recently}</h2>
        <PostList language={site.language} posts={recent.map((post) => listedPost(site, post))} />
      </div>
      {posts.length > 0 && (
        <p>
          <a href={hrefOf(site, posts.length > site.paginate ? homeUrl(2) : archivesUrl())}>{w.allArchives}</a>
        </p>
      )}
      <DataScript type="application/ld+json" data={siteJsonLd(content)} />
    </SiteFrame>
  )
}
