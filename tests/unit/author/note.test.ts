import assert from 'node:assert/strict'
import { mkdirSync, readdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { readNotes } from '@/lib/author/notes'
import { site, workshop } from './workshop'

test('a note goes into the month of its day, under the name of the month', async (t) => {
  const place = workshop(t)
  assert.deepEqual(await place.run('note', 'trompette, première leçon'), {
    code: 0,
    out: 'Noté dans content/notes/2017-10.md :\n- 2017-10-28 trompette, première leçon\n',
    err: '',
  })
  await place.run('note', 'les voisins', '--on', '2017-09-14')
  await place.run('note', 'mieux')
  assert.equal(
    place.read('content/notes/2017-10.md'),
    '# octobre 2017\n\n- 2017-10-28 trompette, première leçon\n- 2017-10-28 mieux\n',
  )
  assert.equal(place.read('content/notes/2017-09.md'), '# septembre 2017\n\n- 2017-09-14 les voisins\n')
})

test('the day is that of the site’s zone', async (t) => {
  const place = workshop(t)
  place.day = '2017-09-30T23:30:00Z'
  await place.run('note', 'minuit passé')
  assert.match(place.read('content/notes/2017-10.md'), /- 2017-10-01 minuit passé/)
  const away = workshop(t, site.replace('Europe/Paris', 'America/Montreal'))
  away.day = '2017-10-01T03:00:00Z'
  await away.run('note', 'encore septembre')
  assert.match(away.read('content/notes/2017-09.md'), /- 2017-09-30 encore septembre/)
})

test('a private note is marked, once', async (t) => {
  const place = workshop(t)
  await place.run('note', 'marge trop mince', '--private')
  await place.run('note', '! déjà marqué', '--private')
  await place.run('note', '! sans option')
  assert.match(
    place.read('content/notes/2017-10.md'),
    /\n- 2017-10-28 ! marge trop mince\n- 2017-10-28 ! déjà marqué\n- 2017-10-28 ! sans option\n$/,
  )
})

const prefilled: [name: string, before: string, after: string][] = [
  ['without a last line end', '- 2017-10-01 un', '- 2017-10-01 un\n- 2017-10-28 deux\n'],
  ['with Windows line ends', '# octobre\r\n\r\n- 2017-10-01 un\r\n', '# octobre\r\n\r\n- 2017-10-01 un\r\n- 2017-10-28 deux\r\n'],
  ['with Windows line ends, the last missing', '- a\r\n- b', '- a\r\n- b\r\n- 2017-10-28 deux\r\n'],
  ['empty', '', '# octobre 2017\n\n- 2017-10-28 deux\n'],
  ['that ends in private', '- a\n\n## privé\n\n- b\n', '- a\n\n## privé\n\n- b\n\n## notes\n\n- 2017-10-28 deux\n'],
  ['that is private throughout, cut short', '# privé\n- b', '# privé\n- b\n\n# notes\n\n- 2017-10-28 deux\n'],
]
for (const [name, before, after] of prefilled) {
  test(`a public note goes well into a file ${name}`, async (t) => {
    const place = workshop(t)
    place.write('content/notes/2017-10.md', before)
    await place.run('note', 'deux')
    assert.equal(place.read('content/notes/2017-10.md'), after)
    assert.equal(readNotes(after).at(-1)?.isPrivate, false)
  })
}

test('a text of several lines is one note', async (t) => {
  const place = workshop(t)
  await place.run('note', 'un\r\n\r\ndeux\n# trois\n\u001b[31mquatre')
  assert.equal(place.read('content/notes/2017-10.md'), '# octobre 2017\n\n- 2017-10-28 un\n  deux\n  # trois\n  [31mquatre\n')
  assert.equal(readNotes(place.read('content/notes/2017-10.md')).length, 1)
})

test('words without quotes, and texts that begin with a dash, are taken as they are', async (t) => {
  const place = workshop(t)
  await place.run('note', 'sans', 'guillemets')
  await place.run('note', '- un tiret')
  await place.run('note', '--private', '--', '-5')
  assert.match(
    place.read('content/notes/2017-10.md'),
    /- 2017-10-28 sans guillemets\n- 2017-10-28 - un tiret\n- 2017-10-28 ! -5\n$/,
  )
})

const refused: [args: string[], message: RegExp][] = [
  [[], /rien à noter ; écrivez/],
  [['  \n '], /rien à noter/],
  [['texte', '--on', '31/10/2017'], /« 31\/10\/2017 » n’est pas un jour ; écrivez 2017-09-14/],
  [['texte', '--on', '2017-02-29'], /n’est pas un jour/],
  [['texte', '--on'], /--on attend une valeur/],
  [['texte', '--on', '--private'], /--on attend une valeur/],
  [['texte', '--privé'], /Option inconnue : --privé ; vouliez-vous dire --private \?/],
  [['texte', '--xyz'], /Option inconnue : --xyz ; voyez --help/],
  [['texte', '--private=oui'], /--private ne prend pas de valeur/],
  [['texte', '--__proto__'], /Option inconnue/],
]
for (const [args, message] of refused) {
  test(`refused in one line, nothing written: note ${args.join(' ')}`, async (t) => {
    const place = workshop(t)
    const before = place.files()
    const { code, out, err } = await place.run('note', ...args)
    assert.deepEqual({ code, out }, { code: 1, out: '' })
    assert.match(err, message)
    assert.equal(err.trimEnd().split('\n').length, 1)
    assert.deepEqual(place.files(), before)
  })
}

test('an option that npm kept for itself is refused, so that no private note is written as public', async (t) => {
  const place = workshop(t)
  place.env = { npm_config_private: 'true' }
  const { code, err } = await place.run('note', 'secret')
  assert.equal(code, 1)
  assert.match(err, /mettez « -- » avant/)
  assert.equal(place.files()['content/notes/2017-10.md'], undefined)
})

test('the command to write instead is named by its name', async (t) => {
  const place = workshop(t)
  place.env = { npm_config_status: 'true', npm_lifecycle_event: 'recap' }
  assert.match((await place.run('recap')).err, /npm run recap -- --status\./)
})

test('in a terminal the text is asked for', async (t) => {
  const place = workshop(t)
  place.answers = ['à la main']
  assert.equal((await place.run('note')).code, 0)
  assert.match(place.read('content/notes/2017-10.md'), /- 2017-10-28 à la main/)
  place.answers = ['']
  assert.equal((await place.run('note')).code, 1)
})

test('a content folder that does not exist is not made', async (t) => {
  const place = workshop(t)
  place.env = { CONTENT_DIR: 'contnet' }
  const { code, err } = await place.run('note', 'texte')
  assert.equal(code, 1)
  assert.match(err, /Le dossier « contnet » n’existe pas ; .*CONTENT_DIR/)
  assert.deepEqual(readdirSync(place.folder), ['content'])
})

test('a file in the place of the folder, or a folder in the place of the file, is said', async (t) => {
  const place = workshop(t)
  place.write('content/notes', 'un fichier')
  const first = await place.run('note', 'texte')
  assert.equal(first.code, 1)
  assert.match(first.err, /« content\/notes » devrait être un dossier/)
  const other = workshop(t)
  mkdirSync(join(other.folder, 'content/notes/2017-10.md'), { recursive: true })
  assert.match((await other.run('note', 'texte')).err, /n’est pas un fichier ordinaire/)
})

test('a device in the place of the file is never written to', async (t) => {
  const place = workshop(t)
  mkdirSync(join(place.folder, 'content/notes'))
  symlinkSync('/dev/full', join(place.folder, 'content/notes/2017-10.md'))
  assert.match((await place.run('note', 'texte')).err, /n’est pas un fichier ordinaire/)
})

test('help teaches, in the site’s language, with or without a content folder', async (t) => {
  const place = workshop(t)
  assert.match((await place.run('note', '--help')).out, /^npm run note -- "texte".*\n\nJette une ligne/)
  const english = workshop(t, site.replace('language: fr', 'language: en'))
  assert.match((await english.run('note', '-h')).out, /Drops a dated line/)
  place.env = { CONTENT_DIR: 'nulle-part' }
  assert.equal((await place.run('note', '--help')).code, 0)
  assert.deepEqual(Object.keys(place.files()), ['content/site.yml'])
})
