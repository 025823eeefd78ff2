import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { pageTypes, ServedSample, viewport } from './served'

let site: ServedSample
before(async () => {
  site = await ServedSample.open()
})
after(() => site?.close())

/** A part of a page as a screen reader has it: roles and names, a line each. Addresses left out. */
const heard = (path: string, selector: string) =>
  site.visit(path, viewport(1280), async (page) => {
    const tree = await page.locator(selector).first().ariaSnapshot()
    return tree
      .split('\n')
      .filter((line) => !line.includes('/url:'))
      .map((line) =>
        line
          .trim()
          .replace(/^- /, '')
          .replace(/[\u00A0\u202F]/g, ' ')
          .replace(/:$/, '')
          .replace(/^'(.*)'$/, '$1'),
      )
  })

test('every page has one main heading, and skips no level below it', async () => {
  await site.visitAll(viewport(1280), async (page, type) => {
    const levels = await page.evaluate(() =>
      [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ tagName }) => Number(tagName[1])),
    )
    // The site's name is the heading of the first page, and stands before its text.
    assert.equal(levels.filter((level) => level === 1).length, 1, type)
    for (const [index, level] of levels.entries()) {
      const above = levels[index - 1] ?? 0
      assert.ok(level <= above + 1, `${type}: h${level} after h${above}`)
    }
  })
})

test('every day and month that a page names as such is a <time> that machines can read', async () => {
  await site.visitAll(viewport(1280), async (page, type) => {
    const times = await page.evaluate(() => [...document.querySelectorAll('time')].map((time) => time.dateTime))
    const written = /^\d{4}-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}:\d{2}(?:Z|[+-]\d{2}:\d{2}))?)?$/
    assert.deepEqual(
      times.filter((time) => !written.test(time)),
      [],
      type,
    )
    if (type === 'recap' || type === 'archives' || type === 'home') assert.ok(times.length > 0, type)
  })
})

test('tables say which cells are heads, and of what', async () => {
  await site.visitAll(viewport(1280), async (page, type) => {
    const loose = await page.evaluate(() =>
      [...document.querySelectorAll('table')]
        .filter((table) => !table.querySelector('th') || table.querySelector('tbody th:not([scope])'))
        .map((table) => table.textContent),
    )
    assert.deepEqual(loose, [], type)
  })
})

test('the ribbon is heard as a table of months, each named, with its age and its state', async () => {
  const lines = await heard(pageTypes.recaps, '.months')
  for (const line of [
    'table "13 récaps écrits, 1 laissé de côté"',
    'columnheader "janvier"',
    'columnheader "décembre"',
    'rowheader "2018"',
    'link "janvier à mars 2018, + 15 mois"',
    'link "septembre 2017, + 9 mois"',
    'cell "mai 2017, + 5 mois : laissé de côté, en vacances"',
  ])
    assert.ok(lines.includes(line), line)
  assert.equal(lines.filter((line) => line.startsWith('columnheader')).length, 12)
})

test('states that the sample has not are heard too: missing, under way, to come', async () => {
  const names = await site.visitStates(viewport(1280), (page) =>
    page
      .locator('.months td')
      .evaluateAll((cells) => cells.map((cell) => cell.querySelector('.visually-hidden')?.textContent ?? '')),
  )
  const plain = names.map((name) => name.replace(/[\u00A0\u202F]/g, ' '))
  assert.ok(plain.includes('novembre 2017, + 9 mois : pas de récap'))
  assert.ok(plain.includes('juillet à septembre 2018, + 21 mois : en cours'))
  assert.ok(plain.includes('avril à juin 2027, + 126 mois : en cours'))
  assert.ok(plain.includes(''), 'months to come say nothing')
})

test('a list of posts is heard as a list: the day, then the title', async () => {
  const lines = await heard(pageTypes.tag, 'main')
  const first = lines.indexOf('heading "2018" [level=2]')
  assert.deepEqual(lines.slice(first, first + 5), [
    'heading "2018" [level=2]',
    'list',
    'listitem',
    'time: 11 juil.',
    'link "Solo + un an et demi"',
  ])
})

test('footnotes are heard as notes, in the language of the text, there and back', async () => {
  const text = await heard(pageTypes.specimen, '.e-content')
  for (const line of ['link "Note 1"', 'link "Note 3"', 'link "Retour au texte, note 1"'])
    assert.ok(
      text.some((part) => part.startsWith(line)),
      line,
    )
  await site.visit(pageTypes.specimen, viewport(1280), async (page) => {
    for (const [role, count] of [
      ['doc-noteref', 3],
      ['doc-endnotes', 1],
      ['doc-backlink', 3],
    ] as const)
      assert.equal(await page.locator(`[role="${role}"]`).count(), count, role)
  })
})

test('boxes of a task list say whether it is done, callouts what they are, and a table that scrolls what it holds', async () => {
  const lines = await heard(pageTypes.specimen, '.e-content')
  for (const line of [
    'checkbox "Fait" [checked] [disabled]',
    'checkbox "À faire" [disabled]',
    'note',
    'region "Tableau : Un, Deux, Trois, Quatre, Cinq, Six, Sept, Huit"',
    'region "Tableau : Un tableau qui a sa légende"',
  ])
    assert.ok(
      lines.some((part) => part.startsWith(line)),
      line,
    )
})

test('a page’s landmarks are its head, its menu, its text and its foot, each named where there are several', async () => {
  await site.visitAll(viewport(1280), async (page, type) => {
    for (const landmark of ['banner', 'main', 'contentinfo'] as const) {
      assert.equal(await page.getByRole(landmark).count(), 1, `${type}: ${landmark}`)
    }
    const names = await page.locator('nav').evaluateAll((all) => all.map((nav) => nav.ariaLabel))
    assert.ok(names[0] === 'Rubriques' && new Set(names).size === names.length && !names.includes(null), `${type}: ${names}`)
  })
})

test('an English post says so to voices, in its own page and in lists', async () => {
  const languages = (path: string, selector: string) =>
    site.visit(path, viewport(1280), (page) =>
      page.locator(selector).evaluateAll((all) => all.map((one) => one.getAttribute('lang'))),
    )
  assert.deepEqual(await languages(pageTypes.english, 'h1, .e-content'), ['en', 'en'])
  assert.deepEqual(await languages(pageTypes.archives, 'a[href*="field-guide"]'), ['en'])
})
