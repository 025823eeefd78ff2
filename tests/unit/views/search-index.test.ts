import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findableOf, textStemsOf } from '@/lib/views/search/findable'
import { searchIndexOf } from '@/lib/views/search/search-index'
import { post, site } from '../../factories'

const findable = (text: string, title = '') => ({ title, tags: [], ...textStemsOf({ text, headings: [] }) })

test('no post makes no index, and a post without words none either', () => {
  assert.deepEqual(searchIndexOf([]), [])
  assert.deepEqual(searchIndexOf([findable('🎉 !')]), [])
})

test('each word stands on one line, with each post in the place where it counts most', () => {
  const [file] = searchIndexOf([findable('Un devis, des devis', 'Devis'), findable('le devis')])
  assert.deepEqual(file?.text.split('\n'), ['devi 2   1', 'le 2', 'un 1', 'des 1'].sort())
  assert.equal(file?.first, 'des')
})

test('the same posts make the same files under the same names; another word makes another name', () => {
  const posts = [findable('un devis'), findable('des bureaux')]
  assert.deepEqual(searchIndexOf(posts), searchIndexOf(structuredClone(posts)))
  assert.notEqual(searchIndexOf(posts)[0]?.name, searchIndexOf([...posts, findable('neuf')])[0]?.name)
})

test('a large index comes in files of some thirty kilobytes, each beginning after the last word of the one before', () => {
  const words = Array.from({ length: 20_000 }, (_, n) => `mot${n}x`).join(' ')
  const files = searchIndexOf([findable(words)])
  assert.ok(files.length > 4)
  for (const [index, { text, first }] of files.entries()) {
    const terms = text.split('\n').map((line) => line.split(' ')[0] ?? '')
    assert.equal(terms[0], first)
    assert.deepEqual(terms.toSorted(), terms)
    assert.ok(text.length < 40_000)
    assert.ok((files[index + 1]?.first ?? '\uffff') > (terms.at(-1) ?? ''))
  }
})

test('what is too long for a word, such as a picture written as text, is left out', () => {
  assert.deepEqual(searchIndexOf([findable('x'.repeat(41))]), [])
})

test('a post is found by its names as written and as shown, by its day and by the months it tells', () => {
  const posts = [
    post({
      title: 'Solo + 9 mois',
      day: '2017-10-28',
      tags: ['et_moi'],
      categories: ['good_job'],
      series: 'Le four',
      recap: { months: ['2017-08', '2017-09'] },
    }),
  ]
  const terms = { categories: new Map([['good-job', { label: 'Bon boulot' }]]), tags: new Map() }
  const [only = post()] = posts
  const { tags, title, headings, text } = findableOf(
    only,
    textStemsOf({ text: 'Septembre a filé.', headings: [{ level: 2, id: 'a', text: 'La recette' }] }),
    { posts, site: site(), terms },
  )
  assert.equal(title, 'Solo + 9 mois')
  assert.equal(headings, 'la recett')
  assert.equal(text, 'septembr file')
  for (const name of ['et_moi', 'good_job', 'Bon boulot', 'Le four', '28\u00A0octobre 2017', 'août 2017', 'septembre 2017'])
    assert.ok(tags.includes(name), name)
})
