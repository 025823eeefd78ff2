import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Component, createElement as h, type ReactNode, Suspense } from 'react'
import { fingerprintOf, UnknownNode } from '@/lib/build/fingerprint'

async function Late({ text }: { text: string }) {
  await Promise.resolve()
  return h('p', {}, text)
}

test('what a component returns counts, not which component returns it', async () => {
  assert.equal(await fingerprintOf(h(Late, { text: 'Bonjour' })), await fingerprintOf(h('p', {}, 'Bonjour')))
})

const raw = (html: string) => Object.fromEntries([['dangerouslySetInnerHTML', { __html: html }]])

const pairs: [what: string, one: ReactNode, other: ReactNode][] = [
  ['a text', h('p', {}, 'Un'), h('p', {}, 'Deux')],
  ['an element', h('p', {}, 'Un'), h('b', {}, 'Un')],
  ['an attribute', h('a', { href: '/un' }, 'x'), h('a', { href: '/deux' }, 'x')],
  ['an attribute that is there or not', h('p', { hidden: true }), h('p', {})],
  ['a number and its text', h('td', { rowSpan: 1 }), h('td', { rowSpan: '1' })],
  ['HTML handed over as it is', h('p', raw('<i>')), h('p', raw('<b>'))],
  ['the border between two texts', h('p', {}, 'ab', 'c'), h('p', {}, 'a', 'bc')],
  ['what is inside and what follows', h('p', {}, h('i', {}, 'x'), 'y'), h('p', {}, h('i', {}, 'xy'))],
  ['the order', h('p', {}, h('i'), h('b')), h('p', {}, h('b'), h('i'))],
  ['an element and text that looks like its note', h('b', {}, 'x'), '<1:b#4:null"1:x'],
]

for (const [what, one, other] of pairs)
  test(`two pages that differ in ${what} differ in their fingerprints`, async () => {
    assert.notEqual(await fingerprintOf(one), await fingerprintOf(other))
  })

class Old extends Component {
  override render() {
    return null
  }
}

test('what is not understood is said, never passed over', async () => {
  await assert.rejects(fingerprintOf(h(Old)), UnknownNode)
  await assert.rejects(fingerprintOf(h(Suspense, {}, 'x')), UnknownNode)
  await assert.rejects(fingerprintOf({ an: 'object' }), UnknownNode)
  await assert.rejects(fingerprintOf(h('p', { onClick: () => undefined })), UnknownNode)
})

test('a tree deeper than the call stack has a fingerprint', async () => {
  let deep = h('i')
  for (let depth = 0; depth < 20_000; depth++) deep = h('b', {}, deep)
  assert.match(await fingerprintOf(deep), /^[0-9a-f]{64}$/)
})
