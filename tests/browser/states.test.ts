import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { pageTypes, ServedSample, viewport } from './served'

let site: ServedSample
before(async () => {
  site = await ServedSample.open()
})
after(() => site?.close())

/** How each state of a month is drawn, without its colours. */
const shapesOf = (page: Page) =>
  page.evaluate(() => {
    const cells = {
      written: '.months td[class="written"]',
      missing: '.months td[class="missing"]',
      skipped: '.months td[class="skipped"]',
      current: '.months td[class="current"]',
      'current and written': '.months td[class="written current"]',
      'to come': '.months td[class="to-come"]',
    }
    return Object.entries(cells).map(([state, selector]) => {
      const cell = document.querySelector(selector)
      const number = cell?.querySelector('b') ?? cell
      if (!cell || !number) return { state, shape: 'absent' }
      const [outer, inner] = [getComputedStyle(cell), getComputedStyle(number)]
      const shape = [
        `border ${outer.borderTopStyle} ${outer.borderTopWidth}`,
        `inner ${inner.borderTopStyle} ${inner.borderTopWidth}`,
        `frames ${outer.boxShadow.match(/inset/g)?.length ?? 0} ${/(\d)px inset/.exec(outer.boxShadow)?.[1] ?? ''}`,
        `drawn ${outer.backgroundImage.replace(/,.*/, '')}`,
        cell.textContent ? 'a number' : 'empty',
        `line ${inner.textDecorationLine}`,
      ]
      return { state, shape: shape.join(', ') }
    })
  })

for (const [mode, media] of [
  ['as it is', {}],
  ['in the dark', { colorScheme: 'dark' }],
  ['with more contrast', { contrast: 'more' }],
  ['in forced colours', { forcedColors: 'active' }],
] as const) {
  test(`${mode}, each state of a month is told from the others by its shape`, async () => {
    await site.visitStates({ ...viewport(1280), ...media }, async (page) => {
      const shapes = await shapesOf(page)
      assert.deepEqual(
        shapes.filter(({ shape }) => shape === 'absent'),
        [],
      )
      assert.equal(new Set(shapes.map(({ shape }) => shape)).size, shapes.length, JSON.stringify(shapes, null, 1))
    })
  })
}

test('in forced colours the frame of a written month is closed', async () => {
  await site.visit(pageTypes.recaps, { ...viewport(1280), forcedColors: 'active' }, async (page) => {
    const frames = await page.locator('.months .written b').evaluateAll((numbers) =>
      numbers.map((number) => {
        const { borderTopColor, borderRightColor, borderRightWidth, color } = getComputedStyle(number)
        return [borderTopColor === color, borderRightColor === color, borderRightWidth].join()
      }),
    )
    assert.deepEqual([...new Set(frames)], ['true,true,2px'])
  })
})

test('in forced colours links, the current page and the focus stay what they are', async () => {
  await site.visit(pageTypes.recaps, { ...viewport(1280), forcedColors: 'active' }, async (page) => {
    const current = page.locator('.menu [aria-current]')
    assert.match(await current.evaluate((link) => getComputedStyle(link).textDecoration), /underline .*double/)
    await page.keyboard.press('Tab')
    const outline = await page.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineStyle)
    assert.equal(outline, 'solid')
  })
})

test('with more contrast the margin speaks in full ink and hairlines become lines', async () => {
  await site.visit(pageTypes.recap, { ...viewport(1280), contrast: 'more' }, async (page) => {
    const [side, ink] = await page.evaluate(() =>
      ['.side', '.e-content'].map((selector) => getComputedStyle(document.querySelector(selector) ?? document.body).color),
    )
    assert.equal(side, ink)
  })
})

test('for whoever asks for less motion nothing moves: no transition, no animation', async () => {
  await site.visitAll({ ...viewport(1280), reducedMotion: 'reduce' }, async (page, type) => {
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter((element) => {
          const { transitionDuration, animationName } = getComputedStyle(element)
          return transitionDuration !== '0s' || animationName !== 'none'
        })
        .map((element) => element.tagName),
    )
    assert.deepEqual(moving, [], type)
    assert.equal(await page.evaluate(() => matchMedia('(prefers-reduced-motion: no-preference)').matches), false)
  })
})

test('the dark page is the dark scheme’s, and pictures are dimmed in it', async () => {
  const colours = async (colorScheme: 'light' | 'dark') =>
    site.visit(pageTypes.long, { ...viewport(1280), colorScheme }, (page) =>
      page.evaluate(() => ({
        paper: getComputedStyle(document.documentElement).backgroundColor,
        filter: getComputedStyle(document.querySelector('.e-content img') ?? document.body).filter,
      })),
    )
  const [light, dark] = [await colours('light'), await colours('dark')]
  assert.notEqual(light.paper, dark.paper)
  assert.equal(light.filter, 'none')
  assert.equal(dark.filter, 'brightness(0.88)')
})
