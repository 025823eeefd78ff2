import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { inlineStyles, readSheets, type StylesOf } from '@/lib/build/inline-styles'
import { readStyles } from '@/lib/build/used-styles'

const link = '<link rel="stylesheet" href="/_next/static/a.css" data-precedence="next"/>'
const pageOf = (body: string, head = link) =>
  `<!DOCTYPE html><html><head>${head}<title>a</title></head><body>${body}</body></html>`

const inlined = (page: string, stylesOf: StylesOf) => inlineStyles(page, stylesOf).html

/** What is left of a style sheet on a page with this body. */
function left(css: string, body: string): string {
  const html = inlined(pageOf(body), () => readStyles(css))
  return /<style>(.*)<\/style>/s.exec(html)?.[1] ?? assert.fail('no style on the page')
}

test('the link becomes what the page uses of the style sheet; every other byte stays', () => {
  const css = 'p{color:red}ul{color:blue}'
  assert.equal(
    inlined(pageOf('<p>é &amp;</P><!-- x -->'), () => readStyles(css)),
    pageOf('<p>é &amp;</P><!-- x -->', '<style>p{color:red}</style>'),
  )
})

test('a rule stays where its tag, classes and attributes meet on one element, states and places aside', () => {
  const body = '<p class="a b">x</p><a href="/" class="c">y</a>'
  for (const [selector, stays] of [
    ['*', true],
    [':root', true],
    ['::selection', true],
    ['p', true],
    ['P', false],
    ['ul', false],
    ['.a.b', true],
    ['.a.c', false],
    ['p.c', false],
    ['a[href^="http"]', true],
    ['a[title]', false],
    ['p>a', true],
    ['p + .c:hover', true],
    ['.c:focus-visible:before', true],
    [':is(ul,p).a', true],
    [':is(ul,ol) a', false],
    ['p:not(.a,.d)', true],
    ['p:has(>ul)', false],
    ['p:has(+.c)', true],
    ['p:nth-child(2n+1 of .d)', true],
    ['.e\\:f', true],
  ] as const) {
    assert.equal(left(`${selector}{color:red}b{c:d}`, body), stays ? `${selector}{color:red}` : '', selector)
  }
})

test('an id that the style sheet names is asked for, others do not matter', () => {
  assert.equal(left('#a{b:c}p#d{e:f}', '<p id="a">x</p><p id="other">y</p>'), '#a{b:c}')
})

test('of a list of selectors the page keeps its own', () => {
  assert.equal(left('p,ul,ol>li,b:is(i,p){color:red}', '<p>x</p>'), 'p{color:red}')
})

test('at-rules without a rule left go, those that hold something else than rules stay', () => {
  const css =
    '@media print{ul{a:b}@page{margin:1cm}}@supports (a:b){ul{c:d}}@keyframes x{from{a:b}}@view-transition{navigation:auto}'
  assert.equal(left(css, '<p>x</p>'), '@media print{@page{margin:1cm}}@keyframes x{from{a:b}}@view-transition{navigation:auto}')
})

test('custom properties that no rule of the page uses go, and the others are called shortly', () => {
  const css =
    ':root{--line:2px;--half:calc(var(--line) / 2);--idle:1px}@media print{:root{--line:3px;--idle:0}}p{margin:var(--half)}'
  assert.equal(left(css, '<p>x</p>'), ':root{--b:2px;--a:calc(var(--b) / 2)}@media print{:root{--b:3px}}p{margin:var(--a)}')
  assert.equal(
    left('.a--b{--x:1px;margin:var(--x,var(--y,0))}', '<p class="a--b">x</p>'),
    '.a--b{--a:1px;margin:var(--a,var(--b,0))}',
  )
})

test('layers keep their order where some are left out', () => {
  const css = '@layer a,b,c;@layer b{p{x:y}}@layer a{p{x:z}}'
  assert.equal(left(css, '<p>x</p>'), '@layer a,b,c;@layer b{p{x:y}}@layer a{p{x:z}}')
  assert.equal(
    left('@layer a{p{x:y}}@layer b{ul{x:y}}@layer c{p{x:z}}@layer a,b,c;', '<p>x</p>'),
    '@layer a{p{x:y}}@layer c{p{x:z}}',
  )
})

test('nothing in the style sheet can close the element', () => {
  const html = inlined(pageOf('<p>x</p>'), () => readStyles('p:after{content:"</style><script>"}'))
  assert.equal(html.match(/<\/style>/g)?.length, 1)
  assert.ok(html.includes('content:"<\\/style><script>"'))
})

test('a page with a script of its own keeps its links: what the script adds is not known', () => {
  const page = pageOf('<script data-keep="" src="/s.js"></script><p>x</p>')
  assert.equal(
    inlined(page, () => readStyles('p{a:b}')),
    page,
  )
  const data = pageOf('<script type="application/ld+json">{}</script><p>x</p>')
  assert.ok(inlined(data, () => readStyles('p{a:b}')).includes('<style>p{a:b}</style>'))
})

test('several sheets of the build become one, in their order, and are named; one from elsewhere leaves the page as it is', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'carnet-'))
  t.after(() => rm(folder, { recursive: true }))
  await writeFile(join(folder, 'a.css'), 'p{a:b}ul{c:d}')
  await writeFile(join(folder, 'b.css'), 'p{a:e}')
  const stylesOf = await readSheets(folder)
  const to = (href: string) => `<link rel="stylesheet" href="${href}"/>`
  const [a, b] = [to('/base/_next/static/a.css?dpl=1'), to('/base/_next/static/b.css')]
  assert.equal(
    inlined(pageOf('<p>x</p>', `${a}<meta name="x">${b}`), stylesOf),
    pageOf('<p>x</p>', '<style>p{a:b}p{a:e}</style><meta name="x">'),
  )
  assert.deepEqual(inlineStyles(pageOf('<p>x</p>', a + b), stylesOf).sheets, [
    '/base/_next/static/a.css?dpl=1',
    '/base/_next/static/b.css',
  ])
  const foreign = pageOf('<p>x</p>', a + to('https://elsewhere.example/c.css'))
  assert.equal(inlined(foreign, stylesOf), foreign)
  assert.equal(inlined(pageOf('<p>x</p>', ''), stylesOf), pageOf('<p>x</p>', ''))
})
