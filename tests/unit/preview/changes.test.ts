import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Change, changesOf } from '@/lib/views/preview/changes'
import { hashOf, type Published, type PublishedEntry } from '@/lib/views/preview/published'

function entry(url: string, text: string, facts: Partial<PublishedEntry> = {}): PublishedEntry {
  const reading = { blocks: text.split('\n'), links: facts.links ?? [], pictures: facts.pictures ?? [] }
  return {
    kind: 'post',
    url,
    title: `Titre de ${url}`,
    language: 'fr',
    day: '2017-10-31',
    updated: undefined,
    description: undefined,
    series: undefined,
    categories: [],
    tags: [],
    months: [],
    words: text.split(' ').length,
    ...reading,
    hash: hashOf(reading),
    ...facts,
  }
}

const state = (entries: PublishedEntry[], redirects: Published['redirects'] = []): Published => ({ entries, redirects })
const told = (changes: Change[]) => changes.map(({ change, entry: { url }, before }) => [change, url, before?.url])

test('two equal states differ in nothing, whatever the order', () => {
  const [a, b] = [entry('/a/', 'un deux'), entry('/b/', 'trois')]
  assert.deepEqual(changesOf(state([a, b]), state([structuredClone(b), structuredClone(a)])), [])
})

test('posts are added, changed and removed', () => {
  const before = state([entry('/a/', 'Il fait beau ce matin.'), entry('/b/', 'Adieu.')])
  const after = state([entry('/a/', 'Il fait froid ce matin.'), entry('/c/', 'Bonjour à tous.')])
  const changes = changesOf(before, after)
  assert.deepEqual(told(changes), [
    ['added', '/c/', undefined],
    ['changed', '/a/', '/a/'],
    ['removed', '/b/', '/b/'],
  ])
  assert.deepEqual(
    changes.map(({ words }) => words),
    [
      { added: 3, removed: 0 },
      { added: 1, removed: 1 },
      { added: 0, removed: 1 },
    ],
  )
})

test('changed facts are told, without a text that did not change', () => {
  const before = entry('/a/', 'Du café.', { tags: ['métier'], day: '2017-10-30' })
  const after = entry('/a/', 'Du café.', { tags: ['métier', 'accès'], title: 'Un autre titre' })
  const [change] = changesOf(state([before]), state([after]))
  assert.deepEqual(
    change?.fields.map(({ name }) => name),
    ['title', 'day', 'tags'],
  )
  assert.deepEqual(change?.passages, [])
})

test('the typography’s spaces in a title are no change', () => {
  const before = entry('/a/', 'Du café.', { title: 'Quoi ?' })
  assert.deepEqual(changesOf(state([before]), state([{ ...before, title: 'Quoi\u202F?' }])), [])
})

test('the same text under another address is moved', () => {
  const before = state([entry('/a/', 'Du café et rien d’autre.', { title: 'Café' })])
  assert.deepEqual(told(changesOf(before, state([entry('/b/', 'Du café et rien d’autre.', { title: 'Thé' })]))), [
    ['moved', '/b/', '/a/'],
  ])
})

test('another text under another address is moved where it redirects the old one', () => {
  const before = state([entry('/a/', 'Du café.', { title: 'Café' })])
  const after = state([entry('/b/', 'Du thé.', { title: 'Thé' })], [{ from: '/a/', to: '/b/' }])
  assert.deepEqual(told(changesOf(before, after)), [['moved', '/b/', '/a/']])
})

test('another text under another address and the same title is moved, unless two bear that title', () => {
  const before = state([entry('/a/', 'Du café.', { title: 'Café' })])
  const moved = entry('/b/', 'Du thé.', { title: 'Café' })
  assert.deepEqual(told(changesOf(before, state([moved]))), [['moved', '/b/', '/a/']])
  const twins = changesOf(before, state([moved, { ...moved, url: '/c/' }]))
  assert.deepEqual(
    twins.map(({ change }) => change),
    ['added', 'added', 'removed'],
  )
})

test('two posts that change places are moved, not rewritten', () => {
  const before = state([entry('/a/', 'Un texte sur le four.'), entry('/b/', 'Un texte sur le toit.')])
  const after = state([entry('/b/', 'Un texte sur le four.'), entry('/a/', 'Un texte sur le toit.')])
  assert.deepEqual(told(changesOf(before, after)), [
    ['moved', '/a/', '/b/'],
    ['moved', '/b/', '/a/'],
  ])
})

test('a link that follows a post to its new address is no change; one that goes is', () => {
  const [moved, other] = [entry('/a/', 'Le four et le pain.'), entry('/c/', 'Voir.', { links: ['/a/', '/z/'] })]
  const after = [{ ...moved, url: '/b/' }, entry('/c/', 'Voir.', { links: ['/b/', '/z/'] })]
  assert.deepEqual(told(changesOf(state([moved, other]), state(after))), [['moved', '/b/', '/a/']])
  const lost = changesOf(state([moved, other]), state([{ ...moved, url: '/b/' }, entry('/c/', 'Voir.', { links: ['/z/'] })]))
  assert.deepEqual(lost[0]?.fields, [{ name: 'links', before: ['/a/', '/z/'], after: ['/z/'] }])
})

test('what was waiting and is published now is told as published', () => {
  const fresh = entry('/2018/07/imprimante/', 'La nôtre a survécu.', { title: 'Imprimante' })
  const draft = { ...fresh, url: '/2018/06/imprimante/' }
  assert.deepEqual(told(changesOf(state([]), state([fresh]), { waiting: [draft] })), [['published', fresh.url, undefined]])
  assert.deepEqual(told(changesOf(state([]), state([fresh]), { waiting: [entry('/x/', 'Rien à voir.')] })), [
    ['added', fresh.url, undefined],
  ])
})

test('posts without words are not taken for one another', () => {
  const before = state([entry('/a/', '', { words: 0, title: 'A' })])
  const after = state([entry('/b/', '', { words: 0, title: 'B' })])
  assert.deepEqual(told(changesOf(before, after)), [
    ['added', '/b/', undefined],
    ['removed', '/a/', '/a/'],
  ])
})

test('names that JavaScript knows are names like any other', () => {
  const before = state([entry('/__proto__/', 'un', { title: 'constructor' })])
  const after = state([entry('/__proto__/', 'deux', { title: 'constructor' })])
  assert.deepEqual(told(changesOf(before, after)), [['changed', '/__proto__/', '/__proto__/']])
})
