import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import axe, { type AxeResults, type RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'
import { ServedSample, viewport } from './served'

let site: ServedSample
before(async () => {
  site = await ServedSample.open()
})
after(() => site?.close())

const options: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: { 'color-contrast-enhanced': { enabled: true } },
}

async function inspect(page: Page): Promise<AxeResults> {
  await page.evaluate(axe.source)
  return page.evaluate((chosen) => window.axe.run(document, chosen), options)
}

declare global {
  interface Window {
    axe: typeof axe
  }
}

const told = (results: AxeResults['violations']) =>
  results.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} (${failureSummary})`))

/** What axe cannot see through: drawn grounds. Their text is judged by the grounds' own colours in the unit test of the tokens. */
const onDrawnGround = /skipped|to-come|ruled|missing|written|current/

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing against WCAG 2.2 AA, nor a contrast under 7:1, on any page, ${colorScheme}`, async () => {
    for (const width of [320, 1440]) {
      await site.visitAll({ ...viewport(width), colorScheme }, async (page, type) => {
        const { violations, incomplete } = await inspect(page)
        assert.deepEqual(told(violations), [], `${type} at ${width}`)
        const unsure = incomplete.filter(({ id }) => id.startsWith('color-contrast'))
        assert.deepEqual(
          told(unsure).filter((line) => !onDrawnGround.test(line)),
          [],
          `${type} at ${width}`,
        )
      })
    }
  })

  test(`nor in any state of any component, ${colorScheme}`, async () => {
    await site.visitStates({ ...viewport(1440), colorScheme }, async (page) => {
      const { violations } = await inspect(page)
      // The guide shows components side by side that no page holds twice: their ids and landmarks come back.
      const repeated = /^(?:duplicate-id|landmark|heading-order|page-has|region)/
      assert.deepEqual(
        told(violations).filter((line) => !repeated.test(line)),
        [],
      )
    })
  })
}
