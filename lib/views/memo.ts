import type { Post } from '@/lib/posts'

/**
 * Computes a view once for each list of posts, so that a page's cost does not grow with their number:
 * ten thousand pages share one index.
 */
export function oncePerPosts<T>(view: (posts: readonly Post[]) => T): (posts: readonly Post[]) => T {
  const known = new WeakMap<readonly Post[], { value: T }>()
  return (posts) => {
    const found = known.get(posts)
    if (found) return found.value
    const value = view(posts)
    known.set(posts, { value })
    return value
  }
}
