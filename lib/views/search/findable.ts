import type { Content, Post, Rendered } from '@/lib/posts'
import { formatDay, formatMonth } from '@/lib/words/dates'
import { termBySpelling } from '../taxonomies'
import type { TermKind } from '../urls'

/** What can be found of a post. */
export interface Findable {
  title: string
  /** What it is filed under: tags, categories, series; its day, and the months it tells, in words. */
  tags: readonly string[]
  headings: readonly string[]
  text: string
}

/** A post as the search sees it: names as written and as shown. */
export function findableOf(
  post: Post,
  { text, headings }: Pick<Rendered, 'text' | 'headings'>,
  content: Pick<Content, 'posts' | 'site' | 'terms'>,
): Findable {
  const { language } = content.site
  const named = (kind: TermKind) => post[kind].flatMap((name) => [name, termBySpelling(kind, name, content)?.label ?? ''])
  const days = [formatDay(post.day, language), ...(post.recap?.months ?? []).map((month) => formatMonth(month, language))]
  return {
    title: post.title,
    tags: [...named('tags'), ...named('categories'), post.series ?? '', ...days],
    headings: headings.map((heading) => heading.text),
    text,
  }
}
