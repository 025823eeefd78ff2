import assert from 'node:assert/strict'
import { test } from 'node:test'
import { finish, finished, problemCodes } from './finish'

test('each heading with an id ends with an empty link to itself, labelled in the language of the text', async () => {
  assert.equal(
    await finished('<h2 id="bilan">Bilan <em>net</em></h2>'),
    '<h2 id="bilan">Bilan <em>net</em><a class="anchor" href="#bilan" aria-label="Lien vers «\u202FBilan net\u202F»"></a></h2>',
  )
  assert.match(await finished('<h2 id="a">Sums</h2>', { language: 'en-GB' }), /aria-label="Link to “Sums”"/)
  assert.equal(await finished('<h2>Bilan</h2>'), '<h2>Bilan</h2>')
})

test('a heading inside a link gets no link of its own', async () => {
  const html = '<a href="/x"><h2 id="a">A</h2></a>'
  assert.equal(await finished(html), html)
})

test('headings are collected with their final ids and texts, in order', async () => {
  const { headings } = await finish('<h2 id="a">Un  <code>x</code></h2><h3 id="a">L\'autre</h3><h2>Sans</h2>', {
    typography: 'french',
  })
  assert.deepEqual(headings, [
    { level: 2, id: 'a', text: 'Un x' },
    { level: 3, id: 'a-1', text: 'L’autre' },
  ])
})

test('a heading of the first level, or one that skips a level, is reported at its place', async () => {
  assert.deepEqual(await problemCodes('<h1>A</h1>'), ['heading-first-level'])
  assert.deepEqual(await problemCodes('<h2>A</h2><h3>B</h3><h2>C</h2>'), [])
  const { problems } = await finish('<h2>A</h2>\n<h4>B c</h4>')
  assert.deepEqual(problems, [
    {
      code: 'heading-order',
      file: 'posts/2017-10-28-essai.md',
      line: 2,
      column: 5,
      details: { title: 'B c', level: '4' },
    },
  ])
})

test('ids are unique, and keep their names', async () => {
  const { html } = await finish('<p id="été_2:a">1</p><p id="x">2</p><p id="x">3</p><p id="x-1">4</p>')
  assert.equal(html, '<p id="été_2:a">1</p><p id="x">2</p><p id="x-1">3</p><p id="x-1-1">4</p>')
})

test('links of the page follow an id that had to change', async () => {
  const html = await finished('<a href="#a%20b">x</a><a href="#body">y</a><p id="a b">1</p><p id="body">2</p>')
  assert.equal(html, '<a href="#a-b">x</a><a href="#body-1">y</a><p id="a-b">1</p><p id="body-1">2</p>')
})

test('names that scripts read from the document or from any object are not given out as ids', async () => {
  for (const id of ['body', 'getElementById', '__proto__', 'constructor', 'toString', 'cookie']) {
    assert.equal(await finished(`<p id="${id}">x</p><a href="#${id}">y</a>`), `<p id="${id}-1">x</p><a href="#${id}-1">y</a>`)
  }
})

test('words that make ordinary headings stay ids, for links from elsewhere', async () => {
  for (const id of ['links', 'images', 'title', 'location', 'forms']) {
    assert.equal(await finished(`<p id="${id}">x</p>`), `<p id="${id}">x</p>`)
  }
})

test('a heading of one reserved word keeps it, for it hides nothing', async () => {
  for (const id of ['implementation', 'attributes', 'constructor', 'cookie', 'body'])
    assert.match(await finished(`<h2 id="${id}">x</h2>`), new RegExp(`^<h2 id="${id}">`))
  assert.match(await finished('<h2 id="getElementById">x</h2>'), /^<h2 id="getElementById-1">/)
})

test('an old named anchor becomes an id', async () => {
  assert.equal(await finished('<a name="suite"></a>x'), '<a id="suite"></a>x')
  // A heading below may have that id already: links lead to it, in browsers too.
  assert.match(await finished('<a name="suite"></a><h2 id="suite">x</h2>'), /^<a><\/a><h2 id="suite">/)
  assert.match(await finished('<p><a id="suite"></a></p><h2 id="suite">x</h2>'), /^<p><a><\/a><\/p><h2 id="suite">/)
})

test('an excerpt has neither ids nor anchors, for several stand on one page', async () => {
  const { html } = await finish('<h2 id="a">A</h2><p id="b">B</p>', {}, 'excerpt')
  assert.equal(html, '<h2>A</h2><p>B</p>')
})
