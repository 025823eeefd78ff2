import assert from 'node:assert/strict'
import { test } from 'node:test'
import { indexInThread } from '@/lib/build/search-thread'
import { searchIndexOf } from '@/lib/views/search/search-index'

const posts = Array.from({ length: 4000 }, (_, number) => ({
  title: `Billet ${number}`,
  tags: ['dev', `sujet ${number % 50}`],
  text: `mot ${number} commun`,
  headings: number % 2 ? 'titre' : '',
}))

test('the index of many posts, made on another core, is the one that would be made here', async () => {
  assert.deepEqual(await indexInThread(posts), searchIndexOf(posts))
})

test('where no thread can be started the index is made here', async (t) => {
  t.mock.method(process, 'cwd', () => '/nowhere')
  assert.deepEqual(await indexInThread(posts), searchIndexOf(posts))
})
