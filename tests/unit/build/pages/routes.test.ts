import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { pageExtensions } from '@/lib/build/next-settings'
import { UnknownNode } from '@/lib/build/pages/element-tree'
import { readRoutes } from '@/lib/build/pages/routes'

function appOf(...files: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'carnet-'))
  for (const file of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), '')
  }
  return folder
}

const patterns = async (stage: 'production' | 'preview', ...files: string[]) =>
  (await readRoutes(pageExtensions[stage], appOf(...files))).map(({ pattern, kind }) => `${kind} ${pattern}`)

test('routes are found, with parameters and without, pages and feeds, and what answers where there is none', async () => {
  const files = [
    'layout.tsx',
    'not-found.tsx',
    'page.tsx',
    'tags/page.tsx',
    'tags/[slug]/page.tsx',
    'tags/[slug]/rss.xml/route.ts',
    'tags/[slug]/list.ts',
  ]
  assert.deepEqual(await patterns('production', ...files), [
    'page /_not-found',
    'page /',
    'page /tags/[slug]',
    'route /tags/[slug]/rss.xml',
    'page /tags',
  ])
})

test('a route of one stage is no route of another, and private folders hold none', async () => {
  const files = ['x/[id]/page.preview.tsx', '_pages/[a]/page.tsx']
  assert.deepEqual(await patterns('production', ...files), [])
  assert.deepEqual(await patterns('preview', ...files), ['page /x/[id]'])
})

for (const file of [
  'tags/[slug]/layout.tsx',
  'template.tsx',
  'tags/loading.tsx',
  '(site)/[slug]/page.tsx',
  '@side/[slug]/page.tsx',
  'error.tsx',
  'tags/not-found.tsx',
  'sitemap.ts',
  'tags/opengraph-image.tsx',
])
  test(`with ${file}, nothing is known to be unchanged`, async () => {
    await assert.rejects(patterns('production', 'layout.tsx', '[...path]/page.tsx', file), UnknownNode)
  })

test('the site’s own routes are all understood', async () => {
  const routes = await readRoutes(pageExtensions.production)
  assert.ok(routes.some(({ pattern }) => pattern === '/[...path]'))
})
