import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { faintText, inspect, told } from './inspection'
import { pageTypes, ServedSample, viewport } from './served'

let site: ServedSample
before(async () => {
  site = await ServedSample.open()
})
after(() => site?.close())

const search = (query: string) => `${pageTypes.search}?q=${encodeURIComponent(query)}`
/** What the page says at the moment: one of the sentences it has ready, or none. */
const statusOf = (page: Page) => page.getByRole('status').locator('p:visible')
const said = (page: Page, sentence: RegExp) => statusOf(page).filter({ hasText: sentence }).waitFor()
const isListed = (page: Page) => page.locator('#all').isVisible()

/** Arrives at the search with a query, and waits for its answer. */
const ask = <T>(query: string, options: BrowserContextOptions, look: (page: Page) => Promise<T>) =>
  site.visit(search(query), options, async (page) => {
    await said(page, /billets? pour/i)
    return look(page)
  })

/** Lets no time pass on the page but what the test gives it: excerpts are never late then, however slow the machine. */
async function holdTime(page: Page): Promise<void> {
  await page.clock.install()
  await page.reload()
  await page.clock.pauseAt(Date.now() + 3_600_000)
}

test('what is typed is found in titles and texts, without accents and before the word is whole', async () => {
  await site.visit(pageTypes.search, viewport(1000), async (page) => {
    await holdTime(page)
    await page.getByRole('searchbox').pressSequentially('MINITE')
    await page.clock.runFor(1000)
    await said(page, /^1 billet pour «\u202FMINITE\u202F»$/)
    const result = page.locator('#results li')
    assert.equal(await result.locator('a').getAttribute('href'), pageTypes.recap)
    assert.equal(await result.locator('time').textContent(), '28\u00A0octobre 2017')
    assert.equal(await result.locator('mark').textContent(), 'minitel')
    assert.match((await result.locator('.p-summary').textContent()) ?? '', /catalogue qui date du minitel\./)
    assert.equal(await isListed(page), false)
    assert.equal(new URL(page.url()).search, '?q=MINITE')
  })
})

test('with an empty field the list of all posts is back, and the address is its own', async () => {
  await ask('minitel', viewport(1000), async (page) => {
    await page.getByRole('searchbox').fill('')
    await page.locator('#all').waitFor()
    assert.equal(await statusOf(page).count(), 0)
    assert.equal(await page.locator('#results').textContent(), '')
    assert.equal(new URL(page.url()).search, '')
  })
})

test('nothing is asked of the network before somebody searches, then the index and the pages found', async () => {
  const asked: string[] = []
  await site.visit('/feeds/', viewport(1000), async (page) => {
    page.on('request', (request) => asked.push(new URL(request.url()).pathname.replace(/[0-9a-f]{12}/, '*')))
    await page.goto(site.address + pageTypes.search)
    await page.waitForLoadState('networkidle')
    const isOurs = (path: string) => path.startsWith('/search/files/')
    assert.deepEqual(asked.filter(isOurs), ['/search/files/*.js'])
    asked.length = 0
    await page.getByRole('searchbox').fill('minitel')
    await said(page, /^1 billet/)
    assert.deepEqual(
      new Set(asked.filter((path) => !path.startsWith('/favicon'))),
      new Set(['/search/files/*.txt', pageTypes.recap]),
    )
  })
})

test('a word that is nowhere is said to be, with the way to the archives', async () => {
  await ask('Zwirbelkrug', viewport(1000), async (page) => {
    assert.equal(
      await statusOf(page).textContent(),
      'Aucun billet pour «\u202FZwirbelkrug\u202F». Essayez un mot plus court, ou parcourez les archives.',
    )
    assert.equal(await statusOf(page).getByRole('link').getAttribute('href'), '/archives/')
  })
})

test('whatever is asked stays text', async () => {
  const queries = [
    '<img src=x onerror=alert(1)>',
    '"><script>alert(1)</script>',
    '.*+?^()|[]\\',
    '🎉🎉',
    'مرحبا שלום',
    'e'.repeat(10_000),
  ]
  for (const query of queries) {
    await ask(query, viewport(1000), async (page) => {
      assert.equal(await statusOf(page).locator('bdi').textContent(), query.trim())
      assert.equal(await page.locator('main :is(img, script:not([data-keep]))').count(), 0, query)
    })
  }
})

test('the button and the Enter key search at once, without leaving the page', async () => {
  await site.visit(pageTypes.search, viewport(1000), async (page) => {
    await page.evaluate(() => document.body.setAttribute('data-same', ''))
    await page.getByRole('searchbox').fill('minitel')
    await page.keyboard.press('Enter')
    await said(page, /^1 billet/)
    await page.getByRole('searchbox').fill('septembre')
    await page.getByRole('button', { name: 'Chercher' }).click()
    await said(page, /septembre/)
    assert.equal(await page.locator('[data-same]').count(), 1)
  })
})

test('further results come at the press of a button, and the focus goes to the first of them', async () => {
  await ask('le', viewport(1000), async (page) => {
    const more = page.getByRole('button', { name: 'Montrer la suite' })
    assert.equal(await page.locator('#results li').count(), 10)
    await more.focus()
    await page.keyboard.press('Enter')
    await page.locator('#results li').nth(10).waitFor()
    const focused = await page.evaluate(() =>
      [...document.querySelectorAll('#results li a')].findIndex((link) => link.matches(':focus')),
    )
    assert.equal(focused, 10)
  })
})

test('when the index does not come, the list stays and the page says what to do', async () => {
  await site.visit(pageTypes.search, viewport(1000), async (page) => {
    await page.route('**/search/files/*.txt', (route) => route.abort())
    await page.getByRole('searchbox').fill('minitel')
    await said(page, /ne répond pas/)
    assert.ok(await isListed(page))
  })
})

test('the field of the page that is not there leads to the search', async () => {
  await site.visit(pageTypes.missing, viewport(1000), async (page) => {
    await page.getByRole('searchbox').fill('minitel')
    await page.keyboard.press('Enter')
    await said(page, /^1 billet/)
    assert.equal(new URL(page.url()).pathname, pageTypes.search)
  })
})

test('without JavaScript the same field leads to every title by year, and to the browser’s own search', async () => {
  await site.visit(pageTypes.missing, { ...viewport(1000), javaScriptEnabled: false }, async (page) => {
    await page.getByRole('searchbox').fill('minitel')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/search\/\?q=minitel$/)
    const text = (await page.locator('main').textContent()) ?? ''
    assert.match(text, /Tous les titres sont ici\. Utilisez la recherche de votre navigateur \(Ctrl\u00A0F\)\./)
    assert.match(text, /2018[\s\S]+2017[\s\S]+A mon compte \+\u00A09\u00A0mois/)
  })
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`results pass axe, keep contrast and room on a phone, and nothing moves, ${colorScheme}`, async () => {
    for (const [query, width] of [
      ['le', 320],
      ['le', 1440],
      ['rien de tel', 320],
    ] as const) {
      await ask(query, { ...viewport(width), colorScheme }, async (page) => {
        const { violations } = await inspect(page)
        assert.deepEqual(told(violations), [], `${query} at ${width}`)
        assert.deepEqual(await faintText(page), [], `${query} at ${width}`)
        const { wide, small, shift } = await page.evaluate(async () => {
          const targets = [...document.querySelectorAll('#results a, main input, main button')].map((one) =>
            one.getBoundingClientRect(),
          )
          const shift = await new Promise<number>((done) => {
            let sum = 0
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) sum += 'value' in entry ? Number(entry.value) : 0
            }).observe({ type: 'layout-shift', buffered: true })
            requestAnimationFrame(() => setTimeout(() => done(sum)))
          })
          const { scrollWidth, clientWidth } = document.documentElement
          return {
            wide: scrollWidth - clientWidth,
            small: targets.filter(({ width, height }) => Math.min(width, height) < 24).length,
            shift,
          }
        })
        assert.equal(wide, 0, `${query} at ${width}`)
        assert.equal(small, 0, `${query} at ${width}`)
        assert.equal(shift, 0, `${query} at ${width}`)
      })
    }
  })
}
