import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { brotliCompressSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { pageTypes, ServedSample, viewport } from './served'

let site: ServedSample
let css: string
before(async () => {
  site = await ServedSample.open()
  css = await (await fetch(await site.styleSheet())).text()
})
after(() => site?.close())

const weightOf = (text: string) => brotliCompressSync(text).length

test('the whole style sheet weighs no more than 6 KB, brotli', () => {
  assert.ok(weightOf(css) <= 6 * 1024, `${weightOf(css)} bytes`)
})

test('it names no font to load and no other host, and its layers come in their order', () => {
  for (const loaded of ['@font-face', 'url(', '@import']) assert.ok(!css.includes(loaded), loaded)
  const layers = [...css.matchAll(/@layer (\w+)\s*\{/g)].map(([, name]) => name)
  assert.deepEqual([...new Set(layers)], ['base', 'layout', 'prose', 'parts', 'print'])
})

/** Words as a reader counts them. */
const word = /[\p{L}\d’'-]+/gu

/** The beginning of a text as HTML, to the end of its last word; its last element is closed. */
function beginningOf(text: string, words: number): string {
  let kept = ''
  for (const part of text.split(/(<[^>]*>)/)) {
    const found = part.startsWith('<') ? [] : [...part.matchAll(word)]
    const last = found[words - 1]
    if (last) return `${kept}${part.slice(0, last.index + last[0].length)}.</p>`
    words -= found.length
    kept += part
  }
  throw new Error('the text is too short')
}

test('an article of 600 words weighs no more than 5 KiB with its styles, brotli, and no kind of page more than 14', async () => {
  await site.visitAll(viewport(1280), async (page, type) => {
    const html = await (await fetch(page.url())).text()
    assert.ok(weightOf(html) <= 14 * 1024, `${type}: ${weightOf(html)} bytes`)
  })
  // The longest article of the sample, cut; without its table of contents, which so short a text would not have.
  const html = await (await fetch(site.address + pageTypes.chapters)).text()
  const [, text = ''] = /<div class="e-content">(.*?)<\/div><footer/s.exec(html) ?? []
  const article = html.replace(text, () => beginningOf(text, 600)).replace(/<nav class="contents".*?<\/nav>/s, '')
  assert.ok(weightOf(article) <= 5 * 1024, `${weightOf(article)} bytes`)
})

test('with the whole style sheet every page looks as it does with what it uses of it: on the screen, in the dark and on paper', async () => {
  const look = (page: Page) => page.screenshot({ mask: [page.locator('video')] })
  // High enough for the whole page, so that all its pictures come.
  for (const [width, media, colorScheme] of [
    [1280, 'screen', 'light'],
    [360, 'screen', 'dark'],
    [650, 'print', 'light'],
  ] as const) {
    await site.visitAll({ ...viewport(width, 9000), colorScheme }, async (page, type) => {
      await page.emulateMedia({ media })
      await page.waitForLoadState('networkidle')
      const used = await look(page)
      await page.evaluate((whole) => {
        for (const style of document.querySelectorAll('style')) style.textContent = whole
      }, css)
      assert.ok(used.equals(await look(page)), `${type} at ${width}`)
    })
  }
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
    .replace(/:not\(:(?:focus|hover)\)|::?(?:hover|focus-visible|focus|target|visited|before|after|marker|selection)/g, '')
    .replace(/(^|[\s>+~])$/, '$1*')
    .replace(/^\s*[>+~]/, '*$&')

test('every rule of the style sheet matches something on some page', async () => {
  const dead = new Map<string, string>()
  const sweep = async (page: Page) => {
    const matched = await page.evaluate(
      (pairs) => pairs.filter(([, selector]) => document.querySelector(selector) !== null).map(([name]) => name),
      [...dead] as [string, string][],
    )
    for (const name of matched) dead.delete(name)
  }
  await site.visitStates(viewport(1280), async (page) => {
    for (const selector of await selectorsIn(page)) dead.set(selector, still(selector))
    await sweep(page)
  })
  await site.visitAll(viewport(1280), sweep)
  assert.deepEqual([...dead.keys()], [])
})
