import type { Page } from 'playwright-core'

export interface Line {
  text: string
  /** The last of its block, which is as long as chance has it. */
  isLast: boolean
}

/** The lines of some blocks as they are drawn: characters grouped by the boxes that ranges over each report. */
export function linesOf(page: Page, selector: string): Promise<Line[]> {
  return page.evaluate((blocks) => {
    const range = document.createRange()
    return [...document.querySelectorAll(blocks)].flatMap((block) => {
      const lines: { text: string; bottom: number }[] = []
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const text = node.textContent ?? ''
        for (let index = 0; index < text.length; index++) {
          range.setStart(node, index)
          range.setEnd(node, index + 1)
          const box = range.getClientRects()[0]
          if (!box) continue
          const line = lines.at(-1)
          // A superior letter stands higher than its line by less than half of it.
          if (line && box.bottom - line.bottom < box.height / 2) line.text += text[index]
          else lines.push({ text: text[index] ?? '', bottom: box.bottom })
        }
      }
      return lines.map(({ text }, index) => ({ text, isLast: index === lines.length - 1 }))
    })
  }, selector)
}
