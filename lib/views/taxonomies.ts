import type { Content, Post } from '@/lib/posts'
import { collatorOf, slugify } from '@/lib/slug'
import { oncePerPosts } from './memo'
import type { TermKind } from './urls'

export interface Term {
  kind: TermKind
  slug: string
  /** As first written by the author. */
  name: string
  /** What readers see: the label of `taxonomy.yml`, else the name. */
  label: string
  description?: string | undefined
  /** Newest first. */
  posts: Post[]
  /** Every spelling met, the name included. */
  spellings: string[]
}

type Terms = Pick<Content, 'posts' | 'site' | 'terms'>

interface Known {
  name: string
  posts: Post[]
  spellings: Set<string>
}

const collect = (kind: TermKind) =>
  oncePerPosts((posts): Map<string, Known> => {
    const terms = new Map<string, Known>()
    // From the oldest on: the first post names the term, and a later spelling does not rename its page.
    for (const post of posts.toReversed()) {
      for (const name of post[kind]) {
        const slug = slugify(name)
        const term = terms.get(slug) ?? { name, posts: [], spellings: new Set() }
        terms.set(slug, term)
        term.spellings.add(name)
        if (term.posts.at(-1) !== post) term.posts.push(post)
      }
    }
    for (const term of terms.values()) term.posts.reverse()
    return terms
  })

const collected = { categories: collect('categories'), tags: collect('tags') }

/** The terms in use, in the order of the site's language. */
export function termsOf(kind: TermKind, content: Terms): Term[] {
  const order = collatorOf(content.site.textLanguage)
  return [...collected[kind](content.posts).keys()]
    .flatMap((slug) => findTerm(kind, slug, content) ?? [])
    .sort((a, b) => order.compare(a.label, b.label))
}

/** One term by the slug of its address. */
export function findTerm(kind: TermKind, slug: string, { posts, terms }: Terms): Term | undefined {
  const found = collected[kind](posts).get(slug)
  if (!found) return undefined
  const written = terms[kind].get(slug)
  return {
    kind,
    slug,
    name: found.name,
    label: written?.label ?? found.name,
    description: written?.description,
    posts: found.posts,
    spellings: [...found.spellings],
  }
}

/** What readers see of the term that an author's name belongs to. */
export function labelOf(kind: TermKind, name: string, { posts, terms }: Terms): string {
  const slug = slugify(name)
  return terms[kind].get(slug)?.label ?? collected[kind](posts).get(slug)?.name ?? name
}

/** The term that an address names by one of its spellings, `/categories/good_job`. */
export function termBySpelling(kind: TermKind, name: string, content: Terms): Term | undefined {
  const term = findTerm(kind, slugify(name), content)
  return term?.spellings.includes(name) ? term : undefined
}
