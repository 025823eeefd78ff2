import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { builtPreview } from '../build/branch'
import { faintText, inspect, told } from './inspection'
import { ServedSample, viewport } from './served'

const pages = {
  'what changes': '/preview/',
  'a scheduled post': '/2018/12/trois-hivers/',
  'a draft': '/2018/07/le-toit-encore/',
  'a page that is a draft': '/tarifs/',
  'a text with a problem': '/2018/07/une-porte/',
}

let site: ServedSample
before(async () => {
  site = await ServedSample.open(builtPreview())
})
after(() => site?.close())

for (const colorScheme of ['light', 'dark'] as const) {
  test(`in a preview axe finds nothing either, nor a contrast under 7:1, ${colorScheme}`, async () => {
    for (const [name, path] of Object.entries(pages))
      for (const width of [320, 1440])
        await site.visit(path, { ...viewport(width), colorScheme }, async (page) => {
          assert.deepEqual(told((await inspect(page)).violations), [], `${name} at ${width}`)
          assert.deepEqual(await faintText(page), [], `${name} at ${width}`)
        })
  })
}

test('what changes fits every window, and letters twice as large', async () => {
  const scrolls = (path: string, width: number, size = '100%') =>
    site.visit(path, viewport(width), (page) =>
      page.evaluate((letters) => {
        document.documentElement.style.setProperty('font-size', letters)
        return document.documentElement.scrollWidth - document.documentElement.clientWidth
      }, size),
    )
  for (const path of Object.values(pages)) {
    for (const width of [320, 360, 768, 1440]) assert.ok((await scrolls(path, width)) <= 0, `${path} at ${width}`)
    assert.ok((await scrolls(path, 1280, '200%')) <= 0, `${path} with letters twice as large`)
  }
})

test('what was struck and what was written are told apart without colours, and in words', async () => {
  const shapesIn = (media: Parameters<typeof site.visit>[1]) =>
    site.visit(pages['what changes'], { ...viewport(1280), ...media }, (page) =>
      page.evaluate(() =>
        ['del', 'ins'].map((tag) => {
          const mark = document.querySelector(`.change p ${tag}`)
          return [mark && getComputedStyle(mark).textDecorationLine, mark?.querySelector('.visually-hidden')?.textContent?.trim()]
        }),
      ),
    )
  for (const media of [{}, { forcedColors: 'active' }] as const)
    assert.deepEqual(await shapesIn(media), [
      ['line-through', 'supprimé\u00A0:'],
      ['underline', 'ajouté\u00A0:'],
    ])
})

test('on a wide screen the margin says what became of each text, left of the line', async () => {
  await site.visit(pages['what changes'], viewport(1440), async (page) => {
    const out = await page.evaluate(() => {
      const line = document.querySelector('h1')?.getBoundingClientRect().left ?? 0
      return [...document.querySelectorAll('main .side')].filter((side) => side.getBoundingClientRect().right >= line).length
    })
    assert.equal(out, 0)
  })
})
