import assert from 'node:assert/strict'
import { test } from 'node:test'
import { UnknownNode } from '@/lib/build/pages/element-tree'
import { readMetadata, readViewport } from '@/lib/build/pages/head'
import { readContent } from '@/lib/posts'
import { siteMetadata } from '@/lib/views/metadata'

const { site } = await readContent({ contentDir: 'content', siteUrl: undefined, stage: 'preview', now: '2018-03-15' })

test('what the pages state of themselves is understood', () => {
  const metadata = siteMetadata({ site, stage: 'preview' })
  assert.deepEqual(readMetadata(metadata), metadata)
})

test('what no page has stated so far is not passed over', () => {
  const metadata = siteMetadata({ site, stage: 'production' })
  for (const more of [
    { keywords: ['a'] },
    { title: 'A' },
    { other: { a: 'b' } },
    { robots: { index: true } },
    { openGraph: { videos: [] } },
  ])
    assert.throws(() => readMetadata({ ...metadata, ...more }), UnknownNode)
  assert.throws(() => readViewport({ themeColor: '#fff' }), UnknownNode)
})
