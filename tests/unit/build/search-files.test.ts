import assert from 'node:assert/strict'
import { test } from 'node:test'
import { brotliCompressSync } from 'node:zlib'
import { getSearchFiles } from '@/lib/build/search-files'
import { getContent } from '@/lib/posts'
import { find } from '@/lib/search/find'
import { askedOf } from '@/lib/search/words'

test('the script is one file of no more than 3 KB, brotli, named after its content', async () => {
  const { script } = await getSearchFiles()
  const { length } = brotliCompressSync(script.text)
  assert.ok(length <= 3 * 1024, `${length} bytes`)
  assert.match(script.name, /^[0-9a-f]{12}\.js$/)
})

test('its modules fit together: no name twice, nothing imported, exported or said to developers', async () => {
  const { script } = await getSearchFiles()
  assert.doesNotThrow(() => new Function(script.text))
  assert.doesNotMatch(script.text, /^(?:import|export) |\/\*|^\s*\/\/|@param/m)
})

test('it writes texts into the page, never markup', async () => {
  const { script } = await getSearchFiles()
  assert.doesNotMatch(script.text, /innerHTML|outerHTML|insertAdjacent|document\.write|\beval\b|srcdoc|setAttribute/)
})

test('every post of the site is found by its title', async () => {
  const { index } = await getSearchFiles()
  const lines = index.flatMap(({ text }) => text.split('\n'))
  const { posts } = await getContent()
  for (const [place, { title }] of posts.entries()) {
    const words = askedOf(title)
    if (words.length > 0) assert.ok((await find(words, async () => lines)).includes(place), title)
  }
})

test('in development the script waits until React has taken the page over', async () => {
  const stage = process.env.SITE_STAGE
  process.env.SITE_STAGE = 'development'
  const { script } = await getSearchFiles()
  if (stage === undefined) delete process.env.SITE_STAGE
  else process.env.SITE_STAGE = stage
  assert.match(script.text, /^addEventListener\('load'/)
  assert.doesNotThrow(() => new Function(script.text))
})
