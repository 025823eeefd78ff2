import type { Post } from '@/lib/posts'
import { oncePerPosts } from '../memo'

/**
 * The ids by which Atom readers know posts, without the site's origin and `baseurl`: those that jekyll-feed wrote
 * (`post.id | absolute_url`, where Jekyll's `Document#id` is the folder of the address and the slug), so that nobody who
 * followed the Jekyll site sees an article twice: `/2017/10/titre/` and `/2017/10/titre.html` are both `/2017/10/titre`.
 * Where two posts would share an id, which Atom forbids, the older keeps it and the other goes by its address.
 *
 * @param posts every post of the site, newest first: of the newest twenty alone, ids would change as posts leave them
 */
export const entryIdsOf = oncePerPosts((posts): Map<Post, string> => {
  const ids = new Map<Post, string>()
  const taken = new Set<string>()
  for (const post of posts.toReversed()) {
    const jekyll = jekyllIdOf(post)
    const id = taken.has(jekyll) ? post.url : jekyll
    taken.add(id)
    ids.set(post, id)
  }
  return ids
})

function jekyllIdOf(post: Post): string {
  const folder = post.url.replace(/\/+$/, '').replace(/[^/]*$/, '')
  const { slug } = post.data
  const isWritten = (typeof slug === 'string' && slug !== '') || typeof slug === 'number'
  return `${folder}${isWritten ? slug : post.slug}`
}
