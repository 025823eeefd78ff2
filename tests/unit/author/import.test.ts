import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { run } from '@/lib/author/import/index'

type Files = Record<string, string | Uint8Array>

const post = '---\ntitle: Le four\n---\nLe pain est dans le four et la pâte est sur la table, avec un peu de sel pour nous.\n'

const site: Files = {
  '_config.yml': '# Mon site\ntitle: Journal\nurl: https://exemple.fr\nplugins: [jekyll-feed]\ncouleur: "rouge" # la mienne\n',
  '_posts/2017-09-17-four.md': post,
  '_posts/2016/2016-01-02-train.markdown': post.replaceAll('\n', '\r\n'),
  'voyages/_posts/2015-05-06-mer.html': '\ufeff---\ntitle: Mer\n---\n<p>Mer</p>\n',
  'voyages/_drafts/idee.md': post,
  '_drafts/brouillon.md': post,
  '_data/amis.yml': '- Ada\n',
  '_includes/note.html': '<b>{{ include.text }}</b>',
  '_layouts/default.html': '<html></html>',
  '_sass/a.scss': 'a {}',
  'assets/a.css': 'a {}',
  'assets/four.png': new Uint8Array([137, 80, 78, 71, 0, 255]),
  'favicon.ico': new Uint8Array([0, 1]),
  'about.md': '---\ntitle: À propos\n---\nMoi.\n',
  'index.html': '---\nlayout: home\n---\n',
  'archive.html': '---\ntitle: Archives\n---\n{% for post in site.posts %}{{ post.title }}{% endfor %}\n',
  'README.md': '# Lisez-moi\n',
  Gemfile: 'gem "jekyll"\n',
  '.git/config': '[core]\n',
  'node_modules/a/index.md': '---\n---\n',
}

function write(folder: string, files: Files): void {
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), content)
  }
}

function listOf(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return files.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1)).sort()
}

const hash = (text: string) => createHash('sha256').update(text).digest('hex')

/** A working folder with a Jekyll site in `jekyll`, and a sample of two files where asked for. */
function setUp(t: TestContext, files: Files = site, own: Files = {}) {
  const cwd = mkdtempSync(join(tmpdir(), 'carnet-import-'))
  t.after(() => rmSync(cwd, { recursive: true, force: true }))
  write(join(cwd, 'jekyll'), files)
  write(cwd, own)
  const sample = {
    content: { 'site.yml': hash('title: Exemple\n'), 'posts/2000-01-01-exemple.md': hash('exemple') },
    public: { 'images/a.png': hash('a') },
  }
  const importSite = async (...args: string[]) => {
    const said = { out: '', err: '' }
    const stdout = { write: (text: string) => (said.out += text) }
    const stderr = { write: (text: string) => (said.err += text) }
    const code = await run(args.length > 0 ? args : ['jekyll'], { stdout, stderr, cwd, env: {}, now: new Date(0) }, sample)
    return { code, ...said }
  }
  return {
    cwd,
    importSite,
    read: (file: string) => readFileSync(join(cwd, file), 'utf8'),
    list: (folder: string) => listOf(join(cwd, folder)),
  }
}

const sampleFiles = {
  'content/site.yml': 'title: Exemple\n',
  'content/posts/2000-01-01-exemple.md': 'exemple',
  'public/images/a.png': 'a',
}

test('posts, drafts, pages, data, includes and assets come over byte for byte', async (t) => {
  const { cwd, importSite, list } = setUp(t)
  const { code, out } = await importSite()
  assert.equal(code, 0, out)
  const expected: Record<string, string> = {
    'content/posts/2017-09-17-four.md': '_posts/2017-09-17-four.md',
    'content/posts/2016/2016-01-02-train.markdown': '_posts/2016/2016-01-02-train.markdown',
    'content/posts/voyages/_posts/2015-05-06-mer.html': 'voyages/_posts/2015-05-06-mer.html',
    'content/drafts/brouillon.md': '_drafts/brouillon.md',
    'content/drafts/voyages/_drafts/idee.md': 'voyages/_drafts/idee.md',
    'content/pages/about.md': 'about.md',
    'content/_data/amis.yml': '_data/amis.yml',
    'content/_includes/note.html': '_includes/note.html',
    'public/assets/four.png': 'assets/four.png',
    'public/favicon.ico': 'favicon.ico',
  }
  for (const [to, from] of Object.entries(expected)) {
    assert.deepEqual(readFileSync(join(cwd, to)), readFileSync(join(cwd, 'jekyll', from)), to)
  }
  assert.deepEqual(
    [...list('content').map((file) => `content/${file}`), ...list('public').map((file) => `public/${file}`)].sort(),
    [...Object.keys(expected), 'content/site.yml'].sort(),
  )
})

test('the report counts what came and names what did not', async (t) => {
  const { out } = await setUp(t).importSite()
  assert.match(out, /3 billets, 2 brouillons, 1 page, 1 fichier de données, 1 fichier à inclure, 2 images et autres fichiers/)
  assert.match(out, /archive\.html, index\.html/)
  assert.match(out, /3 fichiers du thème/)
  assert.match(out, /sans effet ici : plugins/)
})

test('a second import changes nothing', async (t) => {
  const { cwd, importSite, list, read } = setUp(t)
  await importSite()
  const before = [list('content'), list('public'), read('content/site.yml')]
  const { code, out } = await importSite()
  assert.equal(code, 0)
  assert.match(out, /rien n’a changé/)
  assert.deepEqual([listOf(join(cwd, 'content')), list('public'), read('content/site.yml')], before)
})

test('site.yml keeps every key and comment, and gains the language of the texts', async (t) => {
  const { importSite, read } = setUp(t)
  await importSite()
  const text = read('content/site.yml')
  assert.match(text, /# Mon site\ntitle: Journal\n/)
  assert.match(text, /couleur: "rouge" # la mienne\n/)
  assert.match(text, /\nlanguage: fr\ntypography: french\n$/)
})

test('the language comes from lang or locale before the texts, and typography from it', async (t) => {
  const cases: [string, string, RegExp][] = [
    ['lang: en_US\n', post, /lang: en_US\nlanguage: en-US\ntypography: jekyll\n/],
    ['locale: fr-fr\n', post, /language: fr-FR\ntypography: french\n/],
    ['language: en\n', post, /^language: en\ntypography: jekyll\n$/],
    ['', 'The bread is in the oven and the dough is on the table with it.', /^language: en\ntypography: jekyll\n$/],
    ['', '---\n---\nxyz\n', /^language: fr\n/],
    ['language: de\ntypography: french\n', post, /^language: de\ntypography: french\n$/],
  ]
  for (const [config, text, expected] of cases) {
    const { importSite, read } = setUp(t, { '_config.yml': config, '_posts/2017-01-01-a.md': text })
    await importSite()
    assert.match(read('content/site.yml'), expected)
  }
})

test('an address with a path becomes url and baseurl, and is said', async (t) => {
  const { importSite, read } = setUp(t, { '_config.yml': 'url: "https://moi.example/blog/"\n', '_posts/2017-01-01-a.md': post })
  const { code, out } = await importSite()
  assert.equal(code, 2)
  assert.match(out, /À vérifier.*url/)
  assert.match(read('content/site.yml'), /url: "?https:\/\/moi\.example"?\n[\s\S]*baseurl: \/blog\n/)
})

test('a file that the author has edited is kept and named; --replace puts it aside', async (t) => {
  const { cwd, importSite, read } = setUp(t)
  await importSite()
  write(cwd, { 'content/posts/2017-09-17-four.md': 'corrigé', 'content/site.yml': 'title: Autre\n' })
  const kept = await importSite()
  assert.equal(kept.code, 2)
  assert.match(kept.out, /Gardés tels quels[\s\S]*posts\/2017-09-17-four\.md\n {2}site\.yml/)
  assert.equal(read('content/posts/2017-09-17-four.md'), 'corrigé')
  const replaced = await importSite('jekyll', '--replace')
  assert.equal(replaced.code, 2)
  assert.equal(read('content/posts/2017-09-17-four.md'), post)
  assert.equal(read('content/posts/2017-09-17-four.md~'), 'corrigé')
})

test('the sample goes when nothing of it was changed', async (t) => {
  const { importSite, list, read } = setUp(t, site, sampleFiles)
  const { code, out } = await importSite()
  assert.equal(code, 0, out)
  assert.match(out, /2 fichiers de l’exemple retirés/)
  assert.equal(list('content').includes('posts/2000-01-01-exemple.md'), false)
  assert.equal(list('public').includes('images/a.png'), false)
  assert.match(read('content/site.yml'), /Journal/)
  assert.equal((await importSite()).code, 0)
})

test('a sample with texts of the author in it stays untouched without --replace', async (t) => {
  const own = { ...sampleFiles, 'content/posts/2020-01-01-moi.md': 'à moi' }
  const { importSite, list, read } = setUp(t, site, own)
  const { code, err } = await importSite()
  assert.equal(code, 1)
  assert.match(err, /2020-01-01-moi\.md.*Rien n’a été modifié.*--replace/)
  assert.deepEqual(list('content'), ['posts/2000-01-01-exemple.md', 'posts/2020-01-01-moi.md', 'site.yml'])
  assert.equal((await importSite('jekyll', '--replace')).code, 0)
  assert.equal(read('content/posts/2020-01-01-moi.md'), 'à moi')
  assert.equal(list('content').includes('posts/2000-01-01-exemple.md'), false)
})

test('assets go to the folder that --public names', async (t) => {
  const { importSite, read } = setUp(t)
  await importSite('jekyll', '--public', 'servi')
  assert.equal(read('servi/favicon.ico').length, 2)
})

test('what cannot be imported stops before anything is written', async (t) => {
  const { cwd, importSite, list } = setUp(t, { 'index.md': '---\n---\n' })
  write(cwd, { 'casse/_posts/2017-01-01-a.md': post, 'casse/_config.yml': 'title: "a\nb: [\n', 'content/a': '' })
  for (const [args, message] of [
    [['rien'], /n’existe pas/],
    [['jekyll'], /pas de dossier _posts/],
    [['casse'], /_config\.yml:\d+:\d+/],
    [['content'], /même dossier/],
    [['--verbeux', 'jekyll'], /Option inconnue : --verbeux/],
    [['a', 'b'], /Usage/],
    [['jekyll', '--public'], /Usage/],
  ] as const) {
    const { code, err } = await importSite(...args)
    assert.equal(code, 1)
    assert.match(err, message)
  }
  assert.deepEqual(list('content'), ['a'])
  assert.match((await importSite('')).err, /Usage/)
})

test('a site imports itself into a content folder inside it without taking that folder along', async (t) => {
  const { importSite, list } = setUp(t, {}, { ...site, 'content/notes/2017-01.md': '- 2017-01-01 a' })
  await importSite('.')
  assert.equal((await importSite('.')).out.includes('rien n’a changé'), true)
  assert.equal(
    list('content').some((file) => file.includes('content')),
    false,
  )
})

test('symbolic links are not followed, excluded and odd files stay behind', async (t) => {
  const files = {
    '_config.yml': 'exclude: [secret, "*.tmp.png", /notes/]\ninclude: [_pages]\n',
    '_posts/2017-01-01-a.md': post,
    '_posts/2017-01-01-a.md~': 'vieux',
    '_posts/photo.png': 'x',
    '_recettes/pain.md': post,
    '_pages/cv.md': post,
    'secret/a.png': 'x',
    'b.tmp.png': 'x',
    'notes/c.png': 'x',
  }
  const { cwd, importSite, list } = setUp(t, files)
  symlinkSync('/etc/hostname', join(cwd, 'jekyll/lien.txt'))
  const { code, out } = await importSite()
  assert.equal(code, 2)
  assert.match(out, /Non repris, à voir à la main :\n {2}_posts\/photo\.png\n {2}_recettes\/pain\.md/)
  assert.deepEqual(list('content'), ['pages/_pages/cv.md', 'posts/2017-01-01-a.md', 'site.yml'])
})
