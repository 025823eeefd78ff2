import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hint, scaffoldLines } from '@/lib/author/scaffold'
import { draftStateOf } from '@/lib/views/draft-state'
import { post } from '../../factories'

const scaffold = scaffoldLines([
  {
    kind: 'notes',
    title: 'Notes, septembre 2017',
    lines: ['- 2017-09-03 trois projets', '- 2017-09-14 {% raw %}{{ a }}{% endraw %}', '  - et un cahier'],
  },
  { kind: 'articles', title: 'Billets parus', lines: ['- 2017-09-12 [Un](/un)'] },
  { kind: 'commits', title: 'Commits', lines: ['- 2017-09-05, carnet :', '  - Récap', '  - Coquilles'] },
  { kind: 'previous', title: 'Récap précédent', lines: ['- [8 mois](/8)'] },
])
const source = ['Un début.', '', '## Le toit', '', hint('ôtez-la'), '', '## En chiffres', '', '- 3', '', ...scaffold, ''].join(
  '\n',
)
const recap = { months: ['2017-09'], age: 9 }
const draft = (text: string) => draftStateOf(post({ status: 'draft', recap, source: text }))

test('a draft says which notes and sections wait, and how much else there is', () => {
  assert.deepEqual(draft(source), {
    notes: ['2017-09-03 trois projets', '2017-09-14 {{ a }}', 'et un cahier'],
    articles: 1,
    commits: 2,
    links: 0,
    previous: 1,
    emptySections: ['Le toit'],
  })
})

test('a note that was moved out, rewritten or removed waits no more', () => {
  const moved = source.replace('- 2017-09-03 trois projets\n', '').replace('Un début.', '- 2017-09-03 trois projets')
  const rewritten = source.replace('- 2017-09-03 trois projets', 'J’ai commencé trois projets.')
  for (const text of [moved, rewritten]) assert.deepEqual(draft(text)?.notes, ['2017-09-14 {{ a }}', 'et un cahier'])
})

test('a section whose only text is raw notes is still empty, the last one included', () => {
  assert.deepEqual(draft(`## Le toit\n\n${scaffold.join('\n')}\n\n## Fin\n`)?.emptySections, ['Le toit', 'Fin'])
})

test('a finished draft, another text and a published recap have nothing to say', () => {
  assert.equal(draft('Du texte.\n\n## Le toit\n\nIl fuit.\n'), undefined)
  assert.equal(draftStateOf(post({ status: 'draft', source })), undefined)
  assert.equal(draftStateOf(post({ recap, source })), undefined)
})

test('Windows line ends change nothing', () => {
  assert.deepEqual(draft(source.replaceAll('\n', '\r\n')), draft(source))
})
