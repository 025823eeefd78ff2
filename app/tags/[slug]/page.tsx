import type { Metadata } from 'next'
import { termPageMetadata } from '@/app/_pages/metadata'
import { TermPage, termParams } from '@/app/_pages/term-page'

export const dynamicParams = false

type Props = { params: Promise<{ slug: string }> }

export const generateStaticParams = () => termParams('tags')

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => termPageMetadata('tags', (await params).slug)

export default async function Page({ params }: Props) {
  return <TermPage kind="tags" slug={(await params).slug} />
}
