import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { pageTypes, ServedSample, viewport } from './served'

let site: ServedSample
before(async () => {
  site = await ServedSample.open()
})
after(() => site?.close())

/**
 * Follows links from page to page: whether each asked, as it was left, for a transition to the next. Whether one is then drawn is up to
 * the browser, which may pass over it where the machine is busy.
 */
const pagesThatFade = (reducedMotion: 'reduce' | 'no-preference') =>
  site.visit(pageTypes.home, { ...viewport(1280), reducedMotion }, async (page) => {
    await page.evaluate(() => sessionStorage.clear())
    await page.addInitScript(() => {
      addEventListener('pageswap', (event) => {
        sessionStorage.setItem(location.pathname, String('viewTransition' in event && event.viewTransition !== null))
      })
    })
    await page.reload()
    await page.click('.menu a >> nth=0')
    await page.waitForURL(`**${pageTypes.archives}`)
    await page.click(`main a[href="${pageTypes.article}"]`)
    await page.waitForURL(`**${pageTypes.article}`)
    await page.click('.menu a >> nth=0')
    await page.waitForURL(`**${pageTypes.archives}`)
    return page.evaluate(() => ({ ...sessionStorage }))
  })

test('one page fades into the next, but not for whoever asks for less motion', async () => {
  const { home, archives, article } = pageTypes
  assert.deepEqual(await pagesThatFade('no-preference'), { [home]: 'true', [archives]: 'true', [article]: 'true' })
  assert.deepEqual(await pagesThatFade('reduce'), { [home]: 'false', [archives]: 'false', [article]: 'false' })
})
