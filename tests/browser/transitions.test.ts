import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { pageTypes, ServedSample, viewport } from './served'

let site: ServedSample
before(async () => {
  site = await ServedSample.open()
})
after(() => site?.close())

/** Follows a link from the home page: whether the browser drew the change from one page to the next. */
const changesByTransition = (reducedMotion: 'reduce' | 'no-preference') =>
  site.visit(pageTypes.home, { ...viewport(1280), reducedMotion }, async (page) => {
    await page.addInitScript(() => {
      addEventListener('pagereveal', (event) => {
        document.documentElement.dataset.revealed = String('viewTransition' in event && event.viewTransition !== null)
      })
    })
    await page.click('.menu a >> nth=0')
    await page.waitForURL(`**${pageTypes.archives}`)
    return page.evaluate(() => document.documentElement.dataset.revealed)
  })

test('one page fades into the next, but not for whoever asks for less motion', async () => {
  assert.equal(await changesByTransition('no-preference'), 'true')
  assert.equal(await changesByTransition('reduce'), 'false')
})
