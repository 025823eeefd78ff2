import type { Metadata } from 'next'
import { permanentRedirect } from 'next/navigation'
import type { ReactElement } from 'react'
import { toRender } from '@/lib/build/plan'
import { getContent, renderEntry } from '@/lib/posts'
import { addressAt, type SharedRoute, sharedParams } from '@/lib/views/entries'
import { entryMetadata } from '@/lib/views/metadata'
import { EntryPage } from './entry-page'
import { PostPage } from './post-page'

/** What the author decided for an address: a post, a page, or that it leads elsewhere. @param path as Next gives it */
export async function authorPage(path: string[]): Promise<ReactElement | undefined> {
  const found = addressAt(path, await getContent())
  if (!found) return undefined
  if ('redirect' in found) permanentRedirect(found.redirect)
  const { entry } = found
  return entry.kind === 'post' ? <PostPage post={entry} /> : <EntryPage page={entry} />
}

/** The head of that page; empty for a redirect, undefined where the author decided nothing. */
export async function authorMetadata(path: string[]): Promise<Metadata | undefined> {
  const content = await getContent()
  const found = addressAt(path, content)
  if (!found) return undefined
  return 'entry' in found ? entryMetadata(found.entry, await renderEntry(found.entry), content) : {}
}

/** What `generateStaticParams` returns where the author's permalinks may have the shape of the site's own addresses. */
export async function paramsToRender(route: SharedRoute, own: readonly Record<string, string>[]) {
  return toRender(route, sharedParams(route, own, await getContent()))
}
