import type { Metadata } from 'next'
import { monthOf } from '@/lib/calendar/month'
import { getContent, renderEntry } from '@/lib/posts'
import { siteJsonLd } from '@/lib/views/json-ld'
import { langOf } from '@/lib/views/language'
import { homeMetadata } from '@/lib/views/metadata'
import { furtherPages } from '@/lib/views/pagination'
import { recapsOf } from '@/lib/views/recaps'
import { setText } from '@/lib/views/title'
import { archivesUrl, homeUrl, hrefOf, recapsUrl } from '@/lib/views/urls'
import { words } from '@/lib/words'
import { DataScript } from './_components/data-script'
import { LatestPost } from './_components/latest-post'
import { listedPost } from './_components/listed-post'
import { Pager } from './_components/pager'
import { PostList } from './_components/post-list'
import { RecapRibbon } from './_components/recap-ribbon'
import { SiteFrame } from './_components/site-frame'
import { YearAgo } from './_components/year-ago'

export const generateMetadata = async (): Promise<Metadata> => homeMetadata(await getContent())

export default async function Home() {
  const content = await getContent()
  const { site, posts, today } = content
  const w = words(site.language)
  const [latest, ...others] = posts
  const recent = others.slice(0, site.paginate - 1)
  const pages = [1, ...furtherPages(posts.length, site.paginate)]
  const calendar = recapsOf(posts, site.recaps, today)
  return (
    <SiteFrame current={homeUrl()}>
      {site.description && (
        <p className="standfirst" lang={langOf(site)}>
          {setText(site.description, site.textLanguage, site)}
        </p>
      )}
      <div className="h-feed">
        {latest && <LatestPost site={site} post={latest} rendered={await renderEntry(latest)} />}
        <RecapRibbon
          language={site.language}
          site={site}
          years={calendar.years.slice(0, 1)}
          link={{ href: hrefOf(site, recapsUrl()), label: w.allRecaps }}
        />
        <YearAgo months={[monthOf(today)]} content={content} />
        {(recent.length > 0 || !latest) && (
          <>
            <h2>{w.recently}</h2>
            <PostList
              language={site.language}
              posts={recent.map((post) => listedPost(site, post))}
              year={latest?.day.slice(0, 4)}
            />
          </>
        )}
      </div>
      {posts.length > 0 && (
        <p>
          <a href={hrefOf(site, archivesUrl())}>{w.allArchives}</a>
        </p>
      )}
      <Pager language={site.language} page={1} hrefs={pages.map((page) => hrefOf(site, homeUrl(page)))} />
      <DataScript type="application/ld+json" data={siteJsonLd(content)} />
    </SiteFrame>
  )
}
