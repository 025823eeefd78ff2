import type { Metadata } from 'next'
import { RecapList } from '@/app/_components/recap-list'
import { RecapRibbon } from '@/app/_components/recap-ribbon'
import { SiteFrame } from '@/app/_components/site-frame'
import { listMetadata } from '@/app/_pages/metadata'
import { getContent, renderEntry } from '@/lib/posts'
import { firstSentenceOf } from '@/lib/views/first-sentence'
import { recapsOf } from '@/lib/views/recaps'
import { recapsUrl } from '@/lib/views/urls'
import { words } from '@/lib/words'

export const generateMetadata = (): Promise<Metadata> => listMetadata(recapsUrl(), (w) => w.theRecaps)

/** Every month since the start: drawn, then told. */
export default async function Page() {
  const { site, posts, today } = await getContent()
  const w = words(site.language)
  const calendar = recapsOf(posts, site.recaps, today)
  const told = calendar.episodes.flatMap(({ post }) => post ?? [])
  const firstLines = await Promise.all(
    told.map(async (post) => [post.url, firstSentenceOf((await renderEntry(post)).excerpt, post.language)] as const),
  )
  return (
    <SiteFrame current={recapsUrl()}>
      <h1>{w.theRecaps}</h1>
      <p className="standfirst">{w.recapsStandfirst}</p>
      <RecapRibbon language={site.language} site={site} years={calendar.years} legend />
      <RecapList language={site.language} site={site} episodes={calendar.episodes} firstLines={new Map(firstLines)} />
    </SiteFrame>
  )
}
