import type { Metadata } from 'next'
import { termPageMetadata } from '@/app/_pages/metadata'
import { TermPage, termParams } from '@/app/_pages/term-page'
import { toRender } from '@/lib/build/plan'

export const dynamicParams = false

type Props = { params: Promise<{ slug: string }> }

export const generateStaticParams = async () => toRender('/categories/[slug]', await termParams('categories'))

export const generateMetadata = async ({ params }: Props): Promise<Metadata> =>
  termPageMetadata('categories', (await params).slug)

export default async function Page({ params }: Props) {
  return <TermPage kind="categories" slug={(await params).slug} />
}
