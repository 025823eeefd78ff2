import { getContent } from '@/lib/posts'
import type { YearArchive } from '@/lib/views/archives'
import { hrefOf, monthUrl, yearUrl } from '@/lib/views/urls'
import { listedPost } from '../_components/listed-post'
import { Neighbours } from '../_components/neighbours'
import { Archive } from '../_components/post-list'
import { SiteFrame } from '../_components/site-frame'

interface Place {
  url: string
  title: string
}

interface Props {
  title: string
  url: string
  years: YearArchive[]
  /** The period before and after, where the page is one of several. */
  older?: Place | undefined
  newer?: Place | undefined
}

/** Posts by year and month: all of them, a year's or a month's. */
export async function ArchivePage({ title, url, years, older, newer }: Props) {
  const { site } = await getContent()
  const neighbour = (place: Place | undefined) => place && { href: hrefOf(site, place.url), title: place.title }
  const listed = years.map(({ year, months }) => ({
    year,
    href: yearUrl(year) === url ? undefined : hrefOf(site, yearUrl(year)),
    months: months.map(({ month, posts }) => ({
      month,
      href: monthUrl(month) === url ? undefined : hrefOf(site, monthUrl(month)),
      posts: posts.map((post) => listedPost(site, post)),
    })),
  }))
  return (
    <SiteFrame current={url}>
      <h1>{title}</h1>
      <Archive language={site.language} years={listed} />
      <Neighbours language={site.language} previous={neighbour(older)} next={neighbour(newer)} periods />
    </SiteFrame>
  )
}
