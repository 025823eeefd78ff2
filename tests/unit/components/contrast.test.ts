import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'

const css = readFileSync('app/styles/tokens.css', 'utf8')
const [light = '', rest = ''] = css.split('@media (prefers-color-scheme: dark)')
const dark = rest.split('@media')[0] ?? ''

/** The tokens of a part of the stylesheet; `var(--x)` stands for another of them. */
function tokensOf(text: string): Map<string, string> {
  return new Map([...text.matchAll(/--([\w-]+): ([^;]+);/g)].map(([, name = '', value = '']) => [name, value]))
}

const schemes = { light: tokensOf(light), dark: new Map([...tokensOf(light), ...tokensOf(dark)]) }

/** Relative luminance (WCAG 2.2) of `oklch(L% C H)`, by the matrices of the CSS Color 4 specification, clipped to sRGB. */
function luminanceOf(tokens: Map<string, string>, name: string): number {
  const value = tokens.get(name) ?? ''
  const other = /^var\(--([\w-]+)\)$/.exec(value)?.[1]
  if (other) return luminanceOf(tokens, other)
  const [, l, c, h] = /^oklch\(([\d.]+)% ([\d.]+) ([\d.]+)\)$/.exec(value) ?? assert.fail(`${name} is no oklch colour: ${value}`)
  const [a, b] = [Math.cos, Math.sin].map((turn) => Number(c) * turn((Number(h) * Math.PI) / 180)) as [number, number]
  const lightness = Number(l) / 100
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  const clip = (part: number) => Math.min(1, Math.max(0, part))
  const red = clip(4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short)
  const green = clip(-1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short)
  const blue = clip(-0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short)
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

test('the dark scheme redefines every colour of the light one that is not made of another', () => {
  const own = [...schemes.light].filter(([, value]) => value.startsWith('oklch')).map(([name]) => name)
  assert.deepEqual(
    own.filter((name) => !tokensOf(dark).has(name)),
    [],
  )
})
