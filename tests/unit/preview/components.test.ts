import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createElement, type FunctionComponent } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { PostHeader } from '@/app/_components/post-header'
import { PostList } from '@/app/_components/post-list'
import { PreviewBanner } from '@/app/_components/preview-banner'
import { PreviewChange } from '@/app/_components/preview-change'
import { PreviewRemarks } from '@/app/_components/preview-remarks'
import { PreviewWaiting } from '@/app/_components/preview-waiting'
import { StatusNotice } from '@/app/_components/status-notice'
import type { Post } from '@/lib/posts'
import { goingLiveText } from '@/lib/views/preview/going-live'
import { change, report, waiting } from './sample'

const render = <Props extends object>(component: FunctionComponent<Props>, props: Props) =>
  renderToStaticMarkup(createElement(component, props)).replaceAll('\u00A0', ' ')
const textOf = (html: string) => html.replace(/<span class="visually-hidden">[^<]*<\/span>/g, '').replace(/<[^>]+>/g, '')
const language = 'fr'

test('a corrected paragraph is a corrected copy, in words too', () => {
  const parts = [
    { op: 'same' as const, text: 'une ' },
    { op: 'removed' as const, text: 'erreur' },
    { op: 'added' as const, text: 'faute' },
    { op: 'same' as const, text: ', voilà' },
    { op: 'added' as const, text: ' tout' },
  ]
  const html = render(PreviewChange, { language, change: change({ passages: [{ kind: 'text', parts }] }) })
  assert.ok(
    html.includes(
      '<p lang="fr">une <del><span class="visually-hidden">supprimé : </span>erreur</del> <ins><span class="visually-hidden">ajouté : </span>faute</ins>, voilà <ins><span class="visually-hidden">ajouté : </span>tout</ins></p>',
    ),
    html,
  )
})

test('unchanged paragraphs are counted in the margin', () => {
  const html = render(PreviewChange, { language, change: change({ passages: [{ kind: 'same', paragraphs: 4 }] }) })
  assert.ok(html.includes('<span class="side">4 paragraphes inchangés</span> […]'))
})

test('code shows its lines, and where it leaves some out', () => {
  const lines = [
    { op: 'skipped' as const, lines: 7 },
    { op: 'removed' as const, text: 'a < b' },
    { op: 'added' as const, text: '' },
  ]
  const html = render(PreviewChange, { language, change: change({ passages: [{ kind: 'code', lines }] }) })
  assert.match(
    html,
    /<pre tabindex="0"><code><i>\[…\] 7 lignes inchangées\n<\/i><del>.*a &lt; b<\/del>\n<ins>.* <\/ins>\n<\/code><\/pre>/,
  )
})

test('changed facts are told as people write them', () => {
  const fields = [
    { name: 'title' as const, before: ['Un formulaire qui excuse'], after: ['Un formulaire qui pardonne'] },
    { name: 'day' as const, before: ['2017-09-11'], after: ['2017-09-12'] },
    { name: 'months' as const, before: [], after: ['2018-01', '2018-02', '2018-03'] },
    { name: 'language' as const, before: ['fr'], after: ['en'] },
    { name: 'links' as const, before: ['/a/', '/b/'], after: ['/b/', '/c/'] },
  ]
  const text = textOf(render(PreviewChange, { language, change: change({ fields }) }))
  for (const words of [
    'TitreUn formulaire qui excuse pardonne',
    'Date11 septembre 2017 12 septembre 2017',
    'Moisjanvier à mars 2018',
    'Languefrançais anglais',
    'Liens/a//c/',
  ])
    assert.ok(text.includes(words), `${words} in ${text}`)
})

test('what is removed is struck, and the way to keep its address told', () => {
  const html = render(PreviewChange, { language, change: change({ change: 'removed', href: null, leaves: { is: 'missing' } }) })
  assert.ok(html.includes('<h2 lang="fr"><del>Un formulaire qui pardonne</del></h2>'))
  assert.ok(html.includes('<code>redirect_from: /2017/09/formulaire/</code> à un autre billet pour la garder'))
})

test('what is moved tells both addresses', () => {
  const moved = change({ change: 'moved', formerAddress: '/ancien/', leaves: { is: 'redirect', to: '/2017/09/formulaire/' } })
  const text = textOf(render(PreviewChange, { language, change: moved }))
  assert.match(text, /était à \/ancien\/.*l’ancienne adresse mènera à \/2017\/09\/formulaire\//)
})

test('texts of an author are never markup', () => {
  const title = '<script>alert(1)</script>'
  const parts = [{ op: 'added' as const, text: title }]
  const html = render(PreviewChange, {
    language,
    change: change({ title, address: `/${title}/`, passages: [{ kind: 'text', parts }] }),
  })
  assert.ok(!html.includes('<script'))
})

test('a scheduled post says when it appears, a draft that it does not', () => {
  const entries = [
    waiting(),
    waiting({ status: 'scheduled', file: 'posts/x.md', day: '2018-04-01', live: '2018-04-01T09:00:00+02:00' }),
  ]
  const html = render(PreviewWaiting, { language, entries })
  assert.ok(html.includes('paraîtra le <time dateTime="2018-04-01T09:00:00+02:00">1<sup>er</sup> avril 2018</time>'))
  assert.ok(textOf(html).includes('drafts/pas-mur.md · paraîtra quand vous le publierez : npm run publish -- pas-mur'))
  assert.equal(render(PreviewWaiting, { language, entries: [] }), '')
})

test('what is withheld is told by its file, without a link, and why', () => {
  const entry = waiting({ status: 'withheld', href: null, file: 'posts/2018-01-01-x.md' })
  const html = render(PreviewWaiting, { language, entries: [entry] })
  assert.match(
    textOf(html),
    /retenu.*posts\/2018-01-01-x\.md · reste en dehors du site, aperçus compris : son en-tête dit published: false/,
  )
  assert.doesNotMatch(html, /<a /)
})

const entryOf = (facts: Partial<Post>): Post => ({
  kind: 'post',
  status: 'draft',
  file: 'drafts/pas-mur.md',
  url: '/2018/04/pas-mur/',
  redirectFrom: [],
  title: 'Pas mûr',
  language: 'fr',
  data: {},
  format: 'markdown',
  source: '',
  sourceLine: 1,
  places: {},
  instant: '2018-04-01T09:00:00+02:00',
  day: '2018-04-01',
  slug: 'pas-mur',
  categories: [],
  tags: [],
  ...facts,
})

test('above a text that is not published, a notice says what it is and when it goes live', () => {
  const notice = (facts: Partial<Post>) => render(StatusNotice, { language, entry: entryOf(facts) })
  assert.match(notice({}), /^<aside class="callout" aria-label="Pas encore" data-label="Pas encore">/)
  assert.equal(textOf(notice({})), 'Ce billet paraîtra quand vous le publierez : npm run publish -- pas-mur.')
  assert.equal(
    textOf(notice({ file: 'posts/2018-04-01-a.md' })),
    'Ce billet paraîtra quand vous ôterez draft: true de son en-tête.',
  )
  assert.match(notice({ status: 'scheduled' }), /data-label="Pas encore".*<time dateTime="2018-04-01T09:00:00\+02:00">/)
  assert.equal(
    textOf(notice({ status: 'scheduled' })),
    'Ce billet paraîtra le 1er avril 2018, à la première construction du site après cette date.',
  )
  assert.equal(notice({ status: 'published' }), '')
})

test('a page that is a draft has its notice too', () => {
  const { instant: _, day: __, slug: ___, categories: ____, tags: _____, ...rest } = entryOf({ file: 'pages/tarifs.md' })
  const html = render(StatusNotice, { language, entry: { ...rest, kind: 'page' } })
  assert.match(html, /aria-label="Brouillon"/)
  assert.equal(textOf(html), 'Cette page paraîtra quand vous ôterez draft: true de son en-tête.')
})

test('the command that publishes a draft is one that a shell understands', () => {
  const command = (file: string) => goingLiveText({ status: 'draft', file }, language).replace(/^.*: /, '')
  assert.equal(command('drafts/été/cœur.md'), 'npm run publish -- été/cœur')
  assert.equal(command('drafts/deux mots.md'), "npm run publish -- 'deux mots'")
  assert.equal(command("drafts/l'été; rm -r x.md"), "npm run publish -- 'l'\\''été; rm -r x'")
  assert.equal(command('drafts/-x.md'), "npm run publish -- '-x'")
})

test('in lists, what is scheduled says when it appears, and a draft that it is one', () => {
  const listed = { href: '/x/', title: 'X', instant: '2018-04-01T09:00:00+02:00', day: '2018-04-01' }
  const list = (status: Post['status']) => textOf(render(PostList, { language, posts: [{ ...listed, status }] }))
  assert.match(list('scheduled'), /X paraîtra le 1er avril 2018$/)
  assert.match(list('draft'), /X Brouillon$/)
  assert.match(list('published'), /X ?$/)
})

test('a recap that is not published yet was not published', () => {
  const header = { language, title: 'Solo', href: '/x/', instant: '2018-04-01', day: '2018-04-01' } as const
  const recap = { months: ['2018-03'], age: 15 }
  const head = (status: Post['status']) => textOf(render(PostHeader, { ...header, status, recap }))
  assert.match(head('published'), /· publié le 1er avril 2018/)
  assert.match(head('scheduled'), /^.*Programmé.*· paraîtra le 1er avril 2018/)
  assert.match(head('draft'), /Brouillon.*· 1er avril 2018/)
})

test('problems, lost addresses and lonely tags are one list', () => {
  const problem = {
    severity: 'error' as const,
    code: 'x',
    file: 'posts/a.md',
    line: 3,
    column: 5,
    what: 'ceci cloche',
    remedy: 'réparez',
  }
  const html = render(PreviewRemarks, {
    report: report({ problems: [problem], lost: ['/a/'], lonelyTags: [{ tag: 'fuor', file: 'posts/b.md' }] }),
  })
  assert.match(textOf(html), /erreur ceci cloche : réparez\. posts\/a\.md:3:5/)
  assert.equal(html.match(/<li>/g)?.length, 3)
  assert.match(textOf(render(PreviewRemarks, { report: report() })), /Rien à signaler\./)
})

test('the banner tells the branch and how much changes, as far as it is known', () => {
  const banner = (changes: Parameters<typeof PreviewBanner>[0]['changes'], branch?: string) =>
    textOf(render(PreviewBanner, { language, branch, changes }))
  const href = '/preview/'
  assert.equal(
    banner({ href, count: 3, pages: 0 }, 'octobre'),
    'Aperçu de la branche octobre. Rien de ceci n’est publié. Ce qui change : 3 billets',
  )
  assert.match(banner({ href, count: 1, pages: 2 }), /Ce qui change : 1 billet, 2 pages$/)
  assert.match(banner({ href, count: 0, pages: 0 }), /Rien ne change$/)
  assert.match(banner({ href }), /Ce qui change$/)
})
