import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { YearInFigures } from '@/app/_components/year-in-figures'
import { ArchivePage } from '@/app/_pages/archive-page'
import { authorMetadata, authorPage, paramsToRender } from '@/app/_pages/author-address'
import { listMetadata } from '@/app/_pages/metadata'
import { getContent } from '@/lib/posts'
import { archivesOf, aroundOf } from '@/lib/views/archives'
import { yearUrl } from '@/lib/views/urls'

export const dynamicParams = false

type Props = { params: Promise<{ year: string }> }

export async function generateStaticParams() {
  const years = archivesOf((await getContent()).posts).map(({ year }) => ({ year }))
  return paramsToRender('/archives/[year]', years)
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { year } = await params
  return (await authorMetadata(['archives', year])) ?? listMetadata(yearUrl(year), () => year)
}

export default async function Page({ params }: Props) {
  const { year } = await params
  const taken = await authorPage(['archives', year])
  if (taken) return taken
  const content = await getContent()
  const years = archivesOf(content.posts)
  const archive = years.find((one) => one.year === year)
  if (!archive) notFound()
  const { newer, older } = aroundOf(years, archive)
  const place = (one?: { year: string }) => one && { url: yearUrl(one.year), title: one.year }
  return (
    <ArchivePage of="year" title={year} url={yearUrl(year)} years={[archive]} older={place(older)} newer={place(newer)}>
      <YearInFigures year={year} posts={archive.posts} content={content} />
    </ArchivePage>
  )
}
