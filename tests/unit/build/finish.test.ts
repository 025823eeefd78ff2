import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { filesUnder } from '@/lib/build/files'
import { finishBuild } from '@/lib/build/finish'
import { writeFiles } from '../content-folder'

const page = '<!DOCTYPE html><title>A</title><h1>A</h1><script src="/_next/static/chunks/next.js" async=""></script>'
const search = `${page}<script type="module" src="/_next/static/media/search.js" data-keep=""></script>`

/** A finished build of Next's, as far as it matters here. */
function built(t: TestContext, files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'carnet-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  writeFiles(folder, { '.next/server/app/a.html': page, ...files })
  return folder
}

test('pages lose Next’s scripts, then what only these would have fetched goes too', async (t) => {
  const folder = built(t, {
    '.next/server/app/search.html': search,
    '.next/server/app/a.rsc': 'data',
    '.next/server/app/a.meta': '{"status":200,"segmentPaths":["/_tree"]}',
    '.next/server/app/a.segments/_tree.segment.rsc': 'data',
    '.next/static/chunks/next.js': 'next',
    '.next/static/chunks/next.js.map': '{}',
    '.next/static/media/search.js': 'search',
    '.next/static/chunks/a.css': 'h1{}',
  })
  assert.equal((await finishBuild(folder)).size, 2)
  assert.deepEqual(await filesUnder(join(folder, '.next')), [
    'server/app/a.html',
    'server/app/a.meta',
    'server/app/a.rsc',
    'server/app/search.html',
    'static/chunks/a.css',
    'static/media/search.js',
  ])
  assert.equal(readFileSync(join(folder, '.next/server/app/a.html'), 'utf8'), '<!DOCTYPE html><title>A</title><h1>A</h1>')
  assert.equal(readFileSync(join(folder, '.next/server/app/a.rsc'), 'utf8'), '')
  assert.equal(readFileSync(join(folder, '.next/server/app/a.meta'), 'utf8'), '{"status":200}')
})

test('so do the copies that a host’s adapter has made, and nothing of the author’s own files', async (t) => {
  const folder = built(t, {
    '.next/output/functions/a.prerender-fallback.html': page,
    '.next/output/functions/a.rsc.prerender-fallback.rsc': 'data',
    '.next/output/functions/a.segments/_tree.segment.rsc.prerender-fallback.rsc': 'data',
    '.next/output/functions/a.func/server.js': 'server',
    '.next/output/static/_next/static/chunks/next.js': 'next',
    '.next/output/static/carnet/_next/static/chunks/next.js': 'next, under a sub-path',
    '.next/output/static/js/mine.js': 'the author’s',
    '.next/output/static/static/mine.js': 'the author’s',
  })
  assert.equal((await finishBuild(folder)).size, 2)
  assert.deepEqual(await filesUnder(join(folder, '.next/output')), [
    'functions/a.func/server.js',
    'functions/a.prerender-fallback.html',
    'functions/a.rsc.prerender-fallback.rsc',
    'static/js/mine.js',
    'static/static/mine.js',
  ])
  assert.equal(readFileSync(join(folder, '.next/output/functions/a.rsc.prerender-fallback.rsc'), 'utf8'), '')
})

test('a build without a single script of Next’s is one this step does not know', async (t) => {
  await assert.rejects(
    finishBuild(built(t, { '.next/server/app/a.html': '<h1>A</h1>' })),
    /none of the 1 emitted pages held a script/,
  )
})
