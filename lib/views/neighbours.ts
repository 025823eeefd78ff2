import type { Post } from '@/lib/posts'
import { oncePerPosts } from './memo'

export interface Neighbours {
  /** Published just before, and just after. */
  previous?: Post
  next?: Post
}

const positions = oncePerPosts((posts) => new Map(posts.map((post, index) => [post.url, index])))

/** The posts published before and after this one. */
export function neighboursOf(post: Post, posts: readonly Post[]): Neighbours {
  const at = positions(posts).get(post.url)
  if (at === undefined) return {}
  const previous = posts[at + 1]
  const next = posts[at - 1]
  return { ...(previous ? { previous } : {}), ...(next ? { next } : {}) }
}
