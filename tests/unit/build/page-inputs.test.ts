import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { reportContent } from '@/lib/build/check-content'
import { pageExtensions } from '@/lib/build/next-settings'
import { type PageInputs, readPageInputs } from '@/lib/build/page-inputs'
import { getContent } from '@/lib/posts'

let first: PageInputs

const inputs = async (last?: PageInputs) => (await readPageInputs(pageExtensions.production, last)) ?? assert.fail()

before(async () => {
  Object.assign(process.env, { SITE_STAGE: 'production', SITE_NOW: '2018-03-15' })
  await reportContent()
  first = await inputs()
})

/** A last build whose pages are known by one name, so that it shows which of them were run again. */
const lastWith = (change: Partial<PageInputs>): PageInputs => ({
  ...first,
  pages: new Map([...first.pages].map(([address, { texts }]) => [address, { texts, input: 'from the last build' }])),
  ...change,
})

test('a page asks for the same texts whether it is run first or last: no view keeps a text for another page', async () => {
  assert.deepEqual(await inputs(), first)
})

test('where nothing has changed no page is run again', async () => {
  assert.deepEqual(
    new Set([...(await inputs(lastWith({}))).pages.values()].map(({ input }) => input)),
    new Set(['from the last build']),
  )
})

test('where one text has changed the pages that asked for it are run again, and no other', async () => {
  const [{ file = '', url = '' } = {}] = (await getContent()).posts
  const { pages } = await inputs(lastWith({ texts: new Map([...first.texts, [file, 'another']]) }))
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
  const { pages } = await inputs(lastWith({ texts: without }))
  for (const [address, { texts }] of first.pages)
    assert.deepEqual(pages.get(address)?.input === 'from the last build', !texts.includes(file))
  assert.deepEqual((await inputs(lastWith({ outline: 'another' }))).pages, first.pages)
})
