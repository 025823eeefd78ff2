import assert from 'node:assert/strict'
import { test } from 'node:test'
import { castFrom, type Mould } from '@/lib/build/pages'

/** What Next 16 notes of a page. */
const notes = (decoded: string, encoded = decoded) => ({
  entry: { routeType: 'page', srcRoute: '/tags/[slug]', dataRoute: `${decoded}.rsc`, allowHeader: ['host'] },
  meta: {
    headers: { 'x-next-cache-tags': `_N_T_/layout,_N_T_/tags/[slug]/page,_N_T_${encoded}` },
    routeCache: { key: `/route-cache/APP_PAGE/ab/$${decoded}`, owner: { sourceRoute: '/tags/[slug]/page' }, isFallback: false },
  },
})

const mouldOf = (address: string): Mould => ({ address, kind: 'page', sheets: [], ...notes(address) })

test('another address of the same sort is noted as Next would', () => {
  assert.deepEqual(castFrom(mouldOf('/tags/a'), '/tags/b'), notes('/tags/b'))
  assert.deepEqual(castFrom(mouldOf('/tags/a'), '/tags/été'), notes('/tags/été', '/tags/%C3%A9t%C3%A9'))
  assert.deepEqual(
    castFrom({ ...mouldOf('/tags/été'), ...notes('/tags/été', '/tags/%C3%A9t%C3%A9') }, '/tags/a'),
    notes('/tags/a'),
  )
})

test('an address that reads like part of the notes changes nothing but itself', () => {
  assert.deepEqual(castFrom(mouldOf('/page'), '/tags'), notes('/tags'))
  assert.deepEqual(castFrom(mouldOf('/$&'), '/$1'), notes('/$1'))
})
