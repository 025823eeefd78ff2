import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { readSite, type Stage } from '@/lib/config'

function siteOf(t: TestContext, yaml: string | undefined, facts: { siteUrl?: string; stage?: Stage } = {}) {
  const contentDir = mkdtempSync(join(tmpdir(), 'carnet-'))
  t.after(() => rmSync(contentDir, { recursive: true }))
  if (yaml !== undefined) writeFileSync(join(contentDir, 'site.yml'), yaml)
  return readSite({ contentDir, siteUrl: facts.siteUrl, stage: facts.stage ?? 'preview' })
}

test('without a file every default is Jekyll’s, in French', async (t) => {
  const { site, problems } = await siteOf(t, undefined)
  assert.deepEqual(problems, [])
  assert.equal(site.permalink, '/:categories/:year/:month/:day/:title:output_ext')
  assert.equal(site.future, false)
  assert.equal(site.timezone, 'UTC')
  assert.equal(site.baseurl, '')
  assert.equal(site.paginate, 10)
  assert.equal(site.excerptSeparator, undefined)
  assert.deepEqual([site.language, site.textLanguage, site.typography], ['fr', 'fr', 'french'])
  assert.equal(site.recaps, undefined)
  assert.deepEqual(site.kramdown, {
    input: 'GFM',
    paragraphEnd: true,
    typographicSigns: true,
    typographicSymbols: {},
    hardWrap: false,
    autoIds: true,
    autoIdPrefix: '',
    tocLevels: [1, 2, 3, 4, 5, 6],
    smartQuotes: ['lsquo', 'rsquo', 'ldquo', 'rdquo'],
    footnoteNumber: 1,
    footnotePrefix: '',
    footnoteBacklink: '&#8617;',
    headerOffset: 0,
    parseBlockHtml: false,
    parseSpanHtml: true,
    joinCjkLines: false,
  })
})

test('an empty file and a file of comments are as good as none', async (t) => {
  for (const yaml of ['', '# rien\n', '---\n']) assert.deepEqual((await siteOf(t, yaml)).problems, [])
})

for (const [style, template] of [
  ['date', '/:categories/:year/:month/:day/:title:output_ext'],
  ['pretty', '/:categories/:year/:month/:day/:title/'],
  ['ordinal', '/:categories/:year/:y_day/:title:output_ext'],
  ['weekdate', '/:categories/:year/W:week/:short_day/:title:output_ext'],
  ['simple', '/:categories/:title/'],
  ['none', '/:categories/:title:output_ext'],
  ['/blog/:title', '/blog/:title'],
] as const) {
  test(`the permalink style ${style} is the template that Jekyll makes of it`, async (t) => {
    assert.equal((await siteOf(t, `permalink: ${style}\n`)).site.permalink, template)
  })
}

test('the permalink of the posts collection wins', async (t) => {
  const yaml = 'permalink: pretty\ncollections:\n  posts:\n    permalink: /blog/:title/\n'
  assert.equal((await siteOf(t, yaml)).site.permalink, '/blog/:title/')
})

test('the names that themes use for title and language are read', async (t) => {
  const { site } = await siteOf(t, 'name: Carnet\nlocale: fr_FR\nauthor: Camille\n')
  assert.deepEqual([site.title, site.language, site.textLanguage, site.author], ['Carnet', 'fr', 'fr-FR', { name: 'Camille' }])
})

test('a language without an interface keeps its texts, and the interface is English', async (t) => {
  const { site } = await siteOf(t, 'language: de\n')
  assert.deepEqual([site.language, site.textLanguage, site.typography], ['en', 'de', 'jekyll'])
})

test('an author may be a map', async (t) => {
  const { site } = await siteOf(t, 'author:\n  name: Camille\n  email: c@example.org\n  url: https://example.org\n  twitter: x\n')
  assert.deepEqual(site.author, { name: 'Camille', email: 'c@example.org', url: 'https://example.org' })
})

for (const [written, baseurl] of [
  ['""', ''],
  ['/', ''],
  ['/blog', '/blog'],
  ['blog/', '/blog'],
  ['/a/b/', '/a/b'],
] as const) {
  test(`baseurl ${written} is « ${baseurl} »`, async (t) => {
    assert.equal((await siteOf(t, `baseurl: ${written}\n`)).site.baseurl, baseurl)
  })
}

test('SITE_URL overrides url, also for Liquid', async (t) => {
  const { site } = await siteOf(t, 'url: https://a.example\n', { siteUrl: 'https://b.example' })
  assert.deepEqual([site.url, site.settings.url], ['https://b.example', 'https://b.example'])
})

test('title and url are required in production alone', async (t) => {
  const codes = async (stage: Stage) => (await siteOf(t, 'description: x\n', { stage })).problems.map(({ code }) => code)
  assert.deepEqual(await codes('production'), ['site-missing', 'site-missing'])
  assert.deepEqual(await codes('preview'), [])
})

test('a file that cannot be read lacks nothing else', async (t) => {
  const { problems } = await siteOf(t, 'title: Carnet : le blog\n', { stage: 'production' })
  assert.deepEqual(
    problems.map(({ code, line, column }) => [code, line, column]),
    [['yaml-colon', 1, 8]],
  )
})

test('kramdown’s options are read in the shapes people write', async (t) => {
  const kramdown = async (lines: string) => (await siteOf(t, `kramdown:\n${lines}`)).site.kramdown
  assert.deepEqual((await kramdown('  toc_levels: 2..3\n')).tocLevels, [2, 3])
  assert.deepEqual((await kramdown('  toc_levels: [1, 3]\n')).tocLevels, [1, 3])
  assert.deepEqual((await kramdown('  toc_levels: 1,2\n')).tocLevels, [1, 2])
  assert.deepEqual((await kramdown('  smart_quotes: apos, apos,quot,quot\n')).smartQuotes, ['apos', 'apos', 'quot', 'quot'])
  const german = ['sbquo', 'lsquo', 'bdquo', 'ldquo']
  assert.deepEqual((await kramdown('  smart_quotes: ["sbquo", "lsquo", "bdquo", "ldquo"]\n')).smartQuotes, german)
  assert.equal((await kramdown('  input: kramdown\n')).input, 'kramdown')
  assert.equal((await kramdown('  input: GFM\n  gfm_quirks: []\n')).paragraphEnd, false)
  const quiet = await kramdown('  gfm_quirks: [paragraph_end, no_auto_typographic]\n')
  assert.deepEqual([quiet.paragraphEnd, quiet.typographicSigns], [true, false])
  assert.deepEqual((await kramdown('  typographic_symbols: { ndash: "--", hellip: }\n')).typographicSymbols, {
    ndash: '--',
    hellip: '',
  })
  assert.equal((await kramdown('  typographic_symbols: none\n')).typographicSigns, true)
  assert.deepEqual((await kramdown('  footnote_nr: 4\n')).footnoteNumber, 4)
  assert.equal((await kramdown('  footnote_backlink: ""\n')).footnoteBacklink, '')
  assert.equal((await kramdown('  hard_wrap: true\n  input: GFM\n')).hardWrap, true)
})

test('a recap’s rhythm may be a number, or change from month to month', async (t) => {
  const recaps = async (lines: string) => (await siteOf(t, `recaps:\n${lines}`)).site.recaps
  assert.deepEqual(await recaps('  title: "Solo + {age}"\n  start: 2017-01\n'), {
    place: { line: 1, column: 1 },
    titles: ['Solo + {age}'],
    start: '2017-01',
    end: undefined,
    rhythm: [{ from: '2017-01', every: 1 }],
    skipped: {},
  })
  const changing = await recaps('  every: { 2018-01: 3, 2017-01: 1 }\n  skipped: { 2017-05: "en vacances", 2017-06: }\n')
  assert.deepEqual(changing?.rhythm, [
    { from: '2017-01', every: 1 },
    { from: '2018-01', every: 3 },
  ])
  assert.deepEqual(changing?.skipped, { '2017-05': 'en vacances', '2017-06': '' })
})

test('unknown keys stay for Liquid, typed as Ruby types them', async (t) => {
  const yaml = 'contact: { tel: "0123", pages: 12 }\nopen: yes\nsince: 2017-01-02\nnothing:\n__proto__: { polluted: true }\n'
  const { settings } = (await siteOf(t, yaml)).site
  assert.deepEqual(settings.contact, { tel: '0123', pages: 12 })
  assert.deepEqual([settings.open, settings.since, settings.nothing], [true, '2017-01-02', null])
  assert.equal(Object.getOwnPropertyDescriptor({}, 'polluted') ?? Reflect.get({}, 'polluted'), undefined)
})

test('a time zone that does not exist gives way to UTC', async (t) => {
  const { site, problems } = await siteOf(t, 'timezone: Europe/Paris offset +0100\n')
  assert.equal(site.timezone, 'UTC')
  assert.deepEqual(
    problems.map(({ code }) => code),
    ['site-timezone'],
  )
})
