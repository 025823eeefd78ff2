import type { ReactNode } from 'react'
import { getContent } from '@/lib/posts'
import type { YearArchive } from '@/lib/views/archives'
import { hrefOf, monthUrl, yearUrl } from '@/lib/views/urls'
import { words } from '@/lib/words'
import { listedPost } from '../_components/listed-post'
import { Neighbours } from '../_components/neighbours'
import { Archive, PostList, PostsByMonth } from '../_components/post-list'
import { SiteFrame } from '../_components/site-frame'

interface Place {
  url: string
  title: string
}

interface Props {
  title: string
  url: string
  /** How much of the time the page tells. */
  of: 'all' | 'year' | 'month'
  years: YearArchive[]
  /** The period before and after, where the page is one of several. */
  older?: Place | undefined
  newer?: Place | undefined
  /** What stands between the title and the lists. */
  children?: ReactNode
}

/** Posts by year and month: all of them, a year's or a month's. */
export async function ArchivePage({ title, url, of, years, older, newer, children }: Props) {
  const { site } = await getContent()
  const { language } = site
  const w = words(language)
  const neighbour = (place: Place | undefined) => place && { href: hrefOf(site, place.url), title: place.title }
  const listed = years.map(({ year, months }) => ({
    year,
    href: hrefOf(site, yearUrl(year)),
    months: months.map(({ month, posts }) => ({
      month,
      href: hrefOf(site, monthUrl(month)),
      posts: posts.map((post) => listedPost(site, post)),
    })),
  }))
  const months = listed.flatMap((year) => year.months)
  const posts = months.flatMap((month) => month.posts)
  const first = years.at(-1)?.year
  return (
    <SiteFrame current={url}>
      <p className="side">
        <span>{w.posts(posts.length)}</span> {of === 'all' && first && <span>{w.since(first)}</span>}
      </p>
      <h1>{title}</h1>
      {children}
      {of === 'all' && <Archive language={language} years={listed} />}
      {of === 'year' && <PostsByMonth language={language} months={months} heading="h2" />}
      {of === 'month' && <PostList language={language} posts={posts} dates="day" />}
      <Neighbours language={language} previous={neighbour(older)} next={neighbour(newer)} periods />
    </SiteFrame>
  )
}
