import assert from 'node:assert/strict'
import { test } from 'node:test'
import { filesFor, find, postsIn } from '@/lib/search/find'
import { askedOf, stem, wordsOf } from '@/lib/search/words'
import { type Findable, textStemsOf } from '@/lib/views/search/findable'
import { searchIndexOf } from '@/lib/views/search/search-index'
import { randomFrom } from '../../build/edits'

interface Facts extends Pick<Findable, 'title' | 'tags'> {
  headings: string[]
  text: string
}

function findable({ headings = [], text = '', ...facts }: Partial<Facts>): Findable {
  const stems = textStemsOf({ text, headings: headings.map((heading) => ({ level: 2, id: '', text: heading })) })
  return { title: '', tags: [], ...facts, ...stems }
}

/** Searches as the page does: reads only the files that are named for a word. */
function searchIn(posts: readonly Findable[]) {
  const files = searchIndexOf(posts)
  const firsts = files.map(({ first }) => first)
  const read = new Set<number>()
  const search = (query: string) =>
    find(askedOf(query), async (asked) => {
      const named = filesFor(asked, firsts)
      for (const file of named) read.add(file)
      return named.flatMap((file) => files[file]?.text.split('\n') ?? [])
    })
  return { search, files, read }
}

const texts = (...all: string[]) => searchIn(all.map((text) => findable({ text }))).search

test('a post is found by a word of its title, its headings, its text, or of what it is filed under', async () => {
  const { search } = searchIn([
    findable({ title: 'Un formulaire' }),
    findable({ headings: ['La recette'] }),
    findable({ text: 'Du café.' }),
    findable({ tags: ['et moi', 'octobre 2017'] }),
  ])
  assert.deepEqual(await search('FORMULAIRES'), [0])
  assert.deepEqual(await search('recette'), [1])
  assert.deepEqual(await search('cafe'), [2])
  assert.deepEqual(await search('octobre 2017'), [3])
})

test('the title counts more than a tag, a tag than a heading, a heading than the text', async () => {
  const { search } = searchIn([
    findable({ text: 'devis' }),
    findable({ headings: ['devis'] }),
    findable({ tags: ['devis'] }),
    findable({ title: 'devis' }),
  ])
  assert.deepEqual(await search('devis'), [3, 2, 1, 0])
})

test('where all else is equal, the newest comes first', async () => {
  assert.deepEqual(await texts('devis', 'autre chose', 'le devis', 'un devis de plus')('devis'), [0, 2, 3])
})

test('a word that stands often in a post gives the post no more weight', async () => {
  assert.deepEqual(await texts('devis', 'devis devis devis')('devis'), [0, 1])
})

test('several words have all to be there, in any order, anywhere in the post', async () => {
  const { search } = searchIn([
    findable({ text: 'un devis signé' }),
    findable({ title: 'Signal', text: 'sans devis' }),
    findable({ text: 'un devis', tags: ['signé'] }),
  ])
  assert.deepEqual(await search('signé devis'), [2, 0])
})

test('three letters find the words that they begin, after those that they are', async () => {
  const search = texts('le château', 'un chat', 'des chats', 'le mot', 'des mots')
  assert.deepEqual(await search('chat'), [1, 2, 0])
  assert.deepEqual(await search('châ'), [0, 1, 2])
  assert.deepEqual(await search('mot'), [3, 4])
})

test('two letters find only themselves', async () => {
  assert.deepEqual(await texts('un an', 'une année', 'ansérine')('an'), [0])
})

test('what is not there is not found, whatever is asked', async () => {
  const search = texts('un devis', 'Constructor et toString, __proto__')
  for (const query of ['', ' ', 'zzz', 'devis zzz', '.*', '[', '\\', '*', '🎉', 'שלום', '\0', 'devis\u0000', '<b>'])
    assert.deepEqual(await search(query), query === 'devis\u0000' ? [0] : [], JSON.stringify(query))
  assert.deepEqual(await search('constructor'), [1])
  assert.deepEqual(await search('__proto__'), [1])
})

test('ten thousand signs are answered as their beginning', async () => {
  assert.deepEqual(await texts('un devis')('devis '.repeat(2000)), [0])
  assert.deepEqual(await texts('un devis')('d'.repeat(10_000)), [])
})

test('post numbers survive the index, however far apart', async () => {
  const numbers = [0, 1, 31, 32, 33, 1024, 1025, 32_768, 40_000]
  const posts = Array.from({ length: 40_001 }, () => findable({}))
  for (const number of numbers) posts[number] = findable({ text: 'rare' })
  const [file] = searchIndexOf(posts)
  assert.deepEqual([...postsIn(file?.text.split(' ')[1] ?? '')], numbers)
})

test('on a large blog a search reads few of the many files, and finds what reading everything would', async () => {
  const random = randomFrom(11)
  const letters = 'abcdefghijklmnopqrstuvwxyzéàçœ'
  const word = () => Array.from({ length: 2 + Math.floor(random() * 5) }, () => letters[Math.floor(random() ** 2 * 30)]).join('')
  const vocabulary = Array.from({ length: 30_000 }, word)
  const pick = () => vocabulary[Math.floor(random() ** 3 * vocabulary.length)] ?? ''
  const posts = Array.from({ length: 300 }, () => ({
    ...{ title: pick(), tags: [pick()], headings: [pick()] },
    text: Array.from({ length: 400 }, pick).join(' '),
  }))
  const { search, files, read } = searchIn(posts.map(findable))
  assert.ok(files.length > 4, `${files.length} files`)
  const words = posts.map(({ title, tags, headings, text }) => wordsOf([title, ...tags, ...headings, text].join(' ')))
  for (let round = 0; round < 60; round++) {
    const query = random() < 0.5 ? pick() : `${pick()} ${pick().slice(0, 3)}`
    const asked = askedOf(query)
    if (asked.length === 0) continue
    const has = (own: string[], { whole, start }: { whole: string; start: string }) =>
      own.some((one) => stem(one) === whole || (start.length > 2 && stem(one).startsWith(start)))
    const expected = words.flatMap((own, post) => (asked.every((one) => has(own, one)) ? [post] : []))
    read.clear()
    assert.deepEqual(
      (await search(query)).toSorted((a, b) => a - b),
      expected,
      query,
    )
    assert.ok(read.size <= 3 * asked.length, `${query}: ${read.size} of ${files.length} files`)
  }
})

test('a failing file fails the search, which says so, rather than finding too little', async () => {
  await assert.rejects(find(askedOf('devis'), () => Promise.reject(new Error('404'))))
})
