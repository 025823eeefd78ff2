import type { Post } from '@/lib/posts'
import { slugify } from '@/lib/slug'
import { oncePerPosts } from './memo'

export interface Series {
  slug: string
  name: string
  /** In reading order: oldest first. */
  posts: Post[]
}

/** The series that posts name with `series:`, by slug. */
export const seriesOf = oncePerPosts((posts): Map<string, Series> => {
  const known = new Map<string, Series>()
  for (const post of posts.toReversed()) {
    if (!post.series) continue
    const slug = slugify(post.series)
    const one = known.get(slug) ?? { slug, name: post.series, posts: [] }
    one.posts.push(post)
    known.set(slug, one)
  }
  return known
})
