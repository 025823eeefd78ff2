import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { deserialize, serialize } from 'node:v8'
import { getContent, handContentOver, handedOverVariable, withheldOf } from '@/lib/posts'
import { hiddenAddressesOf } from '@/lib/posts/content'
import { contentFolder, text, writeFiles } from '../content-folder'

test('a process started by another shows the content of that one, whatever was saved since', async (t) => {
  const folder = contentFolder(t, {
    'site.yml': 'title: Carnet\nlanguage: fr\ndefaults:\n  - scope: { path: "" }\n    values: { author: moi }\n',
    'taxonomy.yml': 'café: Les cafés\n',
    'posts/2018-01-01-a.md': text('title: Un\ntags: [café, { a: b }]\ndate: 2018-01-01 10:00:00\nimage: [1]'),
    'posts/2017-01-01-b.md': text('title: Caché\npublished: false'),
    'drafts/c.md': text('title: Idée'),
    'pages/about.md': text('title: À propos'),
    '_data/constructor.yml': 'a: { b: [1, { c: 2018-01-01 }] }\n',
    '_includes/x.html': 'x',
  })
  const before = { ...process.env }
  t.after(() => {
    for (const name of ['CONTENT_DIR', 'SITE_STAGE', handedOverVariable]) {
      if (before[name] === undefined) delete process.env[name]
      else process.env[name] = before[name]
    }
    globalThis.carnetContent = undefined
  })
  Object.assign(process.env, { CONTENT_DIR: folder, SITE_STAGE: 'preview' })
  const content = await getContent()
  const file = join(folder, 'later', 'content')
  await handContentOver(file)
  writeFiles(folder, { 'posts/2018-01-01-a.md': text('title: Autre') })

  globalThis.carnetContent = undefined
  process.env[handedOverVariable] = file
  const { problemsOf, ...data } = await getContent()
  const { problemsOf: problemsBefore, ...expected } = content
  // Liquid sees an object's own keys only, so that its prototype does not count.
  assert.deepEqual(plain(data), plain(expected))
  assert.ok(content.problems.length > 0)
  for (const post of content.posts) assert.deepEqual(problemsOf(post), problemsBefore(post))
  assert.equal(withheldOf(await getContent()).length, 1)
  assert.deepEqual(hiddenAddressesOf(await getContent()), hiddenAddressesOf(content))
})

const plain = (value: unknown) => deserialize(serialize(value))
