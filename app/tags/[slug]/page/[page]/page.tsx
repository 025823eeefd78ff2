import type { Metadata } from 'next'
import { termPageMetadata } from '@/app/_pages/metadata'
import { TermPage, termPageParams } from '@/app/_pages/term-page'
import { toRender } from '@/lib/build/plan'

export const dynamicParams = false

type Props = { params: Promise<{ slug: string; page: string }> }

export const generateStaticParams = async () => toRender('/tags/[slug]/page/[page]', await termPageParams('tags'))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, page } = await params
  return termPageMetadata('tags', slug, Number(page))
}

export default async function Page({ params }: Props) {
  const { slug, page } = await params
  return <TermPage kind="tags" slug={slug} page={Number(page)} />
}
