/**
 * A whole Jekyll site, `tests/fixtures/jekyll-site/`, with everything that real ones hold: odd names, line ends and byte order
 * marks, folders above and below `_posts`, tags of plugins. `jekyll-site-output.json` beside it is what Jekyll 4.3.1 made
 * of those of its texts that it can render.
 */
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { type Content, isVisible, jekyllPathOf, readContent } from '@/lib/posts'
import { renderOnce } from '@/lib/posts/rendering'
import { filesOf, setUp } from './importing'

const site = join('tests', 'fixtures', 'jekyll-site')
const output = new Map<string, { url: string; html: string }>(
  Object.entries(JSON.parse(readFileSync(join('tests', 'fixtures', 'jekyll-site-output.json'), 'utf8'))),
)

/** Names that Linux allows and that no repository can hold for everyone. */
const hostileNames = [
  '2018-01-01-"quoi"?.md',
  '2018-01-02-<b>&*|.md',
  '2018-01-03-deux\nlignes.md',
  `2018-01-04-${'é'.repeat(115)}.md`,
]

const contentIn = (cwd: string): Promise<Content> =>
  readContent({ contentDir: join(cwd, 'content'), siteUrl: undefined, stage: 'production', now: '2026-01-01' })

test('every post, draft and page is the original, byte for byte', async (t) => {
  const { cwd, importSite } = setUp(t, site)
  for (const name of hostileNames) writeFileSync(join(cwd, 'jekyll/_posts', name), '---\ntitle: X\n---\r\nÀ lire.\r\n')
  await importSite()
  const sources = new Map(filesOf(join(cwd, 'jekyll')).map((file) => [file, file]))
  const brought = filesOf(join(cwd, 'content')).filter((file) => !/^(?:site\.yml|addresses\.txt)$/.test(file))
  for (const file of brought) {
    const from = file.startsWith('_') ? file : jekyllPathOf(file)
    assert.ok(sources.has(from), from)
    execFileSync('cmp', [join(cwd, 'content', file), join(cwd, 'jekyll', from)])
  }
  const texts = [...sources.keys()].filter((file) => /(?:^|\/)_(?:posts|drafts)\/.*\.(?:md|markdown|html|textile)$/.test(file))
  assert.deepEqual(
    texts.filter((file) => !brought.some((other) => jekyllPathOf(other) === file)),
    [],
  )
  assert.equal(texts.length, 28)
})

test('every text has the address that Jekyll gave it', async (t) => {
  const { cwd, importSite } = setUp(t, site)
  await importSite()
  const { posts, pages } = await contentIn(cwd)
  const addresses = new Map([...posts, ...pages].map(({ file, url }) => [jekyllPathOf(file), url]))
  assert.deepEqual(
    [...output].map(([path]) => [path, addresses.get(path)]),
    [...output].map(([path, { url }]) => [path, url]),
  )
})

test('every text has the words, links and pictures that Jekyll gave it, also where typography is French', async (t) => {
  const { cwd, importSite, read } = setUp(t, site)
  await importSite()
  for (const typography of ['french', 'jekyll']) {
    writeFileSync(
      join(cwd, 'content/site.yml'),
      read('content/site.yml').replace(/^typography: .*$/m, `typography: ${typography}`),
    )
    const content = await contentIn(cwd)
    for (const entry of [...content.posts, ...content.pages]) {
      const expected = output.get(jekyllPathOf(entry.file))
      if (!expected) continue
      const { html } = await renderOnce(entry, content, undefined)
      assert.deepEqual(factsOf(html), factsOf(expected.html), entry.file)
    }
  }
})

test('what is not for readers stays so, and former addresses still lead to the text', async (t) => {
  const { cwd, importSite } = setUp(t, site)
  await importSite()
  const content = await contentIn(cwd)
  assert.ok(content.posts.every((post) => isVisible(post, 'production')))
  assert.doesNotMatch(JSON.stringify(content.posts), /Personne ne lit ceci|À laisser lever/)
  assert.deepEqual(
    content.redirects.filter(({ to }) => to === '/demenage/').map(({ from }) => from),
    ['/vieux.html', '/ancien/'],
  )
})

test('the report names what stays behind, then each text that will differ, the gravest first', async (t) => {
  const { importSite } = setUp(t, site)
  const { code, out } = await importSite()
  assert.equal(code, 2)
  assert.match(out, /Gabarits non repris, ce site a les siens : default, post\./)
  assert.match(out, /Collections non reprises : _recettes \(2\)\./)
  assert.match(out, /Pages que le site fait lui-même, non reprises : feed\.xml, index\.html, tags\.md\./)
  assert.match(out, /Vos billets utilisent : .*\{% highlight %\} 1/)
  assert.match(out, /1 billet en Textile/)
  const places = [...out.matchAll(/^ {2}content\/(posts\/[^:]+):(\d+):\d+ {2}/gm)].map(([, file, line]) => `${file}:${line}`)
  assert.deepEqual(places, [
    'posts/2017-04-03-latin1.md:1',
    'posts/2017-07-03-extensions.md:9',
    'posts/2017-08-03-textile.textile:1',
    'posts/2017-08-05-yaml.md:2',
    'posts/2017-08-04-sans-en-tete.md:1',
    'posts/sans-date.md:1',
  ])
  const [missing, byHand] = [out.indexOf('Il manque quelque chose (4)'), out.indexOf('À voir à la main (2)')]
  assert.ok(missing > 0 && byHand > missing)
})

test('one bad text does not stop the others: the import says so and site.yml warns', async (t) => {
  const { cwd, importSite, read } = setUp(t, site)
  const { out } = await importSite()
  assert.match(out, /on_problem: warn/)
  assert.match(read('content/site.yml'), /\n# Les erreurs des textes importés .*\non_problem: warn\n/)
  const { site: settings, posts } = await contentIn(cwd)
  assert.equal(settings.onProblem, 'warn')
  assert.ok(posts.some(({ file }) => file.endsWith('extensions.md')))
  assert.match((await importSite()).out, /rien n’a changé/)
})

test('a site without a fault keeps its errors strict', async (t) => {
  const { importSite, read } = setUp(t, { '_posts/2017-01-01-a.md': '---\ntitle: A\n---\nDu pain.\n' })
  const { out } = await importSite()
  assert.doesNotMatch(read('content/site.yml'), /on_problem/)
  assert.match(out, /Aucune différence avec Jekyll/)
})

test('the addresses are written down once, and an import only ever adds to them', async (t) => {
  const { cwd, importSite, read } = setUp(t, site)
  await importSite()
  const lines = read('content/addresses.txt').trim().split('\n')
  assert.match(lines[0] ?? '', /^# /)
  for (const address of [
    '/vieux.html',
    '/demenage/',
    '/about/',
    '/2017/01/03/un-chiffre.html',
    '/2017/02/06/100-complet-&-fin.html',
  ])
    assert.ok(lines.includes(address), address)
  assert.ok(lines.every((line) => !/retenu|idée|sans-date/.test(line)))
  mkdirSync(join(cwd, 'jekyll/_posts/plus'))
  writeFileSync(join(cwd, 'jekyll/_posts/plus/2018-01-01-b.md'), '---\ntitle: B\n---\nB.\n')
  await importSite()
  assert.deepEqual(read('content/addresses.txt').trim().split('\n'), [...lines, '/2018/01/01/b.html'])
})

test('links that stay in the folder are followed, those that leave it are refused and named', async (t) => {
  const { cwd, importSite, list } = setUp(t, site)
  const link = (target: string, path: string) => symlinkSync(target, join(cwd, 'jekyll', path))
  writeFileSync(join(cwd, 'secret.md'), '---\ntitle: Secret\n---\n')
  mkdirSync(join(cwd, 'secrets'))
  writeFileSync(join(cwd, 'secrets/cle.png'), 'x')
  link('../../secret.md', '_posts/2018-01-01-dehors.md')
  link('../secrets', 'photos')
  link('/etc/hostname', 'assets/machine.txt')
  link('nulle-part', 'assets/perdu.png')
  link('2017-04-02-bom.md', '_posts/2018-01-02-dedans.md')
  link('assets', 'images')
  link('..', 'assets/boucle')
  const { code, out } = await importSite()
  assert.equal(code, 2)
  const inAssets = ['assets', 'images'].flatMap((folder) => [`${folder}/machine.txt`, `${folder}/perdu.png`])
  const refused = ['_posts/2018-01-01-dehors.md', ...inAssets, 'photos']
  assert.match(out, new RegExp(`Liens qui sortent du dossier.*:\\n {2}${refused.join('\\n {2}')}\\n`))
  const files = [...list('content'), ...list('public')]
  assert.ok(files.includes('posts/2018-01-02-dedans.md') && files.includes('images/four.png'))
  assert.ok(!files.some((file) => /dehors|machine|cle\.png|boucle/.test(file)))
})

/** What readers must find again: words (white space and signs of typography apart), links, pictures, anchors. */
function factsOf(html: string) {
  const text = html
    .replace(/<td class="gutter[\s\S]*?<\/td>|<!--[\s\S]*?-->/g, '')
    .replace(/<(?:sup|a)[^>]*(?:footnote|anchor)[\s\S]*?<\/(?:sup|a)>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/&(?:amp|quot|lt|gt);|[«»“”"'‘’\s\u00a0\u202f–—…-]|\.\.\./g, '')
  const all = (pattern: RegExp) => [...html.matchAll(pattern)].map(([, value]) => value)
  return {
    text,
    links: all(/href="(?:https:\/\/fournil\.example)?([^"#][^"]*)"/g),
    pictures: all(/<img[^>]* src="([^"]*)"/g),
    ids: all(/<h\d[^>]* id="([^"]*)"/g),
  }
}
