import type { Content, Post, Rendered } from '@/lib/posts'
import { stem, wordsOf } from '@/lib/search/words'
import { formatDay, formatMonth } from '@/lib/words/dates'
import { labelOf } from '../taxonomies'
import type { TermKind } from '../urls'

/** The stems of a text, each once, with a space between two. */
export interface TextStems {
  text: string
  headings: string
}

/** What can be found of a post. */
export interface Findable extends TextStems {
  title: string
  /** What it is filed under: tags, categories, series; its day, and the months it tells, in words. */
  tags: readonly string[]
}

/** A post as the search sees it: names as written and as shown. */
export function findableOf(post: Post, stems: TextStems, content: Pick<Content, 'posts' | 'site' | 'terms'>): Findable {
  const { language } = content.site
  const named = (kind: TermKind) => post[kind].flatMap((name) => [name, labelOf(kind, name, content)])
  const days = [formatDay(post.day, language), ...(post.recap?.months ?? []).map((month) => formatMonth(month, language))]
  return { ...stems, title: post.title, tags: [...named('tags'), ...named('categories'), post.series ?? '', ...days] }
}

/** One by one again. */
export const stemsIn = (stems: string) => (stems === '' ? [] : stems.split(' '))

export function textStemsOf({ text, headings }: Pick<Rendered, 'text' | 'headings'>): TextStems {
  return { text: stemsOf(text).join(' '), headings: stemsOf(headings.map((heading) => heading.text).join('\n')).join(' ') }
}

/** Longer ones are no words: keys, addresses, pictures written as text. */
const longestWord = 40

const known = new Map<string, string>()

/** The stems of all words of a text, each once. */
export function stemsOf(text: string): string[] {
  const stems = new Set<string>()
  for (const word of wordsOf(text)) {
    if (word.length > longestWord) continue
    const found = known.get(word) ?? stem(word)
    known.set(word, found)
    stems.add(found)
  }
  return [...stems]
}
