import type { Month } from '@/lib/calendar/month'
import type { Post } from '@/lib/posts'
import type { Problem } from '@/lib/problems'
import type { RecapCell, RecapEpisode, RecapState, RecapYear } from '@/lib/views/recaps'
import type { ListedPost } from '../_components/post-list'

/** Invented content that puts every component in every state. */
export const site = { baseurl: '', language: 'fr', textLanguage: 'fr', typography: 'french' } as const

const listed = (title: string, day: string, more: Partial<ListedPost> = {}): ListedPost => ({
  href: `/${day.replaceAll('-', '/')}/`,
  title,
  day,
  instant: `${day}T09:00:00+02:00`,
  status: 'published',
  ...more,
})

export const summary = 'Un mot de trop coûte une heure. Un mot qui manque en coûte trois, et un client.'
export const text = `<p>${`${summary} `.repeat(3)}<a href="/b/">La suite.</a></p>`.repeat(2)
const long = 'Relire un contrat comme on relit une lettre\u00A0: à voix haute, lentement, sans stylo'

export const posts: ListedPost[] = [
  listed('À mon compte + 9 mois', '2017-10-28'),
  listed('Une virgule vaut mieux que deux réunions', '2017-10-12'),
  listed(long, '2017-08-29'),
  listed('Small tools, long lives', '2017-07-14', { lang: 'en', foreign: 'en' }),
  listed('Le premier du mois', '2017-07-01', { status: 'scheduled' }),
  listed('Pourquoi un cahier\u202F?', '2016-11-19', { status: 'draft' }),
]

export const headers = [
  { ...listed('À mon compte + 9 mois', '2017-10-28'), minutes: 4, recap: { months: ['2017-09'], age: 9 } },
  { ...listed('Solo + 1 an et quart', '2018-04-21'), minutes: 1, recap: { months: ['2018-01', '2018-02', '2018-03'], age: 15 } },
  { ...listed('Bilan de l’été', '2018-09-01'), recap: { months: ['2018-07', '2018-08'] } },
  { ...listed('Une virgule vaut mieux que deux réunions', '2017-10-12'), updated: '2017-11-02', minutes: 7 },
  { ...listed(long, '2017-07-01'), minutes: 12 },
  { ...listed('Pourquoi un cahier\u202F?', '2016-11-19', { status: 'draft' }) },
]

export const years = [
  {
    year: '2017',
    href: '/archives/2017/',
    months: [
      { month: '2017-10', href: '/archives/2017/10/', posts: posts.slice(0, 2) },
      { month: '2017-08', href: '/archives/2017/08/', posts: posts.slice(2, 3) },
      { month: '2017-07', href: '/archives/2017/07/', posts: posts.slice(3, 5) },
    ],
  },
]

export const terms = [
  { href: '/tags/metier/', label: 'métier', description: 'Ce qui se facture, et ce qui ne se facture pas.', count: 6 },
  { href: '/tags/et-moi/', label: 'et moi', count: 1 },
]

export const headings = [
  { level: 2, id: 'compter', text: 'Compter' },
  { level: 3, id: 'sur-ses-doigts', text: 'Sur ses doigts' },
  { level: 2, id: 'recommencer', text: 'Recommencer' },
]

export const problems: Problem[] = [
  { code: 'front-matter-yaml', file: 'posts/2017-10-28-a.md', line: 3, column: 7, details: { reason: 'retrait' } },
]

export const samplePost = (title: string, day: string): Post => ({
  ...listed(title, day),
  kind: 'post',
  status: 'published',
  file: `posts/${day}.md`,
  url: `/${day.replaceAll('-', '/')}/`,
  redirectFrom: [],
  language: 'fr',
  data: {},
  format: 'markdown',
  source: '',
  sourceLine: 1,
  places: {},
  slug: day,
  categories: [],
  tags: [],
})

/** One cell of the ribbon, over months of a year counted from 1. */
function cell(year: string, [first, last]: readonly [number, number], state: RecapState, age?: number): RecapCell {
  const months = monthsOf(year, first, last)
  const isTold = state === 'written' || state === 'current-written'
  return {
    state,
    months,
    covered: months,
    posts: isTold ? [samplePost('Un récap', `${months.at(-1)}-28`)] : [],
    ...(age === undefined ? {} : { age }),
    ...(state === 'skipped' ? { reason: 'en vacances' } : {}),
  }
}

function monthsOf(year: string, first: number, last: number): Month[] {
  return Array.from({ length: last - first + 1 }, (_, index) => `${year}-${String(first + index).padStart(2, '0')}`)
}

export const ribbon: Pick<RecapYear, 'year' | 'cells'>[] = [
  {
    year: '2027',
    cells: [cell('2027', [1, 3], 'written', 123), cell('2027', [4, 6], 'current-written', 126), cell('2027', [7, 12], 'to-come')],
  },
  {
    year: '2018',
    cells: [
      cell('2018', [1, 3], 'written', 15),
      cell('2018', [4, 6], 'written', 18),
      cell('2018', [7, 9], 'current', 21),
      cell('2018', [10, 12], 'to-come'),
    ],
  },
  {
    year: '2017',
    cells: [
      cell('2017', [1, 2], 'before'),
      cell('2017', [3, 3], 'written', 1),
      cell('2017', [4, 4], 'written', 2),
      cell('2017', [5, 5], 'skipped', 3),
      cell('2017', [6, 6], 'written', 4),
      cell('2017', [7, 9], 'missing', 7),
      cell('2017', [10, 10], 'written', 8),
      cell('2017', [11, 11], 'missing', 9),
      cell('2017', [12, 12], 'current', 10),
    ],
  },
]

export const firstLines = new Map([['/2017/10/28/', summary]])

export const episodes: RecapEpisode[] = [
  { state: 'current', months: monthsOf('2018', 7, 9), age: 21 },
  { state: 'written', months: monthsOf('2018', 1, 3), age: 15, post: samplePost('Solo + 1 an et quart', '2018-04-21') },
  { state: 'missing', months: ['2017-11'], age: 11 },
  { state: 'written', months: ['2017-09'], age: 9, post: samplePost('À mon compte + 9 mois', '2017-10-28') },
  { state: 'skipped', months: ['2017-05'], age: 5, reason: 'en vacances' },
]
