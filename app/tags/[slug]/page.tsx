import type { Metadata } from 'next'
import { authorMetadata, authorPage, paramsToRender } from '@/app/_pages/author-address'
import { termPageMetadata } from '@/app/_pages/metadata'
import { TermPage, termParams } from '@/app/_pages/term-page'

export const dynamicParams = false

type Props = { params: Promise<{ slug: string }> }

export const generateStaticParams = async () => paramsToRender('/tags/[slug]', await termParams('tags'))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  return (await authorMetadata(['tags', slug])) ?? termPageMetadata('tags', slug)
}

export default async function Page({ params }: Props) {
  const { slug } = await params
  return (await authorPage(['tags', slug])) ?? <TermPage kind="tags" slug={slug} />
}
