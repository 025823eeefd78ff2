import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { builtPreview } from '../build/branch'
import { ProjectCopy, sampleContent } from '../build/site'
import { launchChromium } from './chromium'

/**
 * `npm run pictures`: takes a picture of every kind of page, on a phone, a tablet and a screen, light, dark and on paper, those of
 * a preview, and the two the README shows. Writes `docs/pictures/` anew. `npm run pictures -- preview`: those of a preview only.
 */
const folder = 'docs/pictures'

const pages = {
  home: '/',
  older: '/page/2/',
  article: '/2017/10/un-formulaire-qui-pardonne-2/',
  long: '/2018/07/tenir-ce-carnet/',
  chapters: '/2018/03/developper-a-neuf-mille-habitants/',
  recap: '/2018/04/solo-plus-1-an-et-quart/',
  recaps: '/recaps/',
  tag: '/tags/formulaires/',
  tags: '/tags/',
  category: '/categories/technique/',
  categories: '/categories/',
  archives: '/archives/',
  year: '/archives/2017/',
  month: '/archives/2017/11/',
  series: '/series/un-formulaire-qui-pardonne/',
  search: '/search/',
  feeds: '/feeds/',
  page: '/about/',
  missing: '/nulle-part/',
}

const previewPages = { preview: '/preview/', scheduled: '/2018/12/trois-hivers/' }

/** As much of a long page as a picture shows, in px. */
const tallest = 1800
/** What A4 leaves within the margins of the style sheet, at 96 px an inch. */
const sheet = { width: 650, height: 971 }

const browser = await launchChromium()
try {
  if (process.argv[2] !== 'preview') await takeSample()
  await takePreview()
} finally {
  await browser.close()
}

async function takeSample(): Promise<void> {
  const content = join(await mkdtemp(join(tmpdir(), 'carnet-')), 'content')
  await sampleContent(content)
  const site = await ProjectCopy.make('pictures', content, { SITE_NOW: '2018-07-25' })
  await rm(join(content, '..'), { recursive: true })
  const { code, output } = await site.run('build')
  if (code !== 0) throw new Error(output)
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  await served(site, async (address) => {
    for (const width of [320, 768, 1440])
      for (const colorScheme of ['light', 'dark'] as const)
        await takeAll(address, pages, `${width}-${colorScheme}`, { viewport: { width, height: 900 }, colorScheme })
    await takeAll(address, pages, 'print', { viewport: sheet }, sheet.height)
    for (const name of ['recap', 'recaps'] as const) {
      await inWindow({ viewport: { width: 1440, height: 900 } }, async (page) => {
        await page.goto(address + pages[name])
        await writeFile(`${folder}/${name}.png`, await shoot(page, 900, 'png'))
      })
    }
  })
}

async function takePreview(): Promise<void> {
  await served(await builtPreview(), async (address) => {
    for (const width of [360, 1440])
      for (const colorScheme of ['light', 'dark'] as const)
        await takeAll(address, previewPages, `${width}-${colorScheme}`, { viewport: { width, height: 900 }, colorScheme })
  })
}

async function served(site: ProjectCopy, look: (address: string) => Promise<void>): Promise<void> {
  const { address, stop } = await site.serve()
  try {
    await look(address)
  } finally {
    await stop()
  }
}

async function takeAll(
  address: string,
  shown: Record<string, string>,
  kind: string,
  options: BrowserContextOptions,
  height = tallest,
): Promise<void> {
  await inWindow(options, async (page) => {
    if (kind === 'print') await page.emulateMedia({ media: 'print' })
    for (const [name, path] of Object.entries(shown)) {
      await page.goto(address + path)
      await writeFile(`${folder}/${name}-${kind}.webp`, await shoot(page, height))
    }
  })
}

/** The page from its top, its pictures come, as WebP: a third of the weight of PNG. Screens are shown a little smaller. */
async function shoot(page: Page, height: number, format: 'webp' | 'png' = 'webp'): Promise<Buffer> {
  for (const picture of await page.locator('img').all()) await picture.scrollIntoViewIfNeeded()
  await page.evaluate(() => scrollTo(0, 0))
  await page.waitForLoadState('networkidle')
  const size = await page.evaluate(() => ({ width: innerWidth, height: document.documentElement.scrollHeight }))
  const scale = size.width > 1000 ? 0.65 : size.width > 700 ? 0.8 : 1
  const clip = { x: 0, y: 0, width: size.width, height: Math.min(size.height, height), scale }
  const session = await page.context().newCDPSession(page)
  const { data } = await session.send('Page.captureScreenshot', {
    format,
    ...(format === 'webp' ? { quality: 30 } : {}),
    clip,
    captureBeyondViewport: true,
  })
  await session.detach()
  return Buffer.from(data, 'base64')
}

async function inWindow(options: BrowserContextOptions, look: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext(options)
  try {
    await look(await context.newPage())
  } finally {
    await context.close()
  }
}
