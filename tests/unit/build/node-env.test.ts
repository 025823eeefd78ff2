import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { test } from 'node:test'
import { contentFolder, text } from '../content-folder'

test('a machine that exports NODE_ENV=development does not make a build show drafts', (t) => {
  const CONTENT_DIR = contentFolder(t, {
    'site.yml': 'title: Carnet\nurl: https://www.example.org\n',
    'posts/2018-01-01-a.md': text('title: A'),
    'drafts/casse.md': text('title: ['),
  })
  const { SITE_STAGE: _, VERCEL: __, GITHUB_ACTIONS: ___, ...inherited } = process.env
  const checked = (env: Record<string, string>) =>
    spawnSync(process.execPath, ['lib/build/start.js', 'check'], {
      env: { ...inherited, CONTENT_DIR, NODE_ENV: 'development', ...env },
      encoding: 'utf8',
    })
  assert.equal(checked({}).status, 0, checked({}).stderr)
  // Whoever wants them says so.
  assert.match(checked({ SITE_STAGE: 'preview' }).stderr, /drafts\/casse\.md/)
})
