import type { Metadata } from 'next'
import { authorMetadata, authorPage, paramsToRender } from '@/app/_pages/author-address'
import { termPageMetadata } from '@/app/_pages/metadata'
import { TermPage, termParams } from '@/app/_pages/term-page'

export const dynamicParams = false

type Props = { params: Promise<{ slug: string }> }

export const generateStaticParams = async () => paramsToRender('/categories/[slug]', await termParams('categories'))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  return (await authorMetadata(['categories', slug])) ?? termPageMetadata('categories', slug)
}

export default async function Page({ params }: Props) {
  const { slug } = await params
  return (await authorPage(['categories', slug])) ?? <TermPage kind="categories" slug={slug} />
}
