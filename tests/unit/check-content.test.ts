import assert from 'node:assert/strict'
import { join, resolve } from 'node:path'
import { type TestContext, test } from 'node:test'
import { linesOf, reportContent } from '@/lib/build/check-content'
import { getContent } from '@/lib/posts'
import { contentFolder, text } from './content-folder'

/** The report on some files as a build in production makes it. */
async function report(t: TestContext, files: Record<string, string>, folder?: string) {
  const before = { ...process.env }
  t.after(() => Object.assign(process.env, { CONTENT_DIR: before.CONTENT_DIR ?? '', SITE_STAGE: before.SITE_STAGE ?? '' }))
  Object.assign(process.env, { CONTENT_DIR: folder ?? contentFolder(t, files), SITE_STAGE: 'production' })
  const found = await reportContent()
  const { errors, warnings, fatal } = found
  const codes = (problems: typeof errors) => problems.map(({ code }) => code)
  return { errors: codes(errors), warnings: codes(warnings), fatal: codes(fatal), lines: linesOf(found, await getContent()) }
}

const site = 'title: Carnet\nurl: https://www.example.org\nlanguage: en\n'
const imported = {
  'posts/2018-01-01-a.md': text('title: A', '{% minuteur 12 %}\n'),
  'posts/2018-01-02-b.md': '---\ntitle: B: c\n---\n',
  'posts/2018-01-03-c.md': text('permalink: /feed.xml'),
}

test('every error stops a build unless site.yml says otherwise, and all are told at once', async (t) => {
  const { errors, fatal, lines } = await report(t, { 'site.yml': site, ...imported })
  assert.deepEqual(errors, ['liquid-unknown-tag', 'yaml-colon', 'address-reserved'])
  assert.deepEqual(fatal, errors)
  assert.deepEqual(
    lines.map((line) => line.replace(/^.*(?=posts)|(?<=:\d+) {2}.*/g, '')),
    [
      '3 errors, to mend before publication:',
      'posts/2018-01-01-a.md:5:1',
      'posts/2018-01-02-b.md:2:8',
      'posts/2018-01-03-c.md:2:12',
    ],
  )
})

test('a line names its file from where the command runs, errors first, each kind under its own head', async (t) => {
  const folder = contentFolder(t, {
    'site.yml': `${site}permalnk: none\n`,
    'posts/2018-01-01-a.md': text('title: A', '{% minuteur 12 %}\n'),
  })
  const { lines } = await report(t, {}, folder)
  const [, error = '', , remark = ''] = lines
  assert.deepEqual(
    lines.filter((line) => line.endsWith(':')),
    ['1 error, to mend before publication:', '1 warning, which stops nothing:'],
  )
  for (const [line, file] of [
    [error, 'posts/2018-01-01-a.md'],
    [remark, 'site.yml'],
  ] as const)
    assert.equal(resolve(line.split(':')[0] ?? ''), join(folder, file))
})

test('with on_problem: warn one text never stops the others', async (t) => {
  const { errors, warnings, fatal } = await report(t, { 'site.yml': `${site}on_problem: warn\n`, ...imported })
  assert.deepEqual([errors, fatal], [[], []])
  assert.deepEqual((await report(t, { 'site.yml': `${site}onProblem: warn\n`, ...imported })).warnings, warnings)
  assert.deepEqual(warnings, ['liquid-unknown-tag', 'yaml-colon', 'address-reserved'])
})

test('an address that was lost fails the check even so, and does not keep the site from being built', async (t) => {
  const { errors, fatal } = await report(t, { 'site.yml': `${site}on_problem: warn\n`, 'addresses.txt': '/perdu/\n' })
  assert.deepEqual([errors, fatal], [['address-lost'], []])
  assert.deepEqual((await report(t, { 'site.yml': site, 'addresses.txt': '/perdu/\n' })).fatal, ['address-lost'])
})

test('a site without a name or an address, unreadable or absent, is never built', async (t) => {
  assert.deepEqual((await report(t, { 'site.yml': 'on_problem: warn\n' })).fatal, ['site-missing', 'site-missing'])
  assert.deepEqual((await report(t, { 'site.yml': 'on_problem: warn\ntitle: "a\n' })).fatal, ['yaml-quote'])
  assert.deepEqual((await report(t, {}, '/nowhere/at-all')).fatal.includes('content-missing'), true)
})
