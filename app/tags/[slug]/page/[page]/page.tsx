import type { Metadata } from 'next'
import { authorMetadata, authorPage, paramsToRender } from '@/app/_pages/author-address'
import { termPageMetadata } from '@/app/_pages/metadata'
import { TermPage, termPageParams } from '@/app/_pages/term-page'

export const dynamicParams = false

type Props = { params: Promise<{ slug: string; page: string }> }

export const generateStaticParams = async () => paramsToRender('/tags/[slug]/page/[page]', await termPageParams('tags'))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, page } = await params
  return (await authorMetadata(['tags', slug, 'page', page])) ?? termPageMetadata('tags', slug, Number(page))
}

export default async function Page({ params }: Props) {
  const { slug, page } = await params
  return (await authorPage(['tags', slug, 'page', page])) ?? <TermPage kind="tags" slug={slug} page={Number(page)} />
}
