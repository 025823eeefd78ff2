import { type Instant, parseInstant } from '@/lib/calendar/instant'
import type { Site } from '@/lib/config/types'
import type { Post } from '@/lib/posts'

/**
 * When a post's text was last revised: the day the author gives, from its first moment in the site's time zone;
 * else, or when that is earlier, its publication.
 */
export function revisionOf(post: Pick<Post, 'instant' | 'updated'>, site: Pick<Site, 'timezone'>): Instant {
  if (!post.updated) return post.instant
  const revised = parseInstant(post.updated, site.timezone)
  if (typeof revised !== 'string') return post.instant
  return Date.parse(revised) > Date.parse(post.instant) ? revised : post.instant
}
