import type { Content, Post } from '@/lib/posts'
import { slugify } from '@/lib/slug'
import { findTerm, type Term } from './taxonomies'

export interface YearFigures {
  posts: number
  words: number
  /** The tags most used in the year, the most used first. */
  themes: Term[]
}

const shownThemes = 5

/** What a year holds, in figures. @param words of each of the year's posts */
export function yearFiguresOf(
  posts: readonly Post[],
  words: readonly number[],
  content: Pick<Content, 'posts' | 'site' | 'terms'>,
): YearFigures {
  const counts = new Map<string, number>()
  for (const slug of posts.flatMap((post) => [...new Set(post.tags.map(slugify))])) counts.set(slug, (counts.get(slug) ?? 0) + 1)
  const most = [...counts].sort(([a, of], [b, other]) => other - of || a.localeCompare(b)).slice(0, shownThemes)
  return {
    posts: posts.length,
    words: words.reduce((sum, count) => sum + count, 0),
    themes: most.flatMap(([slug]) => findTerm('tags', slug, content) ?? []),
  }
}
