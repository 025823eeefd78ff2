import type { ComponentProps } from 'react'
import type { Content, Post } from '@/lib/posts'
import { slugify } from '@/lib/slug'
import { foreignLanguageOf, langOf } from '@/lib/views/language'
import { neighboursOf } from '@/lib/views/neighbours'
import { recapNeighboursOf } from '@/lib/views/recaps'
import { findTerm } from '@/lib/views/taxonomies'
import { setText, titleOf } from '@/lib/views/title'
import { archivesUrl, hrefOf, recapsUrl, type TermKind, termUrl } from '@/lib/views/urls'
import { words } from '@/lib/words'
import type { Link } from './frame'
import type { Neighbour, Neighbours } from './neighbours'

type NeighbourProps = Omit<ComponentProps<typeof Neighbours>, 'language'>

/** What was published before and after an article. */
export function postNeighbours(post: Post, content: Content): NeighbourProps {
  const { previous, next } = neighboursOf(post, content.posts)
  const all = { href: hrefOf(content.site, archivesUrl()), label: words(content.site.language).allArchives }
  return { previous: previous && neighbour(previous, content), next: next && neighbour(next, content), all }
}

/** The recaps before and after one, by the months they tell, and the months between that no recap tells. */
export function recapNeighbours(post: Post, content: Content): NeighbourProps {
  const { site, posts, today } = content
  const { previous, next } = recapNeighboursOf(post, posts, site.recaps, today)
  const all = { href: hrefOf(site, recapsUrl()), label: words(site.language).allRecaps }
  return {
    previous: previous && { ...neighbour(previous.post, content), untold: previous.missing, skipped: previous.skipped },
    next: next && { ...neighbour(next.post, content), untold: next.missing, skipped: next.skipped },
    recaps: true,
    all,
  }
}

/** The categories and tags of an article, each once. */
export function filedUnder(post: Post, content: Content): Link[] {
  const { site } = content
  const links = (kind: TermKind) =>
    [...new Set(post[kind].map(slugify))].flatMap((slug) => {
      const term = findTerm(kind, slug, content)
      return term
        ? [{ href: hrefOf(site, termUrl(kind, slug)), label: setText(term.label, site.textLanguage, site), lang: langOf(site) }]
        : []
    })
  return [...links('categories'), ...links('tags')]
}

function neighbour(post: Post, { site }: Content): Neighbour {
  return {
    href: hrefOf(site, post.url),
    title: titleOf(post, site),
    lang: langOf(site, post.language),
    foreign: foreignLanguageOf(post, site),
  }
}
