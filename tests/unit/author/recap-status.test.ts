import assert from 'node:assert/strict'
import { test } from 'node:test'
import { recap, recapsToAugust, site, workshop } from './workshop'

test('the calendar shows each year in a row and names each month that is missing', async (t) => {
  const place = workshop(t, `${site}  skipped: { 2017-05: "en vacances" }\n`)
  recapsToAugust(place)
  place.day = '2018-05-10'
  place.write('content/posts/2017-12-03-x.md', recap('À mon compte + 11 mois'))
  place.write('content/posts/2017-09-12-y.md', '---\ntitle: Y\n---\nTexte.\n')
  place.write('content/drafts/neuf.md', recap('À mon compte + 9 mois'))
  place.write('content/notes/2017-09.md', '- 2017-09-14 trompette, première leçon\n- ! secret\n')
  const { code, out, err } = await place.run('recap', '--status')
  assert.deepEqual({ code, err }, { code: 2, err: '' })
  assert.equal(
    out,
    `Les récaps au 10 mai 2018

         J   F   M   A   M   J   J   A   S   O   N   D
  2017   1   2   3   4   5   6   7   8   ?   ?  11   ?
  2018   ?   ?   ?   .   .   .   _   _   _   _   _   _

9 écrit (son âge en mois)  ~ écrit avec le suivant  ? à raconter
- laissé de côté  . en cours  _ à venir

  avril à juin 2018 : en cours

À raconter :
  2017-09  + 9 mois, 222 jours de retard
           1 note (3 mots), 1 privée · 1 billet
           brouillon : content/drafts/neuf.md
  2017-10  + 10 mois, 191 jours de retard
           aucune note · aucun billet
  2017-12  + 1 an, 130 jours de retard
           aucune note · aucun billet
  2018-01
           aucune note · aucun billet
  2018-02
           aucune note · aucun billet
  2018-03  + 1 an et quart, 40 jours de retard
           aucune note · aucun billet

6 mois à raconter. Le plus ancien d’abord : npm run recap
`,
  )
})

test('when nothing is missing the exit code is 0', async (t) => {
  const place = workshop(t)
  recapsToAugust(place)
  place.day = '2017-09-30'
  const { code, out } = await place.run('recap', '--status')
  assert.equal(code, 0)
  assert.match(out, /septembre 2017 : en cours\n\nTous les mois passés sont racontés\.\n$/)
  assert.doesNotMatch(out, /\d{4}-\d{2}/)
})

test('a month left out shows its reason, within 80 columns', async (t) => {
  const reason = 'un très long voyage '.repeat(9).trim()
  const place = workshop(t, `${site}  skipped: { 2017-05: "${reason}" }\n`)
  const { out } = await place.run('recap', '--status')
  assert.match(out.replace(/\s+/g, ' '), new RegExp(`mai 2017 : laissé de côté \\(${reason}\\)`))
  assert.deepEqual(
    out.split('\n').filter((line) => line.length > 80),
    [],
  )
  assert.match(out, /2017 {3}\? {3}\? {3}\? {3}\? {3}- {3}\?/)
})

test('a recap filled in a year later takes its place', async (t) => {
  const place = workshop(t)
  recapsToAugust(place)
  place.day = '2018-12-01'
  const before = (await place.run('recap', '--status')).out
  assert.match(before, /2017-09 {2}\+ 9 mois/)
  place.write('content/posts/2018-11-30-enfin.md', recap('À mon compte + 9 mois'))
  const after = (await place.run('recap', '--status')).out
  assert.doesNotMatch(after, /2017-09/)
  assert.match(after, /2017 {3}1 {3}2 {3}3 {3}4 {3}5 {3}6 {3}7 {3}8 {3}9 {3}\?/)
})

test('a recap of a quarter is drawn through its months', async (t) => {
  const place = workshop(t)
  place.day = '2018-04-10'
  place.write('content/posts/2018-04-03-x.md', recap('Solo + 1 an et quart'))
  assert.match((await place.run('recap', '--status')).out, /2018 {3}~ {3}~ {2}15 {3}\. {3}\. {3}\. {3}_/)
})

test('a series that has not begun, or does not exist, is said', async (t) => {
  const later = workshop(t, site.replace('start: 2017-01', 'start: 2018-01'))
  assert.deepEqual(await later.run('recap', '--status'), {
    code: 0,
    out: 'Les récaps au 28 octobre 2017\n\nLa série commence en 2018-01 : rien à raconter encore.\n',
    err: '',
  })
  const none = workshop(t, 'title: X\nlanguage: fr\n')
  assert.match((await none.run('recap', '--status')).out, /site\.yml ne dit pas quand commence la série/)
})

test('in English too', async (t) => {
  const place = workshop(t, site.replace('language: fr', 'language: en'))
  place.day = '2017-02-10'
  const { out } = await place.run('recap', '--status')
  assert.match(out, /To tell:\n {2}2017-01 {2}\+ 1 month, 10 days late\n {11}no note · no post\n\n1 month to tell\./)
})
