import { type Month, monthOf } from '@/lib/calendar/month'
import type { Post } from '@/lib/posts'
import { oncePerPosts } from './memo'

export interface MonthArchive {
  month: Month
  posts: Post[]
}

export interface YearArchive {
  year: string
  posts: Post[]
  /** Newest month first; months without a post are left out. */
  months: MonthArchive[]
}

/** The posts by year and month, in the order they come in: newest first. */
export const archivesOf = oncePerPosts((posts): YearArchive[] =>
  groupBy(posts, (post) => post.day.slice(0, 4)).map(([year, ofYear]) => ({
    year,
    posts: ofYear,
    months: groupBy(ofYear, (post) => monthOf(post.day)).map(([month, ofMonth]) => ({ month, posts: ofMonth })),
  })),
)

/** The periods around one of them, in a list with the newest first. */
export function aroundOf<T>(all: readonly T[], one: T): { newer?: T | undefined; older?: T | undefined } {
  const at = all.indexOf(one)
  return { newer: at > 0 ? all[at - 1] : undefined, older: all[at + 1] }
}

function groupBy(posts: readonly Post[], keyOf: (post: Post) => string): [string, Post[]][] {
  const groups = new Map<string, Post[]>()
  for (const post of posts) {
    const key = keyOf(post)
    const group = groups.get(key)
    if (group) group.push(post)
    else groups.set(key, [post])
  }
  return [...groups]
}
