import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { YearInFigures } from '@/app/_components/year-in-figures'
import { ArchivePage } from '@/app/_pages/archive-page'
import { listMetadata } from '@/app/_pages/metadata'
import { toRender } from '@/lib/build/plan'
import { getContent } from '@/lib/posts'
import { archivesOf, aroundOf } from '@/lib/views/archives'
import { yearUrl } from '@/lib/views/urls'

export const dynamicParams = false

type Props = { params: Promise<{ year: string }> }

export async function generateStaticParams() {
  const years = archivesOf((await getContent()).posts).map(({ year }) => ({ year }))
  return toRender('/archives/[year]', years)
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { year } = await params
  return listMetadata(yearUrl(year), () => year)
}

export default async function Page({ params }: Props) {
  const { year } = await params
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
