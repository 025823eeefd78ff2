import type { Metadata } from 'next'
import { getContent } from '@/lib/posts'
import { pageMetadata, termMetadata } from '@/lib/views/metadata'
import { findTerm } from '@/lib/views/taxonomies'
import type { TermKind } from '@/lib/views/urls'
import { type ReaderWords, words } from '@/lib/words'

/** The head of a page that the site makes by itself, titled by one of its words. */
export async function listMetadata(url: string, title: (w: ReaderWords) => string): Promise<Metadata> {
  const content = await getContent()
  return pageMetadata({ url, title: title(words(content.site.language)) }, content)
}

/** The head of a category or tag. @param slug as the route gives it */
export async function termPageMetadata(kind: TermKind, slug: string, page = 1): Promise<Metadata> {
  const content = await getContent()
  const term = findTerm(kind, decodeURIComponent(slug), content)
  return term ? termMetadata(term, page, content) : {}
}
