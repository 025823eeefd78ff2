import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { faintText, inspect, told } from './inspection'
import { ServedSample, viewport } from './served'

let site: ServedSample
before(async () => {
  site = await ServedSample.open()
})
after(() => site?.close())

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing against WCAG 2.2 AA, nor a contrast under 7:1, on any page, ${colorScheme}`, async () => {
    for (const width of [320, 1440]) {
      await site.visitAll({ ...viewport(width), colorScheme }, async (page, type) => {
        const { violations } = await inspect(page)
        assert.deepEqual(told(violations), [], `${type} at ${width}`)
        assert.deepEqual(await faintText(page), [], `${type} at ${width}`)
      })
    }
  })

  test(`nor in any state of any component, ${colorScheme}`, async () => {
    await site.visitStates({ ...viewport(1440), colorScheme }, async (page) => {
      const { violations } = await inspect(page)
      assert.deepEqual(await faintText(page), [])
      // The guide shows components side by side that no page holds twice: their ids and landmarks come back.
      const repeated = /^(?:duplicate-id|landmark|heading-order|page-has|region)/
      assert.deepEqual(
        told(violations).filter((line) => !repeated.test(line)),
        [],
      )
    })
  })
}
