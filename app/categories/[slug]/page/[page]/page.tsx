import type { Metadata } from 'next'
import { authorMetadata, authorPage, paramsToRender } from '@/app/_pages/author-address'
import { termPageMetadata } from '@/app/_pages/metadata'
import { TermPage, termPageParams } from '@/app/_pages/term-page'

export const dynamicParams = false

type Props = { params: Promise<{ slug: string; page: string }> }

export const generateStaticParams = async () =>
  paramsToRender('/categories/[slug]/page/[page]', await termPageParams('categories'))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, page } = await params
  return (await authorMetadata(['categories', slug, 'page', page])) ?? termPageMetadata('categories', slug, Number(page))
}

export default async function Page({ params }: Props) {
  const { slug, page } = await params
  return (await authorPage(['categories', slug, 'page', page])) ?? <TermPage kind="categories" slug={slug} page={Number(page)} />
}
