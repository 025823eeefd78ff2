import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { extractText } from 'unpdf'
import { pageTypes, ServedSample, viewport } from './served'

let site: ServedSample
before(async () => {
  site = await ServedSample.open()
})
after(() => site?.close())

/** A page of the site as it comes out of a printer: the text of each sheet. */
const printed = (path: string) =>
  site.visit(path, viewport(1280), async (page) => {
    const { text } = await extractText(new Uint8Array(await page.pdf({ format: 'A4', preferCSSPageSize: true })))
    return text.map((sheet) => sheet.normalize('NFKC').replace(/\s+/g, ' '))
  })

const without = (text: string) => text.replace(/\s/g, '')

test('a recap of some length of text fits one sheet, under its address and without the site’s furniture', async () => {
  const sheets = await printed(pageTypes.recap)
  assert.equal(sheets.length, 1)
  const [text = ''] = sheets
  for (const part of ['Le carnet', 'https://carnet.example/2017/10/solo-plus-9-mois/', 'A mon compte + 9 mois', 'septembre 2017'])
    assert.ok(text.includes(part), part)
  for (const furniture of ['Archives', 'Récap précédent', 'Tous les récaps', 'Aller au contenu', 'S’abonner'])
    assert.ok(!text.includes(furniture), furniture)
  assert.doesNotMatch(text, /, ,/, 'no comma stays where links were')
})

test('a link to elsewhere is followed by its address, one within the site is not', async () => {
  const [text = ''] = await printed(pageTypes.recap)
  assert.match(without(text), /minitel\(https:\/\/www\.example\.org\/minitel\)/)
  assert.doesNotMatch(without(text), /précédent\(/)
})

test('printed code is whole, its 200 columns included, and no sheet is without a word', async () => {
  const sheets = await printed(pageTypes.specimen)
  const code = await site.visit(pageTypes.specimen, viewport(1280), (page) => page.locator('pre').first().textContent())
  const printedText = without(sheets.join(''))
  for (const line of (code ?? '').split('\n')) assert.ok(printedText.includes(without(line.normalize('NFKC'))), line)
  for (const [index, sheet] of sheets.entries()) assert.ok(sheet.length > 0, `sheet ${index + 1}`)
})

test('a printed table of eight columns keeps them all', async () => {
  const text = (await printed(pageTypes.specimen)).join(' ')
  for (const cell of ['Sept', 'Huit', 'sept', 'huit']) assert.ok(text.includes(` ${cell} `), cell)
})

test('on paper too the margin holds what is about the text', async () => {
  await site.visit(pageTypes.recap, viewport(650, 971), async (page) => {
    await page.emulateMedia({ media: 'print' })
    const [mark, title] = [await page.locator('.mark').boundingBox(), await page.locator('h1').boundingBox()]
    assert.ok(mark && title && mark.x + mark.width < title.x)
  })
})

test('printing adds no more than a sheet to the text itself', async () => {
  const sheets = await printed(pageTypes.chapters)
  // 1,200 words; a sheet of this face and measure holds some 450.
  assert.ok(sheets.length <= 4, `${sheets.length} sheets`)
})

test('the red line, the mark and the rule under the title print in red; the rest is black on white', async () => {
  await site.visit(pageTypes.recap, viewport(1280), async (page) => {
    await page.emulateMedia({ media: 'print' })
    const colours = await page.evaluate(() => {
      const styleOf = (selector: string, pseudo?: string) =>
        getComputedStyle(document.querySelector(selector) ?? document.body, pseudo)
      const canvas = document.createElement('canvas').getContext('2d')
      const isRed = (colour: string) => {
        if (!canvas) return false
        canvas.fillStyle = colour
        canvas.fillRect(0, 0, 1, 1)
        const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data
        return red > 2 * green && red > 1.5 * blue
      }
      return {
        line: isRed(styleOf('body', '::before').borderLeftColor),
        rule: isRed(styleOf('h1').textDecorationColor),
        mark: isRed(styleOf('.mark').color),
        text: styleOf('.e-content').color,
        paper: styleOf('html').backgroundColor,
      }
    })
    assert.deepEqual(colours, { line: true, rule: true, mark: true, text: 'rgb(0, 0, 0)', paper: 'rgb(255, 255, 255)' })
  })
})
