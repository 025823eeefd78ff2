import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { brotliCompressSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { ServedSample, viewport } from './served'

let site: ServedSample
let css: string
before(async () => {
  site = await ServedSample.open()
  const html = await (await fetch(site.address)).text()
  const [, href = ''] = /<link rel="stylesheet" href="([^"]+)"/.exec(html) ?? []
  css = await (await fetch(new URL(href, site.address))).text()
})
after(() => site?.close())

test('the style sheet weighs no more than 6 KB, brotli', () => {
  const { length } = brotliCompressSync(css)
  assert.ok(length <= 6 * 1024, `${length} bytes`)
})

test('it names no font to load and no other host, and its layers come in their order', () => {
  for (const loaded of ['@font-face', 'url(', '@import']) assert.ok(!css.includes(loaded), loaded)
  const layers = [...css.matchAll(/@layer (\w+)\s*\{/g)].map(([, name]) => name)
  assert.deepEqual([...new Set(layers)], ['base', 'layout', 'prose', 'parts', 'print'])
})

/** The selectors of every rule, without what only a state or a pseudo-element would match. */
const selectorsIn = (page: Page) =>
  page.evaluate(() => {
    const found = new Set<string>()
    const walk = (rules: CSSRuleList) => {
      for (const rule of rules) {
        if (rule instanceof CSSStyleRule) for (const one of partsOf(rule.selectorText)) found.add(one)
        else if ('cssRules' in rule && rule.cssRules instanceof CSSRuleList && !(rule instanceof CSSPageRule)) walk(rule.cssRules)
      }
    }
    const partsOf = (list: string) => {
      const parts = ['']
      let depth = 0
      for (const sign of list) {
        depth += sign === '(' ? 1 : sign === ')' ? -1 : 0
        if (sign === ',' && depth === 0) parts.push('')
        else parts[parts.length - 1] += sign
      }
      return parts.map((part) => part.trim())
    }
    for (const sheet of document.styleSheets) walk(sheet.cssRules)
    return [...found]
  })

const still = (selector: string) =>
  selector
    .replace(/:not\(:focus\)|::?(?:hover|focus-visible|focus|target|visited|before|after|marker|selection)/g, '')
    .replace(/(^|[\s>+~])$/, '$1*')

/** Rules for what the sample cannot hold. */
const allowed = new Map([['.after:empty', 'the foot of a post that is filed nowhere and stands alone in its month']])

test('every rule of the style sheet matches something on some page', async () => {
  const dead = new Map<string, string>()
  const sweep = async (page: Page) => {
    if (dead.size === 0) for (const selector of await selectorsIn(page)) dead.set(selector, still(selector))
    const matched = await page.evaluate(
      (pairs) => pairs.filter(([, selector]) => document.querySelector(selector) !== null).map(([name]) => name),
      [...dead] as [string, string][],
    )
    for (const name of matched) dead.delete(name)
  }
  await site.visitAll(viewport(1280), sweep)
  await site.visitStates(viewport(1280), sweep)
  assert.deepEqual(
    [...dead.keys()].filter((selector) => !allowed.has(selector)),
    [],
  )
})
