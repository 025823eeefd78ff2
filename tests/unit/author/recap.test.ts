import assert from 'node:assert/strict'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { recap, recapsToAugust, site, type Workshop, workshop } from './workshop'

const september = 'content/drafts/a-mon-compte-plus-9-mois.md'

function commit(place: Workshop, subject: string, day: string, ...options: string[]): void {
  place.git(...options, 'commit', '--quiet', '--allow-empty', '--date', `${day}T10:00:00+02:00`, '-m', subject)
}

test('the oldest month not told is drafted in her own way', async (t) => {
  const place = workshop(t)
  recapsToAugust(place)
  place.write(
    'content/posts/2017-09-12-un-formulaire.md',
    '---\ntitle: Un [formulaire]\n---\n\nVoir [là]({% link _posts/2017-09-05-a-mon-compte-plus-8-mois.md %}).\n',
  )
  place.write(
    'content/notes/2017-09.md',
    '- 2017-09-14 trompette : https://example.org/do(ré).\n- 2017-09-01 trois cahiers\n- 2017-09-19 ! trop cher\n\n## privé\n\n- 2017-09-20 secret\n',
  )
  const { code, out, err } = await place.run('recap')
  assert.deepEqual({ code, err }, { code: 0, err: '' })
  assert.equal(
    place.read(september).replace(/seen.*(?= -->)/, 'seen …'),
    `---
layout: post
title: À mon compte + 9 mois
recap: 2017-09
category: journal
tags: [bilan, toit]
---

<!-- carnet: le premier paragraphe -->

<!--more-->

## Le toit

<!-- carnet: cette rubrique revient dans vos récaps ; ôtez-la si elle n’a rien à dire -->

## En chiffres

<!-- carnet: cette rubrique revient dans vos récaps ; ôtez-la si elle n’a rien à dire -->

<!-- carnet: de quoi écrire. Ce qui reste tel quel entre les marques est ôté à la publication -->

<!-- carnet:notes -->
**Notes, septembre 2017**

- 2017-09-01 trois cahiers
- 2017-09-14 trompette : https://example.org/do(ré).
<!-- /carnet:notes -->

<!-- carnet:articles -->
**Billets parus**

- 2017-09-12 [Un \\[formulaire\\]]({% link _posts/2017-09-12-un-formulaire.md %})
<!-- /carnet:articles -->

<!-- carnet:links -->
**Liens**

- <https://example.org/do(ré)>
<!-- /carnet:links -->

<!-- carnet:previous -->
**Récap précédent**

- [À mon compte + 8 mois]({% link _posts/2017-09-05-a-mon-compte-plus-8-mois.md %})
<!-- /carnet:previous -->

<!-- carnet:seen … -->
`,
  )
  assert.match(
    out,
    /content\/drafts\/a-mon-compte-plus-9-mois\.md est prêt\.\n« À mon compte \+ 9 mois » raconte septembre 2017\./,
  )
  assert.match(
    out,
    /Ce qui a servi :\n {2}2 notes\n {2}1 billet paru\n {2}1 lien relevé dans les notes\n {2}le récap précédent, « À mon compte \+ 8 mois »\n {2}vos rubriques : Le toit, En chiffres\n/,
  )
  assert.match(out, /Ce qui n’a pas servi :\n {2}2 notes privées\n {2}aucun commit\n {2}\. n’est pas un dépôt git lisible\n/)
  assert.match(out, /npm run publish -- a-mon-compte-plus-9-mois/)
  assert.doesNotMatch(out + place.read(september), /secret|trop cher/)
})

test('run again it adds what is new, and not a word of hers moves', async (t) => {
  const place = workshop(t)
  recapsToAugust(place)
  place.write('content/notes/2017-09.md', '- 2017-09-14 trompette\n- 2017-09-15 voisins\n')
  await place.run('recap')
  const hers = place
    .read(september)
    .replace('<!-- carnet: le premier paragraphe -->', 'C’est loin.')
    .replace('- 2017-09-15 voisins\n', '')
  place.write(september, hers)
  const again = await place.run('recap')
  assert.match(again.out, /rien de nouveau, rien n’a été touché/)
  assert.equal(place.read(september), hers)
  await place.run('note', 'un retour', '--on', '2017-09-20')
  const third = await place.run('recap')
  assert.match(third.out, /1 ligne ajoutée, le reste n’a pas bougé/)
  const record = /<!-- carnet:seen.*/
  assert.equal(
    place.read(september).replace(record, ''),
    hers.replace('- 2017-09-14 trompette\n', '- 2017-09-14 trompette\n- 2017-09-20 un retour\n').replace(record, ''),
  )
})

test('her draft is found by the months it tells, whatever its name and title', async (t) => {
  const place = workshop(t)
  recapsToAugust(place)
  place.write('content/drafts/tunnel.md', '---\ntitle: Le tunnel\nrecap: 2017-09\n---\n\nC’est loin.\n')
  place.write('content/notes/2017-09.md', '- 2017-09-14 trompette\n')
  const { out } = await place.run('recap')
  assert.match(out, /content\/drafts\/tunnel\.md/)
  assert.match(
    place.read('content/drafts/tunnel.md'),
    /^---\ntitle: Le tunnel\nrecap: 2017-09\n---\n\nC’est loin\.\n\n<!-- carnet:notes -->/,
  )
  assert.equal(place.files()[september], undefined)
})

test('a file that stands in the way and is no recap is left alone', async (t) => {
  const place = workshop(t)
  recapsToAugust(place)
  place.write(september, 'sans en-tête')
  const { code, err } = await place.run('recap')
  assert.equal(code, 1)
  assert.match(err, /existe déjà et n’est pas le récap de ces mois/)
  assert.equal(place.read(september), 'sans en-tête')
})

test('the same content gives the same draft, byte for byte', async (t) => {
  const [one, other] = [workshop(t), workshop(t)]
  for (const place of [one, other]) {
    recapsToAugust(place)
    place.write('content/notes/2017-09.md', '- 2017-09-14 trompette {{ x }}\n')
    await place.run('recap')
  }
  assert.equal(one.read(september), other.read(september))
})

test('the author’s own age words name the episode, after the pattern of the recap before', async (t) => {
  const expected: [month: string, title: string][] = [
    ['2017-12', 'Solo + 1 an'],
    ['2018-02', 'Solo + 1 an et quart'],
    ['2018-06', 'Solo + 1 an et demi'],
    ['2018-09', 'Solo + 1 an trois-quart'],
    ['2018-11', 'Solo + 2 ans'],
  ]
  for (const [month, title] of expected) {
    const place = workshop(t)
    recapsToAugust(place)
    place.write('content/posts/2017-12-03-solo.md', recap('« Solo + 11 mois, déjà ! »').replace('« ', '"').replace(' »', '"'))
    place.day = '2019-01-05'
    const { code } = await place.run('recap', '--month', month)
    assert.equal(code, 0)
    const [draft = ''] = Object.keys(place.files()).filter((file) => file.startsWith('content/drafts/'))
    assert.match(place.read(draft), new RegExp(`^title: ${title.replaceAll('+', '\\+')}$`, 'm'))
  }
})

test('a quarter is one recap, a month of it stands for it, and an interval for itself', async (t) => {
  const place = workshop(t)
  recapsToAugust(place)
  place.day = '2018-05-01'
  await place.run('recap', '--month', '2018-02')
  const quarter = place.read('content/drafts/a-mon-compte-plus-1-an-et-quart.md')
  assert.match(quarter, /\nrecap: 2018-01\/2018-03\n/)
  await place.run('recap', '--month', '2017-10/11')
  assert.match(place.read('content/drafts/a-mon-compte-plus-11-mois.md'), /\nrecap: 2017-10\/2017-11\n/)
})

test('months left out within a period are not claimed by the draft', async (t) => {
  const place = workshop(t, `${site}  skipped: { 2018-02: "en vacances" }\n`)
  place.day = '2018-05-01'
  await place.run('recap', '--month', '2018-01')
  const text = place.read('content/drafts/a-mon-compte-plus-1-an-et-quart.md')
  assert.doesNotMatch(text, /recap:/)
  assert.match(
    (await place.run('recap', '--month', '2018-03')).out,
    /« À mon compte \+ 1 an et quart » raconte janvier 2018 et mars 2018/,
  )
})

test('without a series a named month still gets its draft', async (t) => {
  const place = workshop(t, 'title: Le carnet\nlanguage: fr\n')
  const { code, err } = await place.run('recap')
  assert.equal(code, 1)
  assert.match(err, /site\.yml ne dit pas quand commence la série/)
  assert.equal((await place.run('recap', '2017-09')).code, 0)
  assert.match(place.read('content/drafts/septembre-2017.md'), /^---\nlayout: post\ntitle: Septembre 2017\nrecap: 2017-09\n---\n/)
})

const refused: [args: string[], message: RegExp][] = [
  [['--month', '2017-08'], /août 2017 : déjà raconté dans content\/posts\/2017-09-05-/],
  [['--month', '2017-07/2017-09'], /déjà raconté/],
  [['--month', '2017-11'], /2017-11 n’est pas commencé/],
  [['--month', '2016-12'], /2016-12 précède la série, qui commence en 2017-01/],
  [['--month', '2017-13'], /« 2017-13 » ne dit pas un mois/],
  [['--month', '2017-09/2017-08'], /ne dit pas un mois/],
  [['--month', 'septembre'], /ne dit pas un mois/],
  [['--month', '1000-01/9999-12'], /ne dit pas un mois/],
  [['--mont', '2017-09'], /Option inconnue : --mont ; vouliez-vous dire --month \?/],
  [['2017-09', '2017-10'], /« 2017-10 » est de trop/],
  [['--status', '--month', '2017-09'], /--status montre toute la série.*npm run recap -- --month 2017-09/],
]
for (const [args, message] of refused) {
  test(`refused, nothing written: recap ${args.join(' ')}`, async (t) => {
    const place = workshop(t)
    recapsToAugust(place)
    const before = place.files()
    const { code, err } = await place.run('recap', ...args)
    assert.equal(code, 1)
    assert.match(err, message)
    assert.deepEqual(place.files(), before)
  })
}

test('a faulty site.yml is said with its line, and nothing is written', async (t) => {
  const place = workshop(t, 'title: Bilan : mars\nrecaps:\n  start: 2017-01\n')
  const { code, err } = await place.run('recap')
  assert.equal(code, 1)
  assert.match(err, /^content\/site\.yml:1:\d+ {2}/)
})

test('a month left out on purpose, or after the end, is drafted with a remark', async (t) => {
  const place = workshop(t, `${site}  end: 2017-06\n  skipped: { 2017-05: "en vacances" }\n`)
  const may = await place.run('recap', '--month', '2017-05')
  assert.equal(may.code, 2)
  assert.match(may.err, /2017-05 est laissé de côté \(en vacances\)/)
  const july = await place.run('recap', '--month', '2017-07')
  assert.equal(july.code, 2)
  assert.match(july.err, /La série s’arrête en 2017-06/)
})

test('the current month may be started early, and is said not to be over', async (t) => {
  const place = workshop(t)
  const { code, err } = await place.run('recap', '--month', '2017-10')
  assert.equal(code, 2)
  assert.match(err, /2017-10 n’est pas fini/)
})

test('with every month told, the current one is offered', async (t) => {
  const place = workshop(t)
  recapsToAugust(place)
  place.day = '2017-09-20'
  const { code, out } = await place.run('recap')
  assert.equal(code, 0)
  assert.match(
    out,
    /Tous les mois passés sont racontés\.\nEn cours : septembre 2017\. Pour commencer en avance : npm run recap -- --month 2017-09/,
  )
})

test('a series that has not begun asks for nothing', async (t) => {
  const place = workshop(t, site.replace('start: 2017-01', 'start: 2018-01'))
  const { code, out } = await place.run('recap')
  assert.equal(code, 0)
  assert.match(out, /La série commence en 2018-01/)
})

test('commits of the month stand by day and project, of this repository and of those named', async (t) => {
  const place = workshop(t, `${site}  repositories: [autre, absent]\n`)
  recapsToAugust(place)
  place.git('init', '--quiet')
  commit(place, 'Avant', '2017-08-31')
  commit(place, 'Ajoute <b> et {{ x }}', '2017-09-20')
  commit(place, 'wip', '2017-09-14')
  commit(place, 'wip', '2017-09-14')
  commit(place, 'Après', '2017-10-01')
  mkdirSync(join(place.folder, 'autre'))
  place.git('init', '--quiet', 'autre')
  commit(place, 'Corrige $(rm -rf /) `x`', '2017-09-14', '-C', 'autre')
  const { out } = await place.run('recap')
  const [, block = ''] = /<!-- carnet:commits -->\n([\s\S]*)\n<!-- \/carnet:commits -->/.exec(place.read(september)) ?? []
  const groups = [
    `- 2017-09-14, autre :\n  - Corrige $(rm -rf /) \`x\``,
    `- 2017-09-14, carnet :\n  - wip`,
    `- 2017-09-20, carnet :\n  - {% raw %}Ajoute &lt;b> et {{ x }}{% endraw %}`,
  ]
  assert.equal(block, `**Commits**\n\n${groups.join('\n')}`)
  assert.match(out, /3 commits \(autre, carnet\)/)
  assert.match(out, /absent n’est pas un dépôt git lisible/)
})

test('without git, or in a repository without a commit, the draft is made and it is said', async (t) => {
  const place = workshop(t)
  place.git('init', '--quiet')
  assert.match((await place.run('recap', '2017-09')).out, / {2}aucun commit\n/)
  const other = workshop(t)
  other.env = { PATH: other.folder }
  const { code, out } = await other.run('recap', '2017-09')
  assert.equal(code, 0)
  assert.match(out, /git n’est pas installé : les commits n’ont pas été lus/)
})

test('sections set in site.yml win over the learned ones', async (t) => {
  const place = workshop(t, `${site}  sections: [Le travail, "Et dans les interstices"]\n`)
  recapsToAugust(place)
  await place.run('recap')
  const headings = place.read(september).match(/^## .*$/gm)
  assert.deepEqual(headings, ['## Le travail', '## Et dans les interstices'])
})

test('links are written in the way the site uses most', async (t) => {
  const place = workshop(t)
  recapsToAugust(place)
  place.write(
    'content/posts/2017-09-12-x.md',
    '---\ntitle: X\n---\n[a]({{ site.baseurl }}{% post_url 2017-09-05-a-mon-compte-plus-8-mois %}) [b]({{site.baseurl}}{% post_url 2017-09-05-a-mon-compte-plus-8-mois %}) [c]({% link _posts/2017-09-05-a-mon-compte-plus-8-mois.md %})\n',
  )
  await place.run('recap')
  assert.match(
    place.read(september),
    /\[À mon compte \+ 8 mois\]\(\{\{ site\.baseurl \}\}\{% post_url 2017-09-05-a-mon-compte-plus-8-mois %\}\)/,
  )
})
