import axe, { type AxeResults, type RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'

const options: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: { 'color-contrast-enhanced': { enabled: true } },
}

/** Everything that axe finds on a page. */
export async function inspect(page: Page): Promise<AxeResults> {
  await page.evaluate(axe.source)
  return page.evaluate((chosen) => window.axe.run(document, chosen), options)
}

declare global {
  interface Window {
    axe: typeof axe
  }
}

/** One line for each element found at fault. */
export const told = (results: AxeResults['violations']) =>
  results.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} (${failureSummary})`))

/**
 * The contrast of every text as drawn: its computed colour on the nearest ground that is not transparent. axe gives no answer
 * where a box scrolls or a ground is drawn; here every text gets one. (WCAG 2.2, relative luminance.)
 */
export const faintText = (page: Page) =>
  page.evaluate(() => {
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
    const rgba = (colour: string) => {
      canvas?.clearRect(0, 0, 1, 1)
      if (canvas) canvas.fillStyle = colour
      canvas?.fillRect(0, 0, 1, 1)
      return canvas?.getImageData(0, 0, 1, 1).data ?? new Uint8ClampedArray(4)
    }
    const luminance = (colour: string) => {
      const [red = 0, green = 0, blue = 0] = [...rgba(colour)].slice(0, 3).map((part) => {
        const share = part / 255
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
      })
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
    const groundOf = (element: Element | null): string => {
      const colour = element ? getComputedStyle(element).backgroundColor : 'white'
      return rgba(colour)[3] === 255 || !element ? colour : groundOf(element.parentElement)
    }
    const ratio = (one: number, other: number) => (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)
    const faint: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement
      if (!element || !node.textContent?.trim() || element.getClientRects().length === 0) continue
      if (element.closest('script, .visually-hidden')) continue
      const contrast = ratio(luminance(getComputedStyle(element).color), luminance(groundOf(element)))
      if (contrast < 7) faint.push(`${node.textContent.trim().slice(0, 40)}: ${contrast.toFixed(2)}`)
    }
    return faint
  })
