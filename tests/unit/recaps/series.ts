import { monthsFrom } from '@/lib/calendar/month'
import type { RecapSettings } from '@/lib/config/types'
import type { Post } from '@/lib/posts/post'

/** A series monthly in 2017, then quarterly; May 2017 is left out. */
export const series = (changes: Partial<RecapSettings> = {}): RecapSettings => ({
  titles: ['A mon compte + {age}', 'Solo + {age}'],
  start: '2017-01',
  end: undefined,
  rhythm: [
    { from: '2017-01', every: 1 },
    { from: '2018-01', every: 3 },
  ],
  skipped: { '2017-05': 'en vacances' },
  ...changes,
})

/** A post dated a day; a recap where it tells months, from the first to the last. */
export function post(day: string, tells?: { from: string; to?: string; age?: number }, name = 'billet'): Post {
  const slug = `${name}-${tells?.from ?? ''}-${tells?.to ?? ''}`
  const { from, to = from, age } = tells ?? {}
  return {
    kind: 'post',
    status: 'published',
    file: `posts/${day}-${slug}.md`,
    url: `/${day}/${slug}/`,
    redirectFrom: [],
    title: slug,
    language: 'fr',
    data: {},
    format: 'markdown',
    source: '',
    sourceLine: 1,
    places: {},
    instant: `${day}T12:00:00Z`,
    day,
    slug,
    categories: [],
    tags: [],
    ...(from && to && { recap: { months: monthsFrom(from, to), ...(age && { age }) } }),
  }
}
