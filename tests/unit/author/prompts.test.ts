import assert from 'node:assert/strict'
import { PassThrough } from 'node:stream'
import { type TestContext, test } from 'node:test'
import { promptsAt } from '@/lib/author/prompts'

function terminal(t: TestContext) {
  const [input, output] = [new PassThrough(), new PassThrough()]
  t.after(() => input.destroy())
  let shown = ''
  output.on('data', (text) => (shown += text))
  return { prompts: promptsAt(input, output), type: (keys: string) => input.write(keys), shown: () => shown }
}

test('a question is shown and its answer is what was typed, accents included', async (t) => {
  const { prompts, type, shown } = terminal(t)
  const answer = prompts.ask('Quoi de neuf ?')
  type('  été à la plage \r')
  assert.equal(await answer, 'été à la plage')
  assert.match(shown(), /Quoi de neuf \?/)
})

for (const [name, keys] of [
  ['Ctrl-C', '\x03'],
  ['Ctrl-D', '\x04'],
  ['nothing', '\r'],
] as const) {
  test(`${name} answers nothing, and the cursor comes back`, async (t) => {
    const { prompts, type, shown } = terminal(t)
    const answer = prompts.ask('Le titre ?')
    type(keys)
    assert.equal(await answer, '')
    assert.ok(shown().lastIndexOf('\x1b[?25h') > shown().lastIndexOf('\x1b[?25l'))
  })
}

test('one of some names is chosen with the arrows, in the words of the caller alone', async (t) => {
  const { prompts, type, shown } = terminal(t)
  const answer = prompts.choose('Lequel ?', ['un.md', 'deux.md'])
  type('\x1b[B')
  type('\r')
  assert.equal(await answer, 'deux.md')
  assert.doesNotMatch(shown(), /navigate|select|confirm/i)
})

test('none is chosen when the choice is left', async (t) => {
  const { prompts, type } = terminal(t)
  const answer = prompts.choose('Lequel ?', ['un.md', 'deux.md'])
  type('\x03')
  assert.equal(await answer, undefined)
})
