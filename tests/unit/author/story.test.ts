import assert from 'node:assert/strict'
import { test } from 'node:test'
import { recapsToAugust, workshop } from './workshop'

test('a month forgotten in a tunnel is found again, told and published', async (t) => {
  const place = workshop(t)
  recapsToAugust(place)
  place.git('init', '--quiet')
  place.git('add', '.')
  place.git('commit', '--quiet', '--date', '2017-09-05T10:00:00+02:00', '-m', 'Récap d’août')

  // September: laconic notes. October: none.
  place.day = '2017-09-03T09:00:00+02:00'
  await place.run('note', 'trois projets à la fois')
  place.day = '2017-09-14T21:00:00+02:00'
  await place.run('note', 'trompette, première leçon')
  await place.run('note', 'dire non au 4e devis', '--private')
  place.git('add', '.')
  place.git('commit', '--quiet', '--date', '2017-09-14T21:05:00+02:00', '-m', 'Des notes')

  // The end of October: the hole shows.
  place.day = '2017-10-28T18:00:00+02:00'
  const status = await place.run('recap', '--status')
  assert.equal(status.code, 2)
  assert.match(status.out, /2017-09 {2}\+ 9 mois, 28 jours de retard\n +2 notes \(8 mots\), 1 privée/)

  // Everything there is comes back, and nothing private.
  assert.equal((await place.run('recap')).code, 0)
  const draft = 'content/drafts/a-mon-compte-plus-9-mois.md'
  const scaffold = place.read(draft)
  for (const line of [
    '- 2017-09-03 trois projets à la fois',
    '- 2017-09-14 trompette, première leçon',
    '  - Des notes',
    '  - Récap d’août',
  ])
    assert.ok(scaffold.split('\n').includes(line), line)
  assert.doesNotMatch(scaffold, /devis/)

  // She writes; a late note comes in without moving a word.
  const written = scaffold
    .replace('<!-- carnet: le premier paragraphe -->', 'Ce mois de septembre était… inexistant.')
    .replace(/## Le toit\n\n<!--.*-->/, '## Et dans les interstices\n\nJ’ai commencé la trompette.')
    .replace(/## En chiffres\n\n<!--.*-->/, '## En chiffres\n\n- 3 projets.')
  place.write(draft, written)
  await place.run('note', 'les voisins se plaignent', '--on', '2017-09-29')
  assert.match((await place.run('recap')).out, /1 ligne ajoutée/)
  assert.ok(place.read(draft).startsWith(written.slice(0, written.indexOf('<!-- /carnet:notes'))))

  place.git('add', '.')
  place.git('commit', '--quiet', '-m', 'Un brouillon')
  const published = await place.run('publish', 'a-mon-compte-plus-9-mois')
  assert.deepEqual({ code: published.code, err: published.err }, { code: 0, err: '' })
  assert.match(
    published.out,
    /Il raconte septembre 2017\.\nPublié 28 jours après la fin de la période\.\nTous les mois passés sont racontés\./,
  )
  assert.equal(
    place.read('content/posts/2017-10-28-a-mon-compte-plus-9-mois.md'),
    `---
layout: post
title: À mon compte + 9 mois
recap: 2017-09
category: journal
tags: [bilan, toit]
---

Ce mois de septembre était… inexistant.

<!--more-->

## Et dans les interstices

J’ai commencé la trompette.

## En chiffres

- 3 projets.
`,
  )
  assert.match(
    place.git('status', '--porcelain'),
    /^RM? .*drafts\/a-mon-compte-plus-9-mois\.md -> .*posts\/2017-10-28-a-mon-compte-plus-9-mois\.md/m,
  )
  assert.equal((await place.run('recap', '--status')).code, 0)
})
