import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { toRender } from '@/lib/build/plan'
import { getContent } from '@/lib/posts'
import { addressParams } from '@/lib/views/entries'
import { authorMetadata, authorPage } from '../_pages/author-address'

export const dynamicParams = false

type Props = { params: Promise<{ path: string[] }> }

export async function generateStaticParams() {
  return toRender('/[...path]', addressParams(await getContent()))
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return (await authorMetadata((await params).path)) ?? {}
}

/** Every address that the author decides: posts, pages, and the former addresses of both. */
export default async function Page({ params }: Props) {
  return (await authorPage((await params).path)) ?? notFound()
}
