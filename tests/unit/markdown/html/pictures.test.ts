import assert from 'node:assert/strict'
import { test } from 'node:test'
import { finishHtml } from '@/lib/markdown/html'
import { context, finished, problemCodes } from './finish'

const sized = (known: string) => ({
  pictureSize: (src: string) => (src === known ? { width: 640, height: 480 } : undefined),
})

test('a picture of the site gets its size, found from the address of the text', async () => {
  for (const [src, baseurl] of [
    ['/images/a%20b.png', ''],
    ['../../../images/a b.png?v=2', ''],
    ['/blog/images/a b.png', '/blog'],
    ['https://www.example.org/images/a b.png', ''],
  ]) {
    const html = await finished(`<img src="${src}" alt="a">`, { baseurl: baseurl ?? '', ...sized('/images/a%20b.png') })
    assert.match(html, /width="640" height="480"/, src)
  }
})

test('a size that the author gave stays alone', async () => {
  const html = await finished('<img src="/a.png" alt="a" width="50">', sized('/a.png'))
  assert.equal(html, '<img src="/a.png" alt="a" width="50">')
})

test('pictures of other hosts and outside the sub-path are not measured', async () => {
  const asked: string[] = []
  const pictureSize = (src: string) => {
    asked.push(src)
    return undefined
  }
  await finished('<img src="//o.example/a.png" alt=""><img src="http://o.example/a.png" alt=""><img src="/a.png" alt="">', {
    baseurl: '/blog',
    pictureSize,
  })
  assert.deepEqual(asked, [])
})

test('all pictures but the first wait until they are near the window', async () => {
  const html = await finished('<img src="/a.png" alt="a"><img src="/b.png" alt="b"><img src="/c.png" alt="c" loading="eager">')
  assert.equal(
    html,
    '<img src="/a.png" alt="a"><img src="/b.png" alt="b" loading="lazy" decoding="async"><img src="/c.png" alt="c" loading="eager" decoding="async">',
  )
})

test('a picture without alternative text is reported and left without words', async () => {
  assert.equal(await finished('<img src="/a.png">'), '<img src="/a.png" alt="">')
  assert.deepEqual(await problemCodes('<img src="/a.png">'), ['image-alt-missing'])
})

test('an empty alternative text is a choice in HTML, an omission in Markdown', async () => {
  assert.deepEqual(await problemCodes('<img src="/a.png" alt="">'), [])
  const { problems } = await finishHtml('<p><img src="/a.png" alt=""></p>', 'Un\n\n![](/a.png)', context({ line: 4 }))
  assert.deepEqual(
    problems.map(({ code, line, column }) => [code, line, column]),
    [['image-alt-missing', 6, 1]],
  )
})

test('variants of a picture in srcset and source are kept', async () => {
  const html =
    '<picture><source srcset="/a.webp 1x, /b.webp 2x" type="image/webp"><img src="/a.png" srcset="/a.png 1x, /b.png 2x" alt="a"></picture>'
  assert.equal(await finished(html), html)
})
