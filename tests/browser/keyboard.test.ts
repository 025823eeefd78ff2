import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { pageTypes, ServedSample, viewport } from './served'

let site: ServedSample
before(async () => {
  site = await ServedSample.open()
})
after(() => site?.close())

/** What has the focus, how it shows, and where it stands among all that can have it; undefined when nothing has. */
const focusOf = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement
    if (!element || element === document.body) return undefined
    const { outlineStyle, outlineWidth, clipPath } = getComputedStyle(element)
    const { top, bottom, left, right } = element.getBoundingClientRect()
    return {
      name: element.textContent?.trim() || element.getAttribute('aria-label') || element.tagName,
      place: [...document.querySelectorAll('*')].indexOf(element),
      // A video hands the focus to its buttons, which the browser draws.
      isVisible:
        element.matches('video') || (outlineStyle === 'solid' && Number.parseFloat(outlineWidth) >= 2 && clipPath === 'none'),
      isInWindow: bottom > 0 && top < innerHeight && right > 0 && left < innerWidth,
    }
  })

test('on every page Tab goes to the skip link first, then on in reading order, always in sight, and comes out at the end', async () => {
  await site.visitAll(viewport(1000), async (page, type) => {
    const reachable = await page.locator('a[href], summary, video[controls], [tabindex="0"]').count()
    let last = -1
    for (let step = 0; ; step++) {
      assert.ok(step <= reachable + 8, `${type}: a trap`)
      await page.keyboard.press('Tab')
      const focus = await focusOf(page)
      // Past the last one the browser has its turn; a window without bars begins again.
      if (!focus || (step > 0 && focus.name === 'Aller au contenu')) break
      if (step === 0) assert.equal(focus.name, 'Aller au contenu', type)
      assert.ok(focus.isVisible && focus.isInWindow, `${type}: the focus on « ${focus.name} » shows`)
      // Within a video the focus goes from button to button.
      assert.ok(focus.place >= last, `${type}: « ${focus.name} » comes in its order`)
      last = focus.place
    }
    assert.ok(last > 0, type)
  })
})

test('the skip link leads into the text', async () => {
  await site.visit(pageTypes.recap, viewport(1000), async (page) => {
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => location.hash !== '')
    await page.keyboard.press('Tab')
    assert.ok(await page.evaluate(() => document.activeElement?.closest('main') !== null))
  })
})

test('wide code and tables take the focus, and arrows scroll them', async () => {
  await site.visit(pageTypes.specimen, viewport(400), async (page) => {
    for (const box of [page.locator('pre').first(), page.locator('.scroll').first()]) {
      await box.focus()
      await page.keyboard.press('ArrowRight')
      await page.waitForFunction(() => (document.activeElement?.scrollLeft ?? 0) > 0)
    }
  })
})

test('a footnote’s number leads to the note, and the note back', async () => {
  await site.visit(pageTypes.specimen, viewport(1440), async (page) => {
    await page.locator('a.footnote').first().focus()
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => location.hash === '#fn:courte')
    await page.keyboard.press('Tab')
    assert.equal((await focusOf(page))?.name, '↩')
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => location.hash === '#fnref:courte')
  })
})
