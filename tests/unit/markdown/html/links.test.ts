import assert from 'node:assert/strict'
import { test } from 'node:test'
import { finish, finished, problemCodes } from './finish'

test('the site’s own absolute links become root-relative, by http, https or neither', async () => {
  for (const start of ['https://www.example.org', 'http://www.example.org', '//www.example.org', 'HTTPS://WWW.Example.org']) {
    assert.equal(await finished(`<a href="${start}/a/?b#c">x</a>`), '<a href="/a/?b#c">x</a>')
  }
  assert.equal(await finished('<a href="https://www.example.org">x</a>'), '<a href="/">x</a>')
  assert.equal(await finished('<a href="https://www.example.org?q=1">x</a>'), '<a href="/?q=1">x</a>')
})

test('links to other hosts stay exactly as written, with what the author gave them', async () => {
  for (const html of [
    '<a href="https://www.example.org.evil.example/a">x</a>',
    '<a href="https://example.org/a">x</a>',
    '<a href="https://other.example/a" target="_blank" rel="noopener">x</a>',
    '<a href="https://www.example.org:8080/a">x</a>',
  ]) {
    assert.equal(await finished(html), html)
  }
})

test('an own address that would name another host without its own stays absolute', async () => {
  for (const path of ['//evil.example/a', '/\\evil.example/a']) {
    const html = `<a href="https://www.example.org${path}">x</a>`
    assert.equal(await finished(html), html)
  }
})

test('on a site below a sub-path, only addresses below it are the site’s own', async () => {
  const site = { baseurl: '/blog' }
  assert.equal(await finished('<a href="https://www.example.org/blog/a">x</a>', site), '<a href="/blog/a">x</a>')
  assert.equal(await finished('<a href="https://www.example.org/blog">x</a>', site), '<a href="/blog">x</a>')
  const other = '<a href="https://www.example.org/blogue/a">x</a>'
  assert.equal(await finished(other, site), other)
})

test('nothing is taken for the site’s own while the site has no address', async () => {
  assert.equal(await finished('<a href="//a">x</a>', { origin: '' }), '<a href="//a">x</a>')
})

test('spaces in an address are encoded, and nothing is encoded twice', async () => {
  assert.equal(await finished('<a href=" /a b%20c.pdf\n">x</a>'), '<a href="/a%20b%20c.pdf">x</a>')
  assert.equal(await finished('<a href="/été?q=é&amp;r={1}|[2]">x</a>'), '<a href="/été?q=é&#x26;r={1}|[2]">x</a>')
})

test('what no browser can read as an address stays as written', async () => {
  for (const html of ['<a href="http://<machine>:80/a b">x</a>', '<a href="http://exa mple/">x</a>']) {
    assert.equal(await finished(html), html)
  }
  assert.equal(await finished('<a href="http://[::1]:4000/a b">x</a>'), '<a href="http://[::1]:4000/a%20b">x</a>')
})

test('links may open other programs, and run nothing in the page', async () => {
  for (const href of ['skype:anne?call', 'steam://run/1', 'localhost:4000/a', 'git://exemple.fr/a.git']) {
    assert.equal(await finished(`<a href="${href}">x</a>`), `<a href="${href}">x</a>`)
  }
  for (const href of ['javascript:alert(1)', 'data:text/html,a', 'vbscript:a', 'blob:a', 'file:///a', 'about:config']) {
    assert.equal(await finished(`<a href="${href}">x</a>`), '<a>x</a>')
  }
})

test('a scheme in capitals is a scheme', async () => {
  assert.equal(await finished('<a href="HTTP://Other.example/A">x</a>'), '<a href="http://Other.example/A">x</a>')
})

test('each link and picture is recorded with the place it was written at', async () => {
  const source = 'Un <a href="/a">x</a>, <a href="/about">y</a>\net <a href="/a">z</a> <img src="/p q.png" alt="p">.'
  const { references } = await finish(source, { line: 7 })
  assert.deepEqual(references, [
    { kind: 'link', href: '/a', line: 7, column: 13 },
    { kind: 'link', href: '/about', line: 7, column: 33 },
    { kind: 'link', href: '/a', line: 8, column: 13 },
    { kind: 'picture', href: '/p%20q.png', line: 8, column: 33 },
  ])
})

test('a link that Liquid made is placed at its text, or else at the start of the text', async () => {
  const { finishHtml } = await import('@/lib/markdown/html')
  const { context } = await import('./finish')
  const html = '<p><a href="/2017/09/a/">le précédent</a> <a href="/b/">autre</a></p>'
  const source = 'Voir\n[le précédent]({% post_url 2017-09-01-a %}) {% include autre.html %}'
  const { references } = await finishHtml(html, source, context({ line: 5 }))
  assert.deepEqual(
    references.map(({ line, column }) => [line, column]),
    [
      [6, 1],
      [5, 1],
    ],
  )
})

test('a link known as dead gets a class and keeps its address', async () => {
  const html = await finished('<a href="/mort">x</a> <a href="/vif">y</a>', { deadLinks: new Set(['/mort']) })
  assert.equal(html, '<a href="/mort" class="dead-link">x</a> <a href="/vif">y</a>')
})

test('a link that may not be followed loses its address, keeps its text, and is reported', async () => {
  assert.equal(await finished('<a href="javascript:alert(1)">x</a>'), '<a>x</a>')
  assert.deepEqual(await problemCodes('<a href="javascript:alert(1)">x</a>'), ['link-unsafe'])
})

test('letters, calls and other harmless schemes are kept', async () => {
  for (const href of ['mailto:a@example.org', 'tel:+33123456789', 'ftp://example.org/a', 'geo:48.1,7.5']) {
    assert.equal(await finished(`<a href="${href}">x</a>`), `<a href="${href}">x</a>`)
  }
})
