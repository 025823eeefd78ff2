import assert from 'node:assert/strict'
import { test } from 'node:test'
import { workshop } from './workshop'

test('a new draft has its front matter and nothing else', async (t) => {
  const place = workshop(t)
  const { code, out } = await place.run('new', 'Le couvreur est revenu')
  assert.equal(code, 0)
  assert.match(out, /^content\/drafts\/le-couvreur-est-revenu\.md est créé\./)
  assert.equal(
    place.read('content/drafts/le-couvreur-est-revenu.md'),
    '---\nlayout: post\ntitle: Le couvreur est revenu\ncategory:\ntags: []\n---\n\n',
  )
})

const titles: [title: string, file: string, line: string][] = [
  ['Bilan : le four, le toit', 'bilan-le-four-le-toit', 'title: "Bilan : le four, le toit"'],
  ['« Été » à l’œuvre', 'ete-a-l-oeuvre', 'title: « Été » à l’œuvre'],
  ['C++ & "guillemets"', 'c-plus-plus-guillemets', 'title: C++ & "guillemets"'],
  ['# dièse', 'diese', 'title: "# dièse"'],
  ['yes', 'yes', 'title: "yes"'],
  ['2017-10-28', '2017-10-28', 'title: "2017-10-28"'],
  ['../../etc/passwd', 'etc-passwd', 'title: ../../etc/passwd'],
  ['deux\nlignes\t!', 'deux-lignes', 'title: deux lignes !'],
]
for (const [title, file, line] of titles) {
  test(`the title ${JSON.stringify(title)} is read back as it was typed`, async (t) => {
    const place = workshop(t)
    await place.run('new', title)
    assert.ok(place.read(`content/drafts/${file}.md`).includes(`\n${line}\n`), place.read(`content/drafts/${file}.md`))
    // Published, with a remark: there is no text yet.
    const { code, out } = await place.run('publish', file)
    assert.equal(code, 2, out)
  })
}

test('a very long title still names a file', async (t) => {
  const place = workshop(t)
  assert.equal((await place.run('new', 'é'.repeat(4000))).code, 0)
})

test('the file may have a name of its own', async (t) => {
  const place = workshop(t)
  await place.run('new', 'Un titre', '--draft', 'autre-nom.md')
  assert.match(place.read('content/drafts/autre-nom.md'), /title: Un titre/)
  for (const name of ['../evasion', 'a/b', '.cache', ' ']) {
    const { code, err } = await place.run('new', 'Un titre', '--draft', name)
    assert.equal(code, 1)
    assert.match(err, /ne peut pas nommer un fichier/)
  }
  assert.equal(Object.keys(place.files()).length, 2)
})

test('a file that exists is never replaced', async (t) => {
  const place = workshop(t)
  place.write('content/drafts/un-titre.md', 'à moi')
  const { code, err } = await place.run('new', 'Un titre')
  assert.equal(code, 1)
  assert.match(err, /un-titre\.md existe déjà ; donnez un autre nom/)
  assert.equal(place.read('content/drafts/un-titre.md'), 'à moi')
})

test('the title is asked for in a terminal, and refused without one', async (t) => {
  const place = workshop(t)
  assert.match((await place.run('new')).err, /Il manque un titre/)
  place.answers = ['À la main']
  await place.run('new')
  assert.match(place.read('content/drafts/a-la-main.md'), /title: À la main/)
})

test('a file in the place of the drafts folder is said', async (t) => {
  const place = workshop(t)
  place.write('content/drafts', 'un fichier')
  const { code, err } = await place.run('new', 'Un titre')
  assert.equal(code, 1)
  assert.match(err, /« content\/drafts » devrait être un dossier/)
})
