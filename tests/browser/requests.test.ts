import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page, Request } from 'playwright-core'
import { pageTypes, ServedSample, viewport } from './served'

let site: ServedSample
before(async () => {
  site = await ServedSample.open()
})
after(() => site?.close())

test('a page asks for its document and its own pictures, the search for its style sheet and script, and nothing else', async () => {
  let asked: Request[] = []
  await site.visitAll(
    viewport(1280),
    async (page, type) => {
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
      await page.waitForLoadState('networkidle')
      // The browser itself asks for the icon in the head.
      const kinds = asked
        .filter((request) => !/\/favicon\.(?:svg|ico)$/.test(request.url()))
        .map((request) => request.resourceType())
      assert.deepEqual(
        kinds.filter((kind) => kind !== 'image'),
        type === 'search' ? ['document', 'stylesheet', 'script'] : ['document'],
        type,
      )
      assert.deepEqual(
        asked.map((request) => request.url()).filter((url) => !url.startsWith(site.address)),
        [],
        type,
      )
    },
    async (page) => {
      asked = []
      page.removeAllListeners('request')
      page.on('request', (request) => asked.push(request))
    },
  )
})

test('no script runs on any page but the search', async () => {
  await site.visitAll(
    viewport(1280),
    async (page, type) => {
      const ran = await page.coverage.stopJSCoverage()
      assert.deepEqual(
        ran.map(({ url }) => url.replace(/[0-9a-f]{12}/, '*')),
        type === 'search' ? [`${site.address}/search/files/*.js`] : [],
        type,
      )
    },
    (page) => page.coverage.startJSCoverage(),
  )
})

test('with JavaScript and without it every page but the search is the same, pixel for pixel', async () => {
  // The buttons of a video are the browser's, and change with scripting.
  const shoot = (page: Page) => page.screenshot({ mask: [page.locator('video')] })
  const shots = new Map<string, Buffer>()
  // High enough for the whole page: browsers put off pictures out of sight only where scripts could tell the difference.
  const window = viewport(800, 9000)
  await site.visitAll({ ...window, javaScriptEnabled: true }, async (page, type) => {
    await page.waitForLoadState('networkidle')
    shots.set(type, await shoot(page))
  })
  await site.visitAll({ ...window, javaScriptEnabled: false }, async (page, type) => {
    await page.waitForLoadState('networkidle')
    // Without it, the search tells of the browser’s own.
    assert.equal(shots.get(type)?.equals(await shoot(page)), type !== 'search', type)
  })
  assert.equal(shots.size, Object.keys(pageTypes).length)
})

test('nothing moves while a page loads or its pictures come', async () => {
  for (const width of [320, 1280]) {
    await site.visitAll(viewport(width), async (page, type) => {
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
      await page.waitForLoadState('networkidle')
      const shift = await page.evaluate(
        () =>
          new Promise<number>((done) => {
            let sum = 0
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) sum += 'value' in entry ? Number(entry.value) : 0
            }).observe({ type: 'layout-shift', buffered: true })
            requestAnimationFrame(() => setTimeout(() => done(sum)))
          }),
      )
      // The picture that is not there has no size of its own: what stands for it is as high as a line of text.
      if (type !== 'specimen') assert.equal(shift, 0, `${type} at ${width}`)
    })
  }
})
