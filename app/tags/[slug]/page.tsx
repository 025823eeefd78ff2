import type { Metadata } from 'next'
import { termPageMetadata } from '@/app/_pages/metadata'
import { TermPage, termParams } from '@/app/_pages/term-page'
import { toRender } from '@/lib/build/plan'

export const dynamicParams = false

type Props = { params: Promise<{ slug: string }> }

export const generateStaticParams = async () => toRender('/tags/[slug]', await termParams('tags'))

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => termPageMetadata('tags', (await params).slug)

export default async function Page({ params }: Props) {
  return <TermPage kind="tags" slug={(await params).slug} />
}
