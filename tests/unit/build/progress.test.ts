import assert from 'node:assert/strict'
import { mock, test } from 'node:test'
import { showProgress } from '@/lib/build/progress'

/** What is written while three steps take a second each, on a terminal or not. */
function written(isTTY: boolean): string {
  const lines: string[] = []
  let now = 0
  const clock = mock.method(performance, 'now', () => now)
  const progress = showProgress((done) => `${done} / 3`, {
    isTTY,
    write: (text: string | Uint8Array) => lines.push(String(text)) > 0,
  })
  progress.step()
  for (let step = 0; step < 2; step++) {
    now += 1000
    progress.step()
  }
  progress.end()
  clock.mock.restore()
  return lines.join('')
}

test('on a terminal one line counts up and goes away; elsewhere nothing is written', () => {
  assert.equal(written(true), '\r2 / 3\r3 / 3\r\x1b[K')
  assert.equal(written(false), '')
})
