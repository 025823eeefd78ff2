import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Block, clearScaffold, extendScaffold, hint, scaffoldLines } from '@/lib/author/scaffold'
import fc from '../../properties'

const notes = (...lines: string[]): Block => ({ kind: 'notes', title: 'Notes', lines })
const commits = (...lines: string[]): Block => ({ kind: 'commits', title: 'Commits', lines })
const draftOf = (...blocks: Block[]) => ['Un début.', '', hint('de quoi écrire'), '', ...scaffoldLines(blocks), ''].join('\n')

function cleared(text: string) {
  const result = clearScaffold(text)
  assert.ok(!('fault' in result), JSON.stringify(result))
  return result
}

test('nothing new, nothing touched', () => {
  const text = draftOf(notes('- un', '- deux'), commits('- lundi, carnet :', '  - a', '  - b'))
  assert.deepEqual(extendScaffold(text, [notes('- un', '- deux'), commits('- lundi, carnet :', '  - a', '  - b')]), {
    text,
    added: 0,
  })
})

test('what is new goes to the end of its block, and is remembered', () => {
  const text = draftOf(notes('- un'))
  const more = extendScaffold(text, [notes('- un', '- deux', '- trois')])
  assert.equal(more.added, 2)
  assert.match(more.text, /- un\n- deux\n- trois\n<!-- \/carnet:notes -->/)
  assert.equal(extendScaffold(more.text, [notes('- un', '- deux', '- trois')]).added, 0)
})

test('a commit of a day already told brings its day along', () => {
  const text = draftOf(commits('- lundi, carnet :', '  - a', '- mardi, carnet :', '  - b'))
  const { text: after, added } = extendScaffold(text, [
    commits('- lundi, carnet :', '  - a', '  - c', '- mardi, carnet :', '  - b'),
  ])
  assert.equal(added, 2)
  assert.match(after, / {2}- b\n- lundi, carnet :\n {2}- c\n<!--/)
})

test('the same words under another day are another line', () => {
  const text = draftOf(commits('- lundi, carnet :', '  - wip'))
  assert.match(
    extendScaffold(text, [commits('- lundi, carnet :', '  - wip', '- mardi, carnet :', '  - wip')]).text,
    /- mardi, carnet :\n {2}- wip/,
  )
})

test('what she took out does not come back, neither a line nor a whole block', () => {
  const text = draftOf(notes('- un', '- deux'))
  const without = text.replace('- deux\n', '')
  assert.equal(extendScaffold(without, [notes('- un', '- deux')]).added, 0)
  const bare = text.replace(/<!-- carnet:notes[\s\S]*\/carnet:notes -->\n\n/, '')
  assert.doesNotMatch(bare, /- un/)
  assert.equal(extendScaffold(bare, [notes('- un', '- deux')]).added, 0)
  const { text: after, added } = extendScaffold(bare, [notes('- un', '- deux', '- trois')])
  assert.equal(added, 1)
  assert.match(after, /<!-- carnet:notes -->\n\*\*Notes\*\*\n\n- trois\n<!-- \/carnet:notes -->\n\n<!-- carnet:seen/)
})

test('without its record a draft is not given again what it still holds', () => {
  const bare = draftOf(notes('- un', '- deux')).replace(/<!-- carnet:seen.*\n/, '')
  const { text, added } = extendScaffold(bare, [notes('- un', '- deux', '- trois')])
  assert.equal(added, 1)
  assert.match(text, /- deux\n- trois\n<!--/)
  assert.equal(extendScaffold(text, [notes('- un', '- deux', '- trois')]).added, 0)
})

test('no word of hers ever moves', () => {
  const word = fc.constantFrom(
    'Du texte.',
    '## Titre',
    '',
    '- une liste',
    '  - dessous',
    '```',
    '> [!NOTE]',
    '{% link _posts/x.md %}',
  )
  const item = fc.integer({ min: 0, max: 30 }).map((number) => `- note ${number}`)
  const lists = fc.array(item, { minLength: 1 })
  fc.assert(
    fc.property(fc.array(word), fc.array(word), lists, lists, fc.boolean(), (before, after, first, then, isWindows) => {
      const unix = [...before, ...scaffoldLines([notes(...first)]), ...after].join('\n')
      const text = isWindows ? unix.replaceAll('\n', '\r\n') : unix
      const more = extendScaffold(text, [notes(...first, ...then)])
      const end = isWindows ? '\r\n' : '\n'
      assert.ok(more.text.startsWith([...before, ''].join(end)) || before.length === 0)
      assert.ok(more.text.endsWith(['', ...after].join(end)))
      for (const line of then) assert.ok(more.text.split(end).includes(line))
      assert.equal(extendScaffold(more.text, [notes(...first, ...then)]).text, more.text)
    }),
  )
})

test('published, everything of ours is gone and every word of hers is there', () => {
  const text = `${draftOf(notes('- un', '  suite', '- deux'), commits('- lundi, carnet :', '  - a'))}\nUne fin.\n`
  assert.deepEqual(cleared(text), { text: 'Un début.\n\nUne fin.\n', removed: 7, kept: 0 })
})

test('a line that she changed or added between the marks is hers and stays', () => {
  const text = draftOf(notes('- un', '- deux')).replace('- deux', '- deux, mais mieux\nEt ceci.')
  assert.deepEqual(cleared(text), { text: 'Un début.\n\n- deux, mais mieux\nEt ceci.\n', removed: 2, kept: 2 })
})

test('what she moved out of the marks stays as well', () => {
  const text = `- un\n\n${draftOf(notes('- un'))}`
  assert.equal(cleared(text).text, '- un\n\nUn début.\n')
})

test('a text without a scaffold is left to the byte', () => {
  for (const text of ['', 'a', 'a\n\n\n\nb\n\n\n', '\r\na\r\n\r\n', '<!-- une remarque -->\n\n\nx'])
    assert.deepEqual(cleared(text), { text, removed: 0, kept: 0 })
})

test('Windows line ends stay', () => {
  assert.equal(cleared(draftOf(notes('- un')).replaceAll('\n', '\r\n')).text, 'Un début.\r\n')
})

test('a mark without its other half is found, with its line', () => {
  const text = draftOf(notes('- un'), commits('- lundi :', '  - a'))
  const fault = (broken: string) => clearScaffold(broken)
  assert.deepEqual(fault(text.replace('<!-- /carnet:notes -->\n', '')), { fault: 'mark', line: 5, mark: '<!-- carnet:notes -->' })
  assert.deepEqual(fault(text.replace('<!-- carnet:notes -->\n', '')), { fault: 'mark', line: 8, mark: '<!-- /carnet:notes -->' })
  assert.deepEqual(fault(text.replace('<!-- /carnet:commits -->\n', '')), {
    fault: 'mark',
    line: 11,
    mark: '<!-- carnet:commits -->',
  })
  assert.deepEqual(fault(text.replace(/<!-- carnet:seen.*\n/, '')), { fault: 'record' })
})

test('no line that was brought can pass for a mark', () => {
  const text = draftOf(commits('- lundi, carnet :', '  - <!-- /carnet:commits -->', '  - <!-- carnet:seen -->'))
  assert.equal(cleared(text).text, 'Un début.\n')
})
