import assert from 'node:assert/strict'
import { test } from 'node:test'
import { authorWords as en } from '@/lib/words/en/author'
import { authorWords as fr } from '@/lib/words/fr/author'
import { site, workshop } from './workshop'

test('without a command the four are shown, and a mistyped one is guessed', async (t) => {
  const place = workshop(t)
  assert.match((await place.run()).out, /npm run note[\s\S]*npm run recap[\s\S]*npm run new[\s\S]*npm run publish/)
  const { code, err } = await place.run('recpa')
  assert.equal(code, 1)
  assert.match(err, /Commande inconnue : recpa ; vouliez-vous dire « recap » \?/)
})

for (const command of ['note', 'recap', 'new', 'publish']) {
  test(`${command} explains itself and writes nothing`, async (t) => {
    for (const [language, word] of [
      ['fr', /^npm run /],
      ['en', /^npm run /],
    ] as const) {
      const place = workshop(t, site.replace('language: fr', `language: ${language}`))
      const { code, out } = await place.run(command, '--help')
      assert.equal(code, 0)
      assert.match(out, word)
      assert.deepEqual(Object.keys(place.files()), ['content/site.yml'])
    }
  })
}

test('help fits a terminal of 80 columns', () => {
  for (const w of [fr, en])
    for (const text of [w.commands, w.noteHelp, w.recapHelp, w.newHelp, w.publishHelp, w.legend])
      assert.deepEqual(
        text.split('\n').filter((line) => line.length > 80),
        [],
      )
})

test('a wrong environment variable is said in a line', async (t) => {
  const place = workshop(t)
  place.env = { SITE_NOW: 'demain' }
  const { code, err } = await place.run('recap')
  assert.equal(code, 1)
  assert.match(err, /^Environment: SITE_NOW/)
  assert.equal(err.trimEnd().split('\n').length, 1)
})
