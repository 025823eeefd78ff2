import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type ComponentProps, createElement, type FunctionComponent } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { Contents } from '@/app/_components/contents'
import { Day } from '@/app/_components/day'
import { DraftState } from '@/app/_components/draft-state'
import { Frame } from '@/app/_components/frame'
import { MonthRibbon } from '@/app/_components/month-ribbon'
import { Neighbours } from '@/app/_components/neighbours'
import { Pager } from '@/app/_components/pager'
import { PostHeader } from '@/app/_components/post-header'
import { type ListedPost, PostList, PostsByYear } from '@/app/_components/post-list'
import { ProblemNotice } from '@/app/_components/problem-notice'
import { RecapList } from '@/app/_components/recap-list'
import { samplePost } from '@/app/style-guide/sample'
import type { RecapCell } from '@/lib/views/recaps'

const language = 'fr'
const site = { baseurl: '/blog', language: 'fr', textLanguage: 'fr', typography: 'french' } as const

function render<Props extends object>(component: FunctionComponent<Props>, props: Props): string {
  return renderToStaticMarkup(createElement(component, props))
}

/** What is read aloud, or seen, between two tags. */
const textOf = (html: string) => html.replace(/<[^>]+>/g, '').replaceAll('\u00A0', ' ')
const count = (html: string, pattern: RegExp) => html.match(pattern)?.length ?? 0

const post: ListedPost = {
  href: '/a/',
  title: 'Un titre',
  day: '2017-07-01',
  instant: '2017-07-01T09:00:00+02:00',
  status: 'published',
}
const header = { ...post, language, minutes: 4 } as const
const frame: ComponentProps<typeof Frame> = {
  language,
  title: 'Le cahier',
  home: '/',
  menu: [
    { href: '/archives/', label: 'Archives' },
    { href: '/recaps/', label: 'Récaps' },
  ],
  colophon: { author: 'Camille', links: [] },
  children: 'texte',
}
const cell = (state: RecapCell['state'], months: string[], more: Partial<RecapCell> = {}): RecapCell => ({
  state,
  months,
  covered: months,
  posts: [],
  ...more,
})
const ribbon = (cells: RecapCell[]) => render(MonthRibbon, { language, site, caption: 'Mois', years: [{ year: '2017', cells }] })

test('the first of a month has its ordinal raised, other days have none', () => {
  assert.match(
    render(Day, { language, day: '2017-07-01' }),
    /^<time dateTime="2017-07-01">1<sup>er<\/sup>\u00A0juillet 2017<\/time>$/,
  )
  assert.doesNotMatch(render(Day, { language, day: '2017-07-11' }), /sup/)
  assert.equal(textOf(render(Day, { language: 'en', day: '2017-07-01', style: 'of-year' })), '1 July')
})

test('the skip link comes first and leads to the main text', () => {
  const html = render(Frame, frame)
  assert.match(html, /^<a class="skip" href="#content">/)
  assert.match(html, /<main id="content"/)
})

test('the menu says which page is shown, and in which section a page stands', () => {
  assert.match(render(Frame, { ...frame, current: '/archives/' }), /href="\/archives\/" aria-current="page"/)
  assert.match(render(Frame, { ...frame, current: '/archives/2017/' }), /href="\/archives\/" aria-current="true"/)
  assert.doesNotMatch(render(Frame, { ...frame, current: '/archives-perdues/' }), /aria-current/)
})

test('the site’s title is the heading of the first page only, and an empty menu is no landmark', () => {
  assert.match(render(Frame, { ...frame, current: '/' }), /<h1 class="site">/)
  assert.doesNotMatch(render(Frame, { ...frame, current: '/recaps/', menu: [] }), /<h1|<nav/)
})

test('an article’s head carries its address, its machine date and its title as text', () => {
  const html = render(PostHeader, { ...header, title: '<script>alert(1)</script>' })
  assert.match(html, /<a class="u-url quiet" href="\/a\/"><time class="dt-published" dateTime="2017-07-01T09:00:00\+02:00">/)
  assert.match(html, /<h1 class="p-name">&lt;script&gt;/)
  assert.doesNotMatch(html, /Brouillon|mis à jour|mark/)
})

test('a recap’s head names its age and its months, with a machine month for each', () => {
  const one = render(PostHeader, { ...header, recap: { months: ['2017-09'], age: 9 } })
  assert.match(one, /<time class="recap-month" dateTime="2017-09">septembre 2017<\/time>/)
  assert.match(textOf(one), /\+ 9 mois.*Épisode 9 · septembre 2017 · publié le 1er juillet 2017/)
  const three = render(PostHeader, { ...header, recap: { months: ['2018-01', '2018-02', '2018-03'], age: 15 } })
  assert.match(textOf(three), /janvier à mars 2018/)
  assert.equal(count(three, /<time class="recap-month" dateTime="2018-0[123]">/g), 3)
})

test('a recap outside any series names its months without an age', () => {
  const html = render(PostHeader, { ...header, recap: { months: ['2017-09'] } })
  assert.match(html, /recap-month/)
  assert.doesNotMatch(html, /class="mark"/)
})

test('a draft, a late revision and a long title show', () => {
  const html = render(PostHeader, { ...header, status: 'draft', updated: '2018-01-02', title: 'mot '.repeat(20) })
  assert.match(textOf(html), /Brouillon.*mis à jour le 2 janvier 2018/)
  assert.match(html, /<h1 class="p-name long">/)
  assert.match(textOf(render(PostHeader, { ...header, updated: '2017-09-02' })), /mis à jour le 2 septembre4 minutes/)
})

test('a list is a feed of entries; an empty one says so', () => {
  const html = render(PostList, { language, posts: [{ ...post, lang: 'en', foreign: 'en', summary: 'Résumé' }] })
  assert.match(html, /<ol class="h-feed posts short"><li class="h-entry"><time class="dt-published side"/)
  assert.match(html, /<a class="u-url p-name" href="\/a\/" lang="en" hrefLang="en">Un titre<\/a>.*en anglais/)
  assert.match(html, /<p class="p-summary" lang="en">Résumé<\/p>/)
  assert.match(render(PostList, { language, posts: [] }), /Rien encore/)
  assert.match(render(PostsByYear, { language, posts: [] }), /Rien encore/)
})

test('a short date says its year where that is not the year before', () => {
  const days = ['2018-01-30', '2018-01-09', '2017-12-18', '2017-11-28']
  const posts = days.map((day) => ({ ...post, href: `/${day}/`, day }))
  const dates = (html: string) =>
    [...html.matchAll(/<time[^>]*>(.*?)<\/time>/g)].map(([, date]) => date?.replaceAll('\u00A0', ' '))
  const further = ['9 janv.', '18 déc. 2017', '28 nov.']
  assert.deepEqual(dates(render(PostList, { language, posts, year: '2018' })), ['30 janv.', ...further])
  assert.deepEqual(dates(render(PostList, { language, posts })), ['30 janv. 2018', ...further])
  assert.deepEqual(dates(render(PostsByYear, { language, posts })), ['30 janv.', '9 janv.', '18 déc.', '28 nov.'])
})

test('a text in the site’s language, which the interface does not speak, says its language without a remark', () => {
  const html = render(PostList, { language: 'en', posts: [{ ...post, lang: 'de' }] })
  assert.match(html, /<a class="u-url p-name" href="\/a\/" lang="de" hrefLang="de">/)
  assert.doesNotMatch(html, /German/)
  assert.match(
    render(PostList, { language: 'en', posts: [{ ...post, foreign: 'en' }] }),
    /hrefLang="en">Un titre<\/a>.*in English/,
  )
  assert.match(
    render(Contents, { language: 'en', lang: 'de', headings: [{ level: 2, id: 'a', text: 'Eins' }] }),
    /<ol class="toc" lang="de">/,
  )
  const frame = {
    language: 'en',
    title: 'Heft',
    lang: 'de',
    home: '/',
    menu: [
      { href: '/archives/', label: 'Archives' },
      { href: '/about/', label: 'Über mich', lang: 'de' },
    ],
    colophon: { author: 'Anna', links: [] },
    children: null,
  } as const
  const around = render(Frame, { ...frame, menu: [...frame.menu], colophon: { author: 'Anna', links: [] } })
  assert.match(around, /<a href="\/" rel="home" lang="de"[^>]*>Heft<\/a>/)
  assert.match(around, /<a href="\/archives\/">Archives<\/a>.*<a href="\/about\/" lang="de">Über mich<\/a>/)
})

test('posts by year keep their order under one heading a year', () => {
  const html = render(PostsByYear, {
    language,
    posts: [post, { ...post, href: '/b/' }, { ...post, href: '/c/', day: '2016-01-01' }],
  })
  assert.deepEqual(html.match(/<h2 class="year">\d+|href="[^"]+"/g), [
    '<h2 class="year">2017',
    'href="/a/"',
    'href="/b/"',
    '<h2 class="year">2016',
    'href="/c/"',
  ])
})

test('a table of contents keeps two levels, and is nothing without headings', () => {
  const headings = [2, 3, 4].map((level) => ({ level, id: `t${level}`, text: `Titre ${level}` }))
  assert.equal(render(Contents, { language, headings: [] }), '')
  const html = render(Contents, { language, headings })
  assert.match(html, /<li><a href="#t2">Titre 2<\/a><\/li><li class="deeper"><a href="#t3">/)
  assert.doesNotMatch(html, /#t4/)
})

test('a written month is a link said in words; a missing, left out or coming one is not', () => {
  const told = { ...samplePost('Récap', '2017-04-02'), url: '/2017/été/' }
  const html = ribbon([
    cell('before', ['2017-01', '2017-02']),
    cell('written', ['2017-03'], { age: 1, posts: [told] }),
    cell('missing', ['2017-04'], { age: 2 }),
    cell('skipped', ['2017-05'], { age: 3, reason: 'en vacances' }),
    cell('current', ['2017-06', '2017-07', '2017-08'], { age: 6 }),
    cell('to-come', ['2017-09', '2017-10', '2017-11', '2017-12']),
  ])
  assert.match(html, /<td class="written" colSpan="1"><a href="\/blog\/2017\/%C3%A9t%C3%A9\/">/)
  const text = textOf(html)
  assert.match(text, /mars 2017, \+ 1 mois1/)
  assert.match(text, /avril 2017, \+ 2 mois : pas de récap2/)
  assert.match(text, /mai 2017, \+ 3 mois : laissé de côté, en vacances3/)
  assert.match(text, /juin à août 2017, \+ 6 mois : en cours6/)
  assert.equal(count(html, /<a /g), 1)
  assert.equal(count(html, /class="to-come"/g), 4)
})

test('every row of the ribbon is twelve months wide', () => {
  const months = Array.from({ length: 12 }, (_, index) => `2017-${String(index + 1).padStart(2, '0')}`)
  const html = ribbon([cell('written', months.slice(0, 3)), cell('to-come', months.slice(3, 9)), cell('after', months.slice(9))])
  const row = html.split('</th></tr>')[2] ?? ''
  const spans = [...row.matchAll(/<td[^>]*?(?:colSpan="(\d+)")?>/g)].map(([, span = '1']) => Number(span))
  assert.equal(
    spans.reduce((sum, span) => sum + span, 0),
    12,
  )
})

test('the list of recaps repeats the ribbon as text', () => {
  const episodes = [
    { state: 'current', months: ['2018-01'], age: 13 },
    { state: 'skipped', months: ['2017-05'], age: 5, reason: 'en vacances' },
    { state: 'missing', months: ['2017-04'] },
  ] as const
  const text = textOf(
    render(RecapList, {
      language,
      site,
      firstLines: new Map(),
      episodes: episodes.map((one) => ({ ...one, months: [...one.months] })),
    }),
  )
  assert.match(text, /2018\+ 13 janvier 2018, en cours2017\+ 5 mai 2017, laissé de côté : en vacances avril 2017, pas de récap/)
})

test('neighbours say what lies between two recaps', () => {
  const previous = { href: '/p/', title: 'Avant', untold: ['2017-11'] }
  const next = { href: '/n/', title: 'Après', skipped: ['2018-01', '2018-02'] }
  const text = textOf(render(Neighbours, { language, recaps: true, previous, next }))
  assert.match(text, /Récap précédent Avant novembre 2017 n’a pas été raconté/)
  assert.match(text, /Récap suivant Après janvier et février 2018 ont été laissés de côté/)
  assert.equal(render(Neighbours, { language }), '')
})

test('a pager shows the ends and what is near, and nothing for one page', () => {
  const hrefs = Array.from({ length: 20 }, (_, index) => `/page/${index + 1}/`)
  const html = render(Pager, { language, page: 6, hrefs })
  assert.equal(textOf(html), 'Plus récents156720Plus anciens')
  assert.match(html, /href="\/page\/6\/" aria-label="page 6" aria-current="page"/)
  assert.match(html, /href="\/page\/5\/" rel="prev"/)
  assert.equal(render(Pager, { language, page: 1, hrefs: ['/'] }), '')
})

test('a problem says what is wrong, what to do, and where', () => {
  const problem = { code: 'front-matter-yaml', file: 'posts/a.md', line: 3, column: 7, details: { reason: 'x' } } as const
  const html = render(ProblemNotice, { language, problems: [problem] })
  assert.match(html, /data-label="À corriger"/)
  assert.match(textOf(html), /erreur .+posts\/a\.md:3:7/)
})

test('a recap’s draft shows the notes that wait and its empty sections; a finished one nothing', () => {
  const state = {
    notes: ['2017-09-14 trompette', 'du <b>cuivre</b>'],
    articles: 1,
    commits: 2,
    links: 0,
    previous: 1,
    emptySections: ['Le toit'],
  }
  const html = render(DraftState, { language, state })
  assert.match(html, /^<aside class="callout" aria-label="À raconter"/)
  assert.equal(
    textOf(html),
    'Rubrique vide : Le toit2 notes attendent encore :2017-09-14 trompettedu &lt;b&gt;cuivre&lt;/b&gt;Aussi entre les marques : 1 billet, 2 commits, le récap précédent.',
  )
  assert.equal(render(DraftState, { language, state: undefined }), '')
})
