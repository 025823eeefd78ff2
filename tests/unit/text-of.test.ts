import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { textOf } from '@/app/_pages/text-of'
import { getContent } from '@/lib/posts'
import { contentFolder, text } from './content-folder'

/** The text of one post as its page shows it at a stage. */
async function shown(t: TestContext, stage: string, body: string) {
  const before = { ...process.env }
  t.after(() => Object.assign(process.env, { CONTENT_DIR: before.CONTENT_DIR ?? '', SITE_STAGE: before.SITE_STAGE ?? '' }))
  const files = {
    'site.yml': 'title: Carnet\nurl: https://www.example.org\npermalink: /:title/\n',
    'posts/2018-01-01-a.md': text('title: A\ntags: [{ a: b }]', body),
    'posts/2018-01-02-b.md': text('title: B\nredirect_from: /vieux/'),
  }
  Object.assign(process.env, { CONTENT_DIR: contentFolder(t, files), SITE_STAGE: stage })
  const content = await getContent()
  const post = content.posts.find(({ slug }) => slug === 'a')
  assert.ok(post)
  const { rendered, problems } = await textOf(post, content)
  return { html: rendered.html, codes: problems.map(({ code }) => code) }
}

const links = '[a](/b/) [b](/perdu/) [c](/vieux) [d](/archives/) [e](/favicon.svg) [f](/images/perdue.svg)\n\n{% minuteur %}\n'

test('a preview marks the links that lead nowhere, and lists what is wrong in the file and in its text', async (t) => {
  const { html, codes } = await shown(t, 'preview', links)
  const marked = [...html.matchAll(/<a[^>]*>/g)].map(([tag]) => tag).filter((tag) => tag.includes('dead-link'))
  assert.deepEqual(
    marked.map((tag) => /href="([^"]*)"/.exec(tag)?.[1]),
    ['/perdu/', '/images/perdue.svg'],
  )
  assert.deepEqual(codes, ['value-list', 'link-dead', 'link-dead', 'liquid-unknown-tag'])
})

test('in production nothing is marked and nothing listed', async (t) => {
  const { html, codes } = await shown(t, 'production', links)
  assert.doesNotMatch(html, /dead-link/)
  assert.deepEqual(codes, [])
})
