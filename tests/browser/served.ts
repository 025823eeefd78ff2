import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import StyleGuide from '@/app/style-guide/page.dev'
import { builtSample } from '../build/sample'
import type { ProjectCopy } from '../build/site'
import { launchChromium } from './chromium'

/** One page of each kind that the sample site has, by its address. */
export const pageTypes = {
  home: '/',
  older: '/page/2/',
  article: '/2017/10/un-formulaire-qui-pardonne-2/',
  long: '/2018/07/tenir-ce-carnet/',
  chapters: '/2018/03/developper-a-neuf-mille-habitants/',
  specimen: '/2018/01/tout-ce-qu-un-billet-peut-contenir/',
  english: '/2018/05/a-field-guide-to-french-forms/',
  recap: '/2017/10/solo-plus-9-mois/',
  recaps: '/recaps/',
  tag: '/tags/formulaires/',
  tags: '/tags/',
  category: '/categories/metier/',
  categories: '/categories/',
  archives: '/archives/',
  year: '/archives/2017/',
  month: '/archives/2017/09/',
  series: '/series/un-formulaire-qui-pardonne/',
  search: '/search/',
  feeds: '/feeds/',
  page: '/about/',
  missing: '/nulle-part/',
} as const

export type PageType = keyof typeof pageTypes

/** The sample site or another, served, and a browser to look at it. */
export class ServedSample {
  private constructor(
    readonly address: string,
    /** Where the build lies. */
    readonly folder: string,
    readonly browser: Browser,
    private readonly stop: () => Promise<void>,
  ) {}

  static async open(built: Promise<ProjectCopy> = builtSample()): Promise<ServedSample> {
    const site = await built
    const { address, stop } = await site.serve()
    return new ServedSample(address, site.folder, await launchChromium(), stop)
  }

  async close(): Promise<void> {
    await this.browser.close()
    await this.stop()
  }

  private async window(options: BrowserContextOptions) {
    const context = await this.browser.newContext(options)
    // What tsx wraps named functions in, also those that a test hands to the page.
    await context.addInitScript('globalThis.__name = (named) => named')
    return context
  }

  /** Shows a page of the site in a window of its own for as long as `look` takes. */
  async visit<T>(path: string, options: BrowserContextOptions, look: (page: Page) => Promise<T>): Promise<T> {
    const context = await this.window(options)
    try {
      const page = await context.newPage()
      await page.goto(this.address + path)
      return await look(page)
    } finally {
      await context.close()
    }
  }

  /** Shows every kind of page, one after the other, in one window. @param prepare done before each is loaded */
  async visitAll(
    options: BrowserContextOptions,
    look: (page: Page, type: PageType) => Promise<void>,
    prepare: (page: Page) => Promise<void> = async () => {},
  ): Promise<void> {
    const context = await this.window(options)
    try {
      const page = await context.newPage()
      for (const [type, path] of entriesOf(pageTypes)) {
        await prepare(page)
        await page.goto(this.address + path)
        await look(page, type)
      }
    } finally {
      await context.close()
    }
  }

  /** The address of the whole style sheet. The search names it; other pages hold what they use of it. */
  async styleSheet(): Promise<string> {
    const html = await (await fetch(`${this.address}${pageTypes.search}`)).text()
    const [, href] = /<link rel="stylesheet" href="([^"]+)"/.exec(html) ?? []
    if (!href) throw new Error('the search names no style sheet')
    return this.address + href
  }

  /** Shows the style guide in the site's own style sheet: every component in every state, those of previews too. */
  async visitStates<T>(options: BrowserContextOptions, look: (page: Page) => Promise<T>): Promise<T> {
    const sheet = `<link rel="stylesheet" href="${await this.styleSheet()}">`
    const body = renderToStaticMarkup(createElement(StyleGuide))
    const html = `<!doctype html><html lang="fr"><head><title>Composants</title>${sheet}</head><body>${body}</body></html>`
    const context = await this.window(options)
    try {
      const page = await context.newPage()
      await page.route('**/style-guide/', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }))
      await page.goto(`${this.address}/style-guide/`)
      return await look(page)
    } finally {
      await context.close()
    }
  }
}

export const viewport = (width: number, height = 900) => ({ viewport: { width, height } })

function entriesOf<Key extends string, Value>(record: Record<Key, Value>): [Key, Value][] {
  // `Object.entries` forgets the keys' type, which a literal object keeps.
  return Object.entries(record) as [Key, Value][]
}
