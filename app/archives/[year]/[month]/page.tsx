import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ArchivePage } from '@/app/_pages/archive-page'
import { authorMetadata, authorPage, paramsToRender } from '@/app/_pages/author-address'
import { listMetadata } from '@/app/_pages/metadata'
import type { Month } from '@/lib/calendar/month'
import { getContent } from '@/lib/posts'
import { archivesOf, aroundOf } from '@/lib/views/archives'
import { monthUrl } from '@/lib/views/urls'
import { formatMonth } from '@/lib/words/dates'
import { startSentence } from '@/lib/words/start-sentence'

export const dynamicParams = false

type Props = { params: Promise<{ year: string; month: string }> }

export async function generateStaticParams() {
  const years = archivesOf((await getContent()).posts)
  const all = years.flatMap(({ year, months }) => months.map(({ month }) => ({ year, month: month.slice(5) })))
  return paramsToRender('/archives/[year]/[month]', all)
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { year, month } = await params
  const taken = await authorMetadata(['archives', year, month])
  if (taken) return taken
  const { site } = await getContent()
  return listMetadata(monthUrl(`${year}-${month}`), () => startSentence(formatMonth(`${year}-${month}`, site.language)))
}

export default async function Page({ params }: Props) {
  const { year, month } = await params
  const taken = await authorPage(['archives', year, month])
  if (taken) return taken
  const { site, posts } = await getContent()
  const months = archivesOf(posts).flatMap((one) => one.months)
  const archive = months.find((one) => one.month === `${year}-${month}`)
  if (!archive) notFound()
  const { newer, older } = aroundOf(months, archive)
  const title = (one: Month) => formatMonth(one, site.language)
  const place = (one?: { month: Month }) => one && { url: monthUrl(one.month), title: title(one.month) }
  return (
    <ArchivePage
      title={startSentence(title(archive.month))}
      url={monthUrl(archive.month)}
      of="month"
      years={[{ year, posts: archive.posts, months: [archive] }]}
      older={place(older)}
      newer={place(newer)}
    />
  )
}
