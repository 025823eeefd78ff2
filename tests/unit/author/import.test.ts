import assert from 'node:assert/strict'
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { readContent, renderEntryOf } from '@/lib/posts'
import { type Files, filesOf, setUp, write } from './importing'

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

const inProduction = (cwd: string) =>
  readContent({ contentDir: join(cwd, 'content'), siteUrl: undefined, stage: 'production', now: '2026-01-01' })

const sampleFiles = {
  'content/site.yml': 'title: Exemple\n',
  'content/posts/2000-01-01-exemple.md': 'exemple',
  'public/images/a.png': 'a',
}

test('posts, drafts, pages, data, includes and assets come over byte for byte', async (t) => {
  const { cwd, importSite, list } = setUp(t, site)
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
    [...Object.keys(expected), 'content/addresses.txt', 'content/site.yml'].sort(),
  )
})

test('the report counts what came and names what did not', async (t) => {
  const { out } = await setUp(t, site).importSite()
  assert.match(out, /3 billets, 2 brouillons, 1 page, 1 fichier de données, 1 fichier à inclure, 2 images et autres fichiers/)
  assert.match(out, /archive\.html, index\.html/)
  assert.match(out, /Gabarits non repris.*: default\./)
  assert.match(out, /2 fichiers du thème/)
  assert.match(out, /sans effet ici : plugins/)
})

test('an address that leads nowhere is named once, with the number of times it is written', async (t) => {
  const { importSite } = setUp(t, {
    '_config.yml': 'title: Essai\nurl: https://essai.example\nlang: fr\n',
    '_posts/2020-01-01-un.md': '---\ntitle: Un\n---\n[a](/perdu/) et [b](/perdu/)\n',
    '_posts/2020-01-02-deux.md': '---\ntitle: Deux\n---\n[c](/perdu/)\n\n[d](/ailleurs/) [e](perdu)\n',
    '_posts/2020-01-03-trois.md': '---\ntitle: Trois\n---\n[f](perdu)\n',
  })
  const { out } = await importSite()
  const dead = out.split('\n').filter((line) => /perdu|ailleurs/.test(line))
  assert.deepEqual(
    dead.map((line) => line.replace(/^ *(\S+) .*?«\s(.*?)\s».*?((?: \(et .*\))?)$/, '$1 $2$3')),
    [
      'content/posts/2020-01-01-un.md:4:5 /perdu/ (et 2 autres fois)',
      'content/posts/2020-01-02-deux.md:6:5 /ailleurs/',
      'content/posts/2020-01-02-deux.md:6:21 perdu',
      'content/posts/2020-01-03-trois.md:4:5 perdu',
    ],
  )
})

test('posts that draft: true hides here, and Jekyll did not, are counted', async (t) => {
  const { importSite } = setUp(t, { ...site, '_posts/2020-01-01-un.md': '---\ntitle: Un\ndraft: true\n---\nTexte\n' })
  assert.match((await importSite()).out, /1 billet avec « draft: true »/)
})

test('data and includes are found where _config.yml puts them', async (t) => {
  const { importSite, list } = setUp(t, {
    '_config.yml': `${facts}data_dir: donnees\nincludes_dir: src/morceaux\n`,
    'donnees/fruits/rouges.yml': '- cerise\n',
    'src/morceaux/note.html': 'Note\n',
    '_posts/2020-01-01-un.md': post,
  })
  await importSite()
  const found = list('content').filter((file) => file.startsWith('_'))
  assert.deepEqual(found, ['_data/fruits/rouges.yml', '_includes/note.html'])
})

test('a second import changes nothing', async (t) => {
  const { cwd, importSite, list, read } = setUp(t, site)
  await importSite()
  const before = [list('content'), list('public'), read('content/site.yml')]
  const { code, out } = await importSite()
  assert.equal(code, 0)
  assert.match(out, /rien n’a changé/)
  assert.deepEqual([filesOf(join(cwd, 'content')), list('public'), read('content/site.yml')], before)
})

test('site.yml keeps every key and comment, and gains the language of the texts', async (t) => {
  const { importSite, read } = setUp(t, site)
  await importSite()
  const text = read('content/site.yml')
  assert.match(text, /# Mon site\ntitle: Journal\n/)
  assert.match(text, /couleur: "rouge" # la mienne\n/)
  assert.match(text, /\nlanguage: fr\ntypography: french\n$/)
})

const facts = 'title: Journal\nurl: https://exemple.fr\n'

test('the language comes from lang or locale before the texts, and typography from it', async (t) => {
  const cases: [string, string, RegExp][] = [
    ['lang: en_US\n', post, /lang: en_US\nlanguage: en-US\ntypography: jekyll\n/],
    ['locale: fr-fr\n', post, /language: fr-FR\ntypography: french\n/],
    ['language: en\n', post, /\nlanguage: en\ntypography: jekyll\n$/],
    ['', 'The bread is in the oven and the dough is on the table with it.', /\nlanguage: en\ntypography: jekyll\n$/],
    ['', 'Los perros y el gato de la casa que está en la calle.', /\nlanguage: es\ntypography: jekyll\n$/],
    ['', 'Der Hund und die Katze sind nicht im Haus.', /\nlanguage: de\ntypography: jekyll\n$/],
    ['', '猫が家にいる。\n\n    the end of the line is in it', /\nlanguage: ja\ntypography: jekyll\n$/],
    ['', '猫在房子里。狗也在房子里。', /\nlanguage: zh\ntypography: jekyll\n$/],
    ['', '---\n---\nxyz\n', /\nlanguage: fr\n/],
    ['language: french\n', post, /^title: Journal\nurl: .*\nlanguage: fr\ntypography: french\n$/],
    ['language: de\ntypography: french\n', post, /\nlanguage: de\ntypography: french\n$/],
  ]
  for (const [config, text, expected] of cases) {
    const { importSite, read } = setUp(t, { '_config.yml': `${facts}${config}`, '_posts/2017-01-01-a.md': text })
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
  const { cwd, importSite, read } = setUp(t, site)
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

test('the site’s own icons stay when the sample goes, and give way to those of the Jekyll site', async (t) => {
  const icons = { 'public/favicon.ico': 'icone', 'public/favicon.svg': 'icone' }
  const { importSite, read } = setUp(t, site, { ...sampleFiles, ...icons })
  const { out } = await importSite()
  assert.doesNotMatch(out, /Gardés tels quels/)
  assert.equal(read('public/favicon.ico').length, 2)
  assert.equal(read('public/favicon.svg'), 'icone')
})

test('a sample with texts of the author in it stays untouched without --replace', async (t) => {
  const own = { ...sampleFiles, 'content/posts/2020-01-01-moi.md': '---\n---\nà moi' }
  const { importSite, list, read } = setUp(t, site, own)
  const { code, err } = await importSite()
  assert.equal(code, 1)
  assert.match(err, /2020-01-01-moi\.md.*Rien n’a été modifié.*--replace/)
  assert.deepEqual(list('content'), ['posts/2000-01-01-exemple.md', 'posts/2020-01-01-moi.md', 'site.yml'])
  assert.equal((await importSite('jekyll', '--replace')).code, 0)
  assert.equal(read('content/posts/2020-01-01-moi.md'), '---\n---\nà moi')
  assert.equal(list('content').includes('posts/2000-01-01-exemple.md'), false)
})

test('assets go to the folder that --public names', async (t) => {
  const { importSite, read } = setUp(t, site)
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
  assert.deepEqual(list('content'), ['addresses.txt', 'pages/_pages/cv.md', 'posts/2017-01-01-a.md', 'site.yml'])
})

test('folders named vendor come, those of gems do not; what include names comes although it is hidden', async (t) => {
  const { importSite, list } = setUp(t, {
    '_config.yml': 'title: Notes\nurl: https://moi.example\ninclude: [.well-known, .htaccess]\n',
    '_posts/vendor/2017-01-01-a.md': post,
    'assets/vendor/photo.jpg': 'x',
    'vendor/affiche.png': 'x',
    'vendor/bundle/gem.png': 'x',
    '.well-known/webfinger': 'x',
    '.htaccess': 'x',
    '.git/config': 'x',
  })
  await importSite()
  assert.deepEqual(list('public'), ['.htaccess', '.well-known/webfinger', 'assets/vendor/photo.jpg', 'vendor/affiche.png'])
  assert.ok(list('content').includes('posts/vendor/2017-01-01-a.md'))
})

test('a source that is a link out of the site is refused before anything is read', async (t) => {
  const { cwd, importSite, list } = setUp(t, { '_config.yml': 'source: src\n', 'x/_posts/2017-01-01-a.md': post })
  const elsewhere = join(cwd, 'ailleurs')
  mkdirSync(join(elsewhere, '_posts'), { recursive: true })
  writeFileSync(join(elsewhere, '_posts/2017-01-01-b.md'), post)
  writeFileSync(join(elsewhere, 'secret.txt'), 'x')
  symlinkSync(elsewhere, join(cwd, 'jekyll/src'))
  assert.equal((await importSite()).code, 1)
  assert.deepEqual(list('public'), [])
})

test('--help explains and writes nothing', async (t) => {
  const { cwd, importSite } = setUp(t, site)
  const before = filesOf(cwd)
  const { code, out } = await importSite('--help')
  assert.equal(code, 0)
  assert.match(out, /Usage : npm run import[\s\S]*--replace/)
  assert.deepEqual(filesOf(cwd), before)
})

test('a folder of projects, one of which is a Jekyll site, is none itself', async (t) => {
  const { importSite, list } = setUp(t, { 'blog/_posts/2017-01-01-a.md': post, 'secret/cles.txt': 'x' })
  const { code, err } = await importSite()
  assert.equal(code, 1)
  assert.match(err, /ce n’est pas un site Jekyll/)
  assert.deepEqual(list('public'), [])
})

test('a page that only leads elsewhere is named as such', async (t) => {
  const { importSite } = setUp(t, {
    '_config.yml': 'title: Notes\nurl: https://moi.example\n',
    '_posts/2017-01-01-a.md': post,
    'vieux.html': '---\nredirect_to: https://autre.example/\n---\n',
  })
  const { code, out } = await importSite()
  assert.equal(code, 2)
  assert.match(out, /Pages qui mènent ailleurs \(redirect_to\), non reprises : vieux\.html\./)
})

test('a file where a folder must be, and the other way round, stop the import before anything is written', async (t) => {
  for (const [own, message] of [
    [{ 'content/posts': 'un fichier' }, /« .*content\/posts » est un fichier.*Rien n’a été modifié/],
    [{ content: 'un fichier' }, /« .*content » est un fichier/],
    [{ 'content/posts/2017-09-17-four.md/x': '' }, /2017-09-17-four\.md » est un dossier.*Rien n’a été modifié/],
    [{ 'public/favicon.ico/x': '' }, /favicon\.ico » est un dossier/],
  ] as [Files, RegExp][]) {
    const { cwd, importSite } = setUp(t, site, own)
    const { code, err } = await importSite()
    assert.equal(code, 1)
    assert.match(err, message)
    assert.deepEqual(
      filesOf(cwd).filter((file) => !file.startsWith('jekyll/')),
      Object.keys(own),
    )
  }
})

test('title and url are found where _config.yml has none, and what was found is said', async (t) => {
  const text = { '_posts/2017-01-01-a.md': post }
  const cases: [Files, title: string, url: string][] = [
    [{ ...text, CNAME: 'www.Moi.example\n' }, 'moi.example', 'https://www.moi.example'],
    [{ ...text, CNAME: 'moi.example', '_config.yml': 'url: http://localhost:4000\n' }, 'moi.example', 'https://moi.example'],
    [{ ...text, '_config.yml': 'repository: ada/ada.github.io\n' }, 'ada', 'https://ada.github.io'],
    [{ ...text, '_config.yml': 'repository: Ada/notes\n' }, 'ada', 'https://ada.github.io'],
    [{ ...text, '_config.yml': 'name: Notes\nurl: moi.example/blog/\n' }, 'Notes', 'https://moi.example'],
    [{ ...text, '_config.yml': 'title: { fr: Notes }\nurl: //moi.example\n' }, 'moi.example', 'https://moi.example'],
    [{ ...text, '_config.yml': 'title: Notes\nurl: ""\n' }, 'Notes', 'https://www.example.org'],
    [{ ...text, '_config.yml': 'title: [a, b]\nname: Notes\nurl: https://moi.example\n' }, 'Notes', 'https://moi.example'],
    [{ ...text, '_config.yml': '# Rien encore\n' }, 'jekyll', 'https://www.example.org'],
    [{ ...text, '_config.yml': 'title: Notes\nurl: "{{ site.github.url }}"\n' }, 'Notes', 'https://www.example.org'],
  ]
  for (const [files, title, url] of cases) {
    const { cwd, importSite } = setUp(t, files)
    const { out } = await importSite()
    const { site: found, problems } = await inProduction(cwd)
    assert.deepEqual([found.title || found.settings.name, found.url], [title, url])
    assert.deepEqual(problems, [])
    if (url.endsWith('example.org')) assert.match(out, /« https:\/\/www\.example\.org », à remplacer avant la mise en ligne/)
  }
})

test('a folder named as GitHub Pages names sites tells title and url', async (t) => {
  const { cwd, importSite } = setUp(t, {}, { 'ada.github.io/_posts/2017-01-01-a.md': post })
  assert.match((await importSite('ada.github.io')).out, /site\.yml dit « https:\/\/ada\.github\.io »/)
  assert.equal((await inProduction(cwd)).site.title, 'ada')
})

test('an address that Jekyll did not have changes nothing in the texts', async (t) => {
  const links = '[a]({{ site.url }}/un/) [b](https://ada.github.io/deux/) {{ "/trois/" | absolute_url }}\n'
  const { cwd, importSite } = setUp(t, {}, { 'ada.github.io/_posts/2017-01-01-a.md': links })
  await importSite('ada.github.io')
  const content = await inProduction(cwd)
  assert.equal(content.site.url, 'https://ada.github.io')
  const { html } = await renderEntryOf(content.posts[0] ?? assert.fail(), content)
  assert.equal(html.trim(), '<p><a href="/un/">a</a> <a href="https://ada.github.io/deux/">b</a> /trois/</p>')
})

test('Jekyll’s settings are carried as they are, odd ones without stopping the build', async (t) => {
  const config = [
    'permalink: /:year/:title/',
    'paginate: 7',
    'excerpt_separator: "\\n\\n\\n"',
    'future: true',
    'baseurl: /carnet/',
    'kramdown: { hard_wrap: true, toc_levels: 2..3, input: GFM }',
    'defaults: [{ scope: { path: "" }, values: { author: Ada } }]',
  ].join('\n')
  for (const [timezone, expected] of [
    ['Europe/Paris', 'Europe/Paris'],
    ['fr', 'UTC'],
    ['Europe/Paris offset +0100', 'UTC'],
  ] as const) {
    const { cwd, importSite } = setUp(t, {
      '_config.yml': `${facts}${config}\ntimezone: ${timezone}\n`,
      '_posts/2017-01-01-a.md': post,
    })
    const { code, out } = await importSite()
    assert.equal(code, expected === 'UTC' ? 2 : 0)
    if (expected === 'UTC')
      assert.match(
        out,
        new RegExp(
          `Différent de Jekyll \\(1\\) :\\n {2}content/site\\.yml:10:11 {2}le fuseau horaire « ${timezone.replace('+', '\\+')}`,
        ),
      )
    const { site: found, posts } = await inProduction(cwd)
    assert.deepEqual(
      [found.permalink, found.paginate, found.excerptSeparator, found.future, found.baseurl, found.timezone],
      ['/:year/:title/', 7, '\n\n\n', true, '/carnet', expected],
    )
    assert.deepEqual([found.kramdown.hardWrap, found.kramdown.tocLevels, posts[0]?.author], [true, [2, 3], 'Ada'])
  }
})

test('a series of recaps shows in its titles, with its start and its rhythm', async (t) => {
  const titles: [string, string][] = [
    ['2017-02-03', 'A mon compte + 1 mois'],
    ['2017-03-06', 'À mon compte + 2 mois !'],
    ['2017-09-17', 'Solo + 8 mois'],
    ['2017-10-28', '"A mon compte + 9 mois"'],
    ['2017-11-14', 'A mon compte + 10 mois'],
    ['2017-12-18', 'A mon compte + 11 mois'],
    ['2018-01-09', 'A mon compte + 1 an'],
    ['2018-04-30', 'A mon compte + 1 an et quart'],
    ['2018-07-02', 'A mon compte + un an et demi'],
    ['2017-05-01', 'Deux ans de pain en 3 mois'],
    ['2017-06-01', 'Le four'],
  ]
  const posts = titles.map(([day, title], index) => [`_posts/${day}-texte-${index}.md`, post.replace('Le four', title)])
  const { cwd, importSite, read } = setUp(t, { '_config.yml': facts, ...Object.fromEntries(posts) })
  const { out } = await importSite()
  assert.match(out, /série de récaps \(A mon compte \+ \{age\}, Solo \+ \{age\}\) commencée en 2017-01/)
  assert.match(read('content/site.yml'), /# Proposé par l’import d’après vos titres : vérifiez le début\.\nrecaps:/)
  const content = await inProduction(cwd)
  assert.deepEqual([content.site.recaps?.start, content.site.recaps?.end], ['2017-01', '2018-06'])
  assert.deepEqual(content.site.recaps?.rhythm, [
    { from: '2017-01', every: 1 },
    { from: '2018-01', every: 3 },
  ])
  const september = content.posts.find(({ title }) => title.includes('9 mois'))
  assert.deepEqual(september?.recap, { months: ['2017-09'], age: 9 })
})

test('titles that only speak of time are no series', async (t) => {
  const titles = ['Un pain en 2 mois', 'Un pain en 3 ans', 'Un pain en 8 mois']
  const posts = titles.map((title, index) => [`_posts/201${index}-05-01-texte.md`, post.replace('Le four', title)])
  const { importSite, read } = setUp(t, { '_config.yml': facts, ...Object.fromEntries(posts) })
  await importSite()
  assert.doesNotMatch(read('content/site.yml'), /recaps/)
})

test('scripts and styles of the theme stay behind, those that texts offer for download come', async (t) => {
  const { importSite, list } = setUp(t, {
    '_posts/2017-01-01-a.md': post,
    'main.js': 'x',
    'assets/js/theme.js': 'x',
    'css/site.css': 'x',
    'deploy.sh': 'x',
    'fichiers/four.rb': 'puts 1',
    'fichiers/four.js': 'x',
    'fichiers/four.sh': 'x',
  })
  await importSite()
  assert.deepEqual(list('public'), ['fichiers/four.js', 'fichiers/four.rb', 'fichiers/four.sh'])
})

test('files that would hide the site’s own pages stay behind, pages with a text of their own come', async (t) => {
  const prose = 'Un long texte de la boulangère sur son métier. '.repeat(20)
  const { importSite, list } = setUp(t, {
    '_posts/2017-01-01-a.md': post,
    'feed.json': '{}',
    'rss.xml': '<rss/>',
    'robots.txt': 'x',
    'search.html': '---\n---\n<input>\n',
    'etiquettes.md': '---\npermalink: "/tags/"\n---\nTexte\n',
    'archives/index.html': '<p>Vieille liste</p>',
    'metier.md': `---\n---\n${prose}{% for post in site.posts %}{{ post.title }}{% endfor %}\n`,
  })
  const { out } = await importSite()
  assert.match(out, /non reprises : archives\/index\.html, etiquettes\.md, feed\.json, robots\.txt, rss\.xml, search\.html\./)
  assert.deepEqual(
    list('content').filter((file) => file.startsWith('pages/')),
    ['pages/metier.md'],
  )
})
