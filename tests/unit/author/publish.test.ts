import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { relink } from '@/lib/author/draft-links'
import { bundle, ended, processEnv } from './processes'
import { recapsToAugust, site, workshop } from './workshop'

const draft = 'content/drafts/le-couvreur.md'
const post = 'content/posts/2017-10-28-le-couvreur.md'
const text = '---\ntitle:   "Le couvreur"   # enfin\ntags: [toit,  pluie]\n---\n\nIl est revenu.\n\n\n## Après\n\nRien.'

test('a draft becomes a post of the day, to the byte', async (t) => {
  const place = workshop(t)
  place.write(draft, text)
  assert.deepEqual(await place.run('publish', 'le-couvreur'), { code: 0, out: `${draft} est devenu ${post}.\n`, err: '' })
  assert.deepEqual(Object.keys(place.files()), [post, 'content/site.yml'])
  assert.equal(place.read(post), text)
})

for (const typed of [
  'le-couvreur.md',
  'drafts/le-couvreur',
  'content/drafts/le-couvreur.md',
  './content/drafts/le-couvreur.md',
]) {
  test(`a draft may be named ${typed}`, async (t) => {
    const place = workshop(t)
    place.write(draft, text)
    assert.equal((await place.run('publish', typed)).code, 0)
    assert.equal(place.read(post), text)
  })
}

test('only `draft: true` leaves the front matter, whatever the line ends', async (t) => {
  const place = workshop(t)
  place.write(draft, '\uFEFF---\r\ntitle: X\r\ndraft: true # pas encore\r\nlayout: post\r\n---\r\n\r\ndraft: true\r\n')
  await place.run('publish', 'le-couvreur')
  assert.equal(place.read(post), '\uFEFF---\r\ntitle: X\r\nlayout: post\r\n---\r\n\r\ndraft: true\r\n')
})

test('the day comes from --on, else from the draft, else it is today', async (t) => {
  const place = workshop(t)
  place.write('content/drafts/un.md', text)
  place.write('content/drafts/deux.md', text.replace('tags', 'date: 2017-09-03 10:00\ntags'))
  place.write('content/drafts/2017-08-01-trois.md', text)
  place.write('content/drafts/sous/quatre.markdown', text)
  const future = await place.run('publish', 'un', '--on', '2017-11-02')
  assert.match(future.out, /Programmé : il paraîtra le 2 novembre 2017/)
  await place.run('publish', 'deux')
  await place.run('publish', 'trois')
  await place.run('publish', 'quatre')
  assert.deepEqual(Object.keys(place.files()), [
    'content/posts/2017-08-01-trois.md',
    'content/posts/2017-09-03-deux.md',
    'content/posts/2017-11-02-un.md',
    'content/posts/sous/2017-10-28-quatre.markdown',
    'content/site.yml',
  ])
})

test('links to the draft follow it, written as they were', async (t) => {
  const place = workshop(t)
  place.write(draft, text)
  place.write('content/posts/2017-01-01-a.md', '---\ntitle: A\n---\r\n[x]({% link _drafts/le-couvreur.md %})  \r\n')
  place.write(
    'content/pages/b.md',
    '---\ntitle: B\n---\n[x]({%- link drafts/le-couvreur.md -%}) {% raw %}{% link _drafts/le-couvreur.md %}{% endraw %}',
  )
  place.write('content/drafts/c.md', '---\ntitle: C\n---\n[x]({% link _drafts/le-couvreur-2.md %})')
  const { out } = await place.run('publish', 'le-couvreur')
  assert.match(out, /Les liens suivent dans : content\/pages\/b\.md, content\/posts\/2017-01-01-a\.md\./)
  assert.equal(
    place.read('content/posts/2017-01-01-a.md'),
    '---\ntitle: A\n---\r\n[x]({% link _posts/2017-10-28-le-couvreur.md %})  \r\n',
  )
  assert.match(
    place.read('content/pages/b.md'),
    /\(\{%- link posts\/2017-10-28-le-couvreur\.md -%\}\) \{% raw %\}\{% link _drafts\/le-couvreur\.md %\}/,
  )
  assert.match(place.read('content/drafts/c.md'), /_drafts\/le-couvreur-2\.md/)
})

test('a draft named with accents is linked to in either Unicode form', () => {
  const after = relink('{% link _drafts/e\u0301te\u0301.md %}', 'drafts/\u00e9t\u00e9.md', 'posts/2017-10-28-\u00e9t\u00e9.md')
  assert.equal(after, '{% link _posts/2017-10-28-\u00e9t\u00e9.md %}')
})

test('git sees a renaming where it tracks the draft', async (t) => {
  const place = workshop(t)
  place.write(draft, text)
  place.git('init', '--quiet')
  place.git('add', '.')
  place.git('commit', '--quiet', '-m', 'Un brouillon')
  const { code, err } = await place.run('publish', 'le-couvreur')
  assert.deepEqual({ code, err }, { code: 0, err: '' })
  assert.equal(place.git('status', '--porcelain'), `R  ${draft} -> ${post}\n`)
})

test('where git cannot follow, the post is published all the same and it is said', async (t) => {
  const place = workshop(t)
  place.write(draft, text)
  place.git('init', '--quiet')
  place.git('add', '.')
  place.write('.git/index.lock', '')
  const { code, err } = await place.run('publish', 'le-couvreur')
  assert.equal(code, 2)
  assert.match(err, /git n’a pas suivi le renommage/)
  assert.equal(place.read(post), text)
  assert.equal(place.files()[draft], undefined)
})

test('an address that a published post has is not taken from it', async (t) => {
  const place = workshop(t, `${site}permalink: /:title/\n`)
  place.write(draft, text)
  place.write('content/posts/2017-01-01-le-couvreur.md', text)
  const before = place.files()
  const { code, err } = await place.run('publish', 'le-couvreur')
  assert.equal(code, 1)
  assert.match(err, /a déjà l’adresse \/le-couvreur\//)
  assert.deepEqual(place.files(), before)
})

test('a file that is there is never replaced', async (t) => {
  const place = workshop(t)
  place.write(draft, text)
  place.write(post, 'autre chose')
  const before = place.files()
  const { code, err } = await place.run('publish', 'le-couvreur')
  assert.equal(code, 1)
  assert.match(err, /2017-10-28-le-couvreur\.md existe déjà/)
  assert.deepEqual(place.files(), before)
})

test('a publication stopped at its last step is finished by running it again', async (t) => {
  const place = workshop(t)
  place.write(draft, text)
  place.write(post, text)
  assert.equal((await place.run('publish', 'le-couvreur')).code, 0)
  assert.deepEqual(Object.keys(place.files()), [post, 'content/site.yml'])
})

test('a mistyped name is answered with those it may have meant', async (t) => {
  const place = workshop(t)
  for (const name of ['bilan-novembre', 'bilan-octobre', 'facturation']) place.write(`content/drafts/${name}.md`, text)
  const near = await place.run('publish', 'bilan-octbre')
  assert.equal(near.code, 1)
  assert.equal(
    near.err,
    'Aucun brouillon « bilan-octbre ». Rien n’a été modifié.\nVouliez-vous dire : bilan-octobre, bilan-novembre ?\n',
  )
  const far = await place.run('publish', 'zzz')
  assert.match(far.err, /\nBrouillons : bilan-novembre, bilan-octobre, facturation\.\n$/)
  place.write('content/drafts/d2.md', text)
  assert.doesNotMatch((await place.run('publish', '9')).err, /Vouliez-vous/)
  const none = await workshop(t).run('publish', 'zzz')
  assert.match(none.err, /Il n’y a pas de brouillon/)
})

test('a name that two drafts share is not guessed', async (t) => {
  const place = workshop(t)
  place.write('content/drafts/a/x.md', text)
  place.write('content/drafts/b/x.md', text)
  assert.match((await place.run('publish', 'x')).err, /« x » nomme plusieurs brouillons : drafts\/a\/x\.md, drafts\/b\/x\.md/)
  assert.equal((await place.run('publish', 'b/x')).code, 0)
})

test('without a name it is asked for in a terminal, and refused elsewhere', async (t) => {
  const place = workshop(t)
  place.write(draft, text)
  place.write('content/drafts/autre.md', text)
  const { code, err } = await place.run('publish')
  assert.equal(code, 1)
  assert.match(err, /Dites quel brouillon publier.*\nBrouillons : autre, le-couvreur\./)
  place.answers = ['aucun de ceux-là']
  assert.match((await place.run('publish')).err, /Dites quel brouillon publier/)
  place.answers = ['le-couvreur.md']
  assert.equal((await place.run('publish')).code, 0)
  assert.equal(place.read(post), text)
})

const refused: [name: string, draft: string, args: string[], message: RegExp][] = [
  ['without front matter', 'du texte', [], /^content\/drafts\/le-couvreur\.md:1:1 {2}.*deux lignes « --- »/],
  [
    'with a faulty front matter',
    '---\ntitle: Bilan : mars\n---\n\nx',
    [],
    /^content\/drafts\/le-couvreur\.md:2:\d+ {2}deux-points/,
  ],
  [
    'with a date of its own and another asked for',
    text.replace('tags', 'date: 2017-09-03\ntags'),
    ['--on', '2017-10-01'],
    /porte « date: 2017-09-03 »/,
  ],
  ['with a day that is none', text, ['--on', '2017-02-30'], /n’est pas un jour/],
  [
    'with a mark cut in half',
    `${text}\n<!-- carnet:notes -->\n- secret\n`,
    [],
    /^content\/drafts\/le-couvreur\.md:12 {2}la marque « <!-- carnet:notes --> »/,
  ],
  [
    'with marks and no record',
    `${text}\n<!-- carnet:notes -->\n- secret\n<!-- /carnet:notes -->\n`,
    [],
    /carnet:seen … --> a disparu/,
  ],
]
for (const [name, source, args, message] of refused) {
  test(`refused, nothing changed: a draft ${name}`, async (t) => {
    const place = workshop(t)
    place.write(draft, source)
    const before = place.files()
    const { code, err } = await place.run('publish', 'le-couvreur', ...args)
    assert.equal(code, 1)
    assert.match(err, message)
    assert.deepEqual(place.files(), before)
  })
}

test('with a fault of the disk everything is as before', async (t) => {
  const place = workshop(t)
  place.write(draft, text.replace('tags', 'draft: true\ntags'))
  place.write('content/pages/b.md', '---\ntitle: B\n---\n[x]({% link _drafts/le-couvreur.md %})')
  place.write('content/posts', 'un fichier')
  const before = place.files()
  const { code, err } = await place.run('publish', 'le-couvreur')
  assert.equal(code, 1)
  assert.match(err, /« content\/posts » devrait être un dossier/)
  assert.deepEqual(place.files(), before)
})

test('a recap says which month it fills, how late, and what is still missing', async (t) => {
  const place = workshop(t, site.replace('2017-01\n', '2017-07\n').replace('2017-01: 1', '2017-07: 1'))
  place.write('content/notes/2017-08.md', '- 2017-08-14 trompette\n')
  await place.run('recap', '2017-08')
  const file = 'content/drafts/a-mon-compte-plus-2-mois.md'
  place.write(file, place.read(file).replace('<!-- carnet: le premier paragraphe -->', 'Août.'))
  const { code, out } = await place.run('publish', 'a-mon-compte-plus-2-mois')
  assert.equal(code, 0)
  assert.match(
    out,
    /2 lignes ôtées d’entre les marques\.\nIl raconte août 2017\.\nPublié 58 jours après la fin de la période\.\nReste à raconter : 2017-07, 2017-09\.\n$/,
  )
  assert.equal(
    place.read('content/posts/2017-10-28-a-mon-compte-plus-2-mois.md'),
    '---\nlayout: post\ntitle: À mon compte + 2 mois\nrecap: 2017-08\n---\n\nAoût.\n',
  )
})

test('empty sections and lines changed between marks are said, and stay', async (t) => {
  const place = workshop(t)
  recapsToAugust(place)
  place.write('content/notes/2017-09.md', '- 2017-09-14 trompette\n- 2017-09-15 voisins\n')
  await place.run('recap')
  const file = 'content/drafts/a-mon-compte-plus-9-mois.md'
  place.write(file, place.read(file).replace('- 2017-09-14 trompette', 'J’ai commencé la trompette.'))
  const { code, err } = await place.run('publish', 'a-mon-compte-plus-9-mois')
  assert.equal(code, 2)
  assert.match(err, /1 ligne que vous avez changée entre les marques est restée : relisez\.\nRubriques vides : Le toit\.\n/)
  const published = place.read('content/posts/2017-10-28-a-mon-compte-plus-9-mois.md')
  assert.doesNotMatch(published, /carnet:|voisins/)
  assert.match(published, /\n## Le toit\n\n## En chiffres\n\nJ’ai commencé la trompette\.\n$/)
})

test('a post withheld by its own front matter is published and it is said', async (t) => {
  const place = workshop(t)
  place.write(draft, text.replace('tags', 'published: false\ntags'))
  const { code, err } = await place.run('publish', 'le-couvreur')
  assert.equal(code, 2)
  assert.match(err, /published: false/)
})

test('killed at any moment, the draft or the post is there, whole, and the command can be run again', async (t) => {
  const made = await bundle()
  t.after(() => made.remove())
  const place = workshop(t)
  const body = `---\ntitle: Long\n---\n\n${'Du texte. '.repeat(20_000)}\n`
  const link = '---\ntitle: A\n---\n\n[x]({% link _drafts/x.md %})\n'
  for (let round = 0; round < 30; round += 1) {
    place.write('content/drafts/x.md', body.replace('title', 'draft: true\ntitle'))
    place.write('content/pages/a.md', link)
    const child = spawn(process.execPath, [made.command, 'publish', 'x'], {
      cwd: place.folder,
      env: processEnv(),
    })
    const done = ended(child)
    await setTimeout(180 + ((round * 37) % 300))
    child.kill('SIGKILL')
    await done
    const { 'content/drafts/x.md': before, 'content/posts/2017-10-28-x.md': after } = place.files()
    assert.ok(before !== undefined || after !== undefined)
    for (const one of [before, after]) if (one !== undefined) assert.equal(one.replace('draft: true\n', ''), body)
    if (before !== undefined) assert.equal((await place.run('publish', 'x')).code, 0)
    assert.equal(place.read('content/posts/2017-10-28-x.md'), body)
    assert.match(place.read('content/pages/a.md'), /_posts\/2017-10-28-x\.md/)
    place.remove('content/posts/2017-10-28-x.md')
  }
})
