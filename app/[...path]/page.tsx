import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { toRender } from '@/lib/build/plan'
import { getContent, renderEntry } from '@/lib/posts'
import { addressAt, addressParams } from '@/lib/views/entries'
import { entryMetadata } from '@/lib/views/metadata'
import { EntryPage } from '../_pages/entry-page'
import { PostPage } from '../_pages/post-page'

export const dynamicParams = false

type Props = { params: Promise<{ path: string[] }> }

export async function generateStaticParams() {
  return toRender('/[...path]', addressParams(await getContent()))
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const content = await getContent()
  const found = addressAt((await params).path, content)
  return found && 'entry' in found ? entryMetadata(found.entry, await renderEntry(found.entry), content) : {}
}

/** Every address that the author decides: posts, pages, and the former addresses of both. */
export default async function Page({ params }: Props) {
  const found = addressAt((await params).path, await getContent())
  if (!found) notFound()
  if ('redirect' in found) permanentRedirect(found.redirect)
  const { entry } = found
  return entry.kind === 'post' ? <PostPage post={entry} /> : <EntryPage page={entry} />
}
