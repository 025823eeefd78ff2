import assert from 'node:assert/strict'
import { register } from 'node:module'
import { before, test } from 'node:test'
import { reportContent } from '@/lib/build/check-content'
import { pageExtensions } from '@/lib/build/next-settings'
import { type PageInput, type RunPages, runPages } from '@/lib/build/pages'
import { getContent } from '@/lib/posts'

let first: RunPages

/** Style sheets, which pages import, are for Next’s compiler. */
const hook =
  "export const load = (url, context, next) => url.endsWith('.css') ? { format: 'module', source: '', shortCircuit: true } : next(url, context)"

const run = (last?: RunPages<PageInput>) => runPages(pageExtensions.production, last)

before(async () => {
  Object.assign(process.env, { SITE_STAGE: 'production', SITE_NOW: '2018-03-15' })
  register(`data:text/javascript,${encodeURIComponent(hook)}`)
  await reportContent()
  first = await run()
})

/** A last build whose pages are known by one name, so that it shows which of them were run again. */
const lastWith = (change: Partial<RunPages<PageInput>>): RunPages<PageInput> => ({
  ...first,
  pages: new Map([...first.pages].map(([address, { texts }]) => [address, { texts, input: 'from the last build' }])),
  ...change,
})

test('a page asks for the same texts whether it is run first or last: no view keeps a text for another page', async () => {
  assert.deepEqual(await run(), first)
})

test('where nothing has changed no page is run again', async () => {
  assert.deepEqual(
    new Set([...(await run(lastWith({}))).pages.values()].map(({ input }) => input)),
    new Set(['from the last build']),
  )
})

test('where one text has changed the pages that asked for it are run again, and no other', async () => {
  const [{ file = '', url = '' } = {}] = (await getContent()).posts
  const { pages } = await run(lastWith({ texts: new Map([...first.texts, [file, 'another']]) }))
  const again = [...pages].filter(([, { input }]) => input !== 'from the last build').map(([address]) => address)
  assert.ok(again.includes(url.replace(/\/$/, '')))
  assert.deepEqual(
    again,
    [...first.pages].filter(([, { texts }]) => texts.includes(file)).map(([address]) => address),
  )
  assert.ok(again.length < first.pages.size / 2)
})

test('where a text is new, or more than texts has changed, every page that may show it is run again', async () => {
  const [{ file = '' } = {}] = (await getContent()).posts
  const without = new Map([...first.texts].filter(([name]) => name !== file))
  const { pages } = await run(lastWith({ texts: without }))
  for (const [address, { texts }] of first.pages)
    assert.deepEqual(pages.get(address)?.input === 'from the last build', !texts.includes(file))
  assert.deepEqual((await run(lastWith({ outline: 'another' }))).pages, first.pages)
})

test('pages and feeds have an answer; what leads elsewhere, or is nowhere, is left to Next', () => {
  const answered = [...first.pages].filter(([, { answer }]) => answer).map(([address]) => address)
  for (const address of ['/', '/_not-found', '/search', '/rss.xml', '/tags/ecriture', '/archives/2017'])
    assert.ok(answered.includes(address), address)
  assert.ok(first.pages.has('/tags/écriture'))
  assert.ok(!answered.includes('/tags/écriture'))
})
