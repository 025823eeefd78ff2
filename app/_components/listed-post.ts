import type { Site } from '@/lib/config/types'
import type { Post } from '@/lib/posts'
import { foreignLanguageOf, langOf } from '@/lib/views/language'
import { titleOf } from '@/lib/views/title'
import { hrefOf } from '@/lib/views/urls'
import type { ListedPost } from './post-list'

/** A post as lists show it. @param summary plain text of its excerpt, where the list shows one */
export function listedPost(site: Site, post: Post, summary?: string): ListedPost {
  return {
    href: hrefOf(site, post.url),
    title: titleOf(post, site),
    instant: post.instant,
    day: post.day,
    status: post.status,
    lang: langOf(site, post.language),
    foreign: foreignLanguageOf(post, site),
    summary,
  }
}
