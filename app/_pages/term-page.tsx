import { notFound, permanentRedirect } from 'next/navigation'
import { getContent } from '@/lib/posts'
import { langOf } from '@/lib/views/language'
import { furtherPages, sliceOf, termPageSize } from '@/lib/views/pagination'
import { findTerm, termBySpelling, termsOf } from '@/lib/views/taxonomies'
import { setText } from '@/lib/views/title'
import { hrefOf, type TermKind, termUrl } from '@/lib/views/urls'
import { words } from '@/lib/words'
import { listedPost } from '../_components/listed-post'
import { Pager } from '../_components/pager'
import { PostsByYear } from '../_components/post-list'
import { SiteFrame } from '../_components/site-frame'

/**
 * A name that any host and disk takes as part of an address; Next gives up a whole build at `..`. Nor is one with a space anybody's
 * address, and most names of several words would be a page more to make.
 */
const isPlain = (name: string) => /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}_.~+-]{0,98}[\p{L}\p{M}\p{N}+])?$/u.test(name)

/** Slugs of all terms, and the spellings that lead to them. */
export async function termParams(kind: TermKind) {
  const terms = termsOf(kind, await getContent())
  return terms.flatMap((term) =>
    [term.slug, ...term.spellings.filter((name) => name !== term.slug && isPlain(name))].map((slug) => ({ slug })),
  )
}

export async function termSlugs(kind: TermKind) {
  return termsOf(kind, await getContent()).map(({ slug }) => ({ slug }))
}

export async function termPageParams(kind: TermKind) {
  const terms = termsOf(kind, await getContent())
  return terms.flatMap(({ slug, posts }) =>
    furtherPages(posts.length, termPageSize).map((page) => ({ slug, page: String(page) })),
  )
}

/** The posts of a category or a tag, by year. */
export async function TermPage({ kind, slug: written, page = 1 }: { kind: TermKind; slug: string; page?: number }) {
  const content = await getContent()
  const { site } = content
  const slug = decodeURIComponent(written)
  const term = findTerm(kind, slug, content)
  if (!term) {
    const other = termBySpelling(kind, slug, content)
    if (other) permanentRedirect(hrefOf({ baseurl: '' }, termUrl(kind, other.slug)))
    notFound()
  }
  const slice = sliceOf(term.posts, page, termPageSize)
  if (!slice) notFound()
  const w = words(site.language)
  const pages = [1, ...furtherPages(term.posts.length, termPageSize)]
  return (
    <SiteFrame current={termUrl(kind, term.slug)}>
      <p className="side">
        <span>{kind === 'tags' ? w.tag : w.category}</span> <span>{w.posts(term.posts.length)}</span>
      </p>
      <h1 lang={langOf(site)}>{setText(term.label, site.textLanguage, site)}</h1>
      {term.description && (
        <p className="standfirst" lang={langOf(site)}>
          {setText(term.description, site.textLanguage, site)}
        </p>
      )}
      <PostsByYear language={site.language} posts={slice.items.map((post) => listedPost(site, post))} />
      <Pager language={site.language} page={page} hrefs={pages.map((n) => hrefOf(site, termUrl(kind, term.slug, n)))} />
    </SiteFrame>
  )
}
