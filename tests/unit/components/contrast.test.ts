import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'

const css = readFileSync('app/styles/tokens.css', 'utf8')

/** Each colour as `#rrggbb`, of the light page and of the dark one. */
const pairs = [...css.matchAll(/--([\w-]+): light-dark\((#[\da-f]{6}), (#[\da-f]{6})\);/g)].map(
  ([, name = '', light = '', dark = '']) => ({
    name,
    light,
    dark,
  }),
)
const schemes = {
  light: new Map(pairs.map(({ name, light }) => [name, light])),
  dark: new Map(pairs.map(({ name, dark }) => [name, dark])),
}

/** Relative luminance (WCAG 2.2). */
function luminanceOf(tokens: Map<string, string>, name: string): number {
  const colour = tokens.get(name) ?? assert.fail(`no colour ${name}`)
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrastOf(tokens: Map<string, string>, one: string, other: string): number {
  const [low = 0, high = 0] = [luminanceOf(tokens, one), luminanceOf(tokens, other)].sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

for (const [scheme, tokens] of Object.entries(schemes)) {
  test(`every colour of text is 7:1 on page and code, ${scheme}`, () => {
    for (const text of ['ink', 'muted', 'link', 'hover', 'visited', 'mark', 'string']) {
      for (const ground of ['paper', 'surface']) {
        const ratio = contrastOf(tokens, text, ground)
        assert.ok(ratio >= 7, `${text} on ${ground}: ${ratio.toFixed(2)}`)
      }
    }
  })

  test(`ink on the highlighter and words on filled cells are 7:1, ${scheme}`, () => {
    assert.ok(contrastOf(tokens, 'ink', 'highlight') >= 7)
    assert.ok(contrastOf(tokens, 'on-fill', 'fill') >= 7)
  })

  test(`what shows a state without being text is 3:1, ${scheme}`, () => {
    for (const line of ['margin', 'border', 'edge']) {
      for (const ground of ['paper', 'surface']) assert.ok(contrastOf(tokens, line, ground) >= 3, `${line} on ${ground}`)
    }
  })
}

test('every colour is told for both schemes', () => {
  const colours = [...css.matchAll(/--([\w-]+): [^;]*#/g)].map(([, name]) => name)
  assert.deepEqual(
    pairs.map(({ name }) => name),
    colours,
  )
})
