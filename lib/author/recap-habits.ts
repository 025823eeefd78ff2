import { formatAge, parseAge } from '@/lib/calendar/age'
import { foldText } from '@/lib/calendar/fold'
import type { Month } from '@/lib/calendar/month'
import type { Language, RecapSettings, Site } from '@/lib/config'
import { jekyllPathOf, type Post } from '@/lib/posts'
import { type Told, toldOf } from '@/lib/views/recap-months'
import { formatMonths } from '@/lib/words/dates'
import type { Telling } from './recap-months'

/** How many recaps tell what is usual. */
const lookBack = 6

/** The recaps before some months, those told last first; all of them where none is before. */
export function recapsBefore(months: readonly Month[], posts: readonly Post[]): Told[] {
  const told = toldOf(posts).toReversed()
  const before = told.filter(({ recap }) => (recap.months.at(-1) ?? '') < (months[0] ?? ''))
  return before.length > 0 ? before : told
}

/** A title in the way of the nearest recap, with its own age in words; else by the first pattern; else the months. */
export function titleFor(
  { months, age }: Telling,
  past: readonly Told[],
  { recaps, language }: Pick<Site, 'recaps' | 'language'>,
): string {
  const inWords = formatMonths(months, language)
  if (age === undefined || age < 1) return inWords.charAt(0).toUpperCase() + inWords.slice(1)
  for (const { title, recap } of past) {
    const around = recap.age === undefined ? undefined : aroundAge(title, recap.age, recaps, language)
    if (around) return around.before + formatAge(age, language) + around.after
  }
  const [pattern] = recaps?.titles ?? []
  if (pattern) return pattern.replace('{age}', () => formatAge(age, language))
  return inWords.charAt(0).toUpperCase() + inWords.slice(1)
}

/** What stands before the age in a title as it was written, and what the series' pattern puts after it. */
function aroundAge(title: string, age: number, recaps: RecapSettings | undefined, language: Language) {
  const starts = [...title].map((_, index) => index).filter((index) => !/[\p{L}\p{N}]/u.test(title.charAt(index - 1)))
  const start = starts.find(
    (index) => /^[\p{L}\p{N}]/u.test(title.slice(index)) && parseAge(title.slice(index), language) === age,
  )
  if (start === undefined) return undefined
  const before = title.slice(0, start)
  const pattern = recaps?.titles.map((one) => one.split('{age}')).find(([head = '']) => bare(head) === bare(before))
  return pattern && { before, after: pattern[1] ?? '' }
}

const bare = (text: string) => foldText(text).replace(/[\s']/g, '')

/** Headings of the second level that at least half of the last recaps have, and two of them; in the order of the newest. */
export function usualSections(past: readonly Told[], settings: RecapSettings | undefined): string[] {
  if (settings?.sections && settings.sections.length > 0) return settings.sections
  return usual(past.map(({ source }) => headingsOf(source)))
}

/** Categories and tags of the last recaps, by the same rule; of a single recap, its own. */
export function usualTerms(past: readonly Told[], kind: 'categories' | 'tags'): string[] {
  const lists = past.map((post) => post[kind])
  return lists.length === 1 ? (lists[0] ?? []) : usual(lists)
}

function usual(lists: readonly (readonly string[])[]): string[] {
  const last = lists.slice(0, lookBack)
  const names = new Map<string, { name: string; count: number }>()
  for (const list of last)
    for (const [folded, name] of new Map(list.map((one) => [foldText(one), one]))) {
      const known = names.get(folded)
      names.set(folded, { name: known?.name ?? name, count: (known?.count ?? 0) + 1 })
    }
  return [...names.values()].filter(({ count }) => count >= 2 && count * 2 >= last.length).map(({ name }) => name)
}

function headingsOf(source: string): string[] {
  const prose = source.replace(/^ {0,3}(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^ {0,3}\1|$(?![\s\S]))/gm, '')
  return [...prose.matchAll(/^##[ \t]+(.+?)[ \t]*#*[ \t]*(?:\{[:#][^}]*\}[ \t]*)?$/gm)].map(([, title = '']) => title)
}

/** Whether at least half of the last recaps cut their excerpt with the site's mark. */
export function usesSeparator(past: readonly Told[], separator: string | undefined): boolean {
  if (!separator?.trim()) return false
  const last = past.slice(0, lookBack)
  const count = last.filter(({ source }) => source.includes(separator)).length
  return last.length > 0 && count * 2 >= last.length
}

/** How the site's texts link to a post: the way used most, else Jekyll's `{% link %}`. */
export function linkStyle(posts: readonly Post[]): (post: Post) => string {
  const counts = new Map<string, number>()
  for (const { source } of posts)
    for (const [, base = '', tag = ''] of source.matchAll(
      /\]\(\s*(\{\{-?\s*site\.baseurl\s*-?\}\})?\{%-?\s*(link|post_url)\s/g,
    )) {
      const way = `${base && 'base'} ${tag}`
      counts.set(way, (counts.get(way) ?? 0) + 1)
    }
  const ways = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  const [base = '', tag = 'link'] = ways[0]?.[0].split(' ') ?? []
  return ({ file }) => {
    const path = jekyllPathOf(file)
    const name = tag === 'link' ? path : path.replace(/(^|\/)_posts\//, '$1').replace(/\.[^./]*$/, '')
    return `${base && '{{ site.baseurl }}'}{% ${tag} ${name} %}`
  }
}
