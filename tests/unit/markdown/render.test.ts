import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as door from '@/lib/markdown'
import { type MarkdownContext, renderMarkdown } from '@/lib/markdown'
import { formatProblem } from '@/lib/problems'
import { context } from './html/finish'

const render = (source: string, changes: Partial<MarkdownContext> = {}) =>
  renderMarkdown(source, context({ format: 'markdown', ...changes }))

test('the door of the layer gives these names', () => {
  assert.deepEqual(Object.keys(door).sort(), ['frenchText', 'renderMarkdown'])
})

test('a text goes through Liquid, kramdown, French and the sanitiser', async () => {
  const { html } = await render('L\'{{ "été" }} : *oui*{: .fort} !\n{: #ici}\n\n<script>x</script>\n', { typography: 'french' })
  assert.equal(html, '<p id="ici">L’été\u00A0: <em class="fort">oui</em>\u202F!</p>\n\n')
})

test('a text in HTML goes through Liquid, not through Markdown', async () => {
  const { html } = await render('<p>*{{ "a" }}*</p>', { format: 'html' })
  assert.equal(html, '<p>*a*</p>')
})

test('highlighted code in a list ends the list and keeps its spaces, as in Jekyll', async () => {
  const { html } = await render('* a\n\n  {% highlight text %}\n  un\n\n    deux\n  {% endhighlight %}\n\n* b\n')
  const code = '  un\n\n    deux\n  '
  const figure = `<figure class="highlight"><pre tabindex="0"><code class="language-text" data-lang="text">${code}</code></pre></figure>`
  assert.equal(html.replace(/\n+(?=<|$)/g, ''), `<ul><li>a</li></ul>${figure}<ul><li>b</li></ul>`)
})

test('highlighted code within a line stands on lines of its own, and stays in its line in HTML', async () => {
  const source = 'un {% highlight text %}deux{% endhighlight %} trois\n'
  assert.match((await render(source)).html, /^<p>un<\/p>\s*<figure[^>]*><pre/)
  assert.match((await render(source, { format: 'html' })).html, /^un <figure[^\n]*<\/figure> trois\n$/)
})

test('two sets of kramdown options on one process do not mix', async () => {
  const { kramdown } = context()
  const plain = await render('un\ndeux\n')
  const wrapped = await render('un\ndeux\n', { kramdown: { ...kramdown, hardWrap: true } })
  assert.equal(plain.html, '<p>un\ndeux</p>\n')
  assert.equal(wrapped.html, '<p>un<br>\ndeux</p>\n')
})

test('rendering the same text twice gives the same', async () => {
  const source = '## Un\n\n```js\nlet a\n```\n\n[^1]\n\n[^1]: x\n'
  assert.deepEqual(await render(source), await render(source))
})

test('problems of Liquid and of the text come together, in the order of the file', async () => {
  const { problems } = await render('![](/a.png)\n\n{% inconnu %}\n\n![](/b.png)\n', { line: 3 })
  assert.deepEqual(
    problems.map(({ line, code }) => [line, code]),
    [
      [3, 'image-alt-missing'],
      [5, 'liquid-unknown-tag'],
      [7, 'image-alt-missing'],
    ],
  )
})

test('every problem of a text can be said in French and in English', async () => {
  const { problems } = await render('# A\n\n### B\n\n![](/a.png)\n\n[x](javascript:1)\n\n<form>y</form>\n\n$$\\frac{$$\n')
  assert.deepEqual(problems.map(({ code }) => code).sort(), [
    'heading-first-level',
    'heading-order',
    'image-alt-missing',
    'link-unsafe',
    'markup-removed',
    'math-invalid',
  ])
  for (const problem of problems) {
    assert.match(
      formatProblem(problem, 'fr', (file) => `content/${file}`),
      /^content\/posts\/.*:\d+:\d+ {2}.+[^.]$/,
    )
    assert.match(
      formatProblem(problem, 'en', (file) => `content/${file}`),
      /^content\/posts\/.*:\d+:\d+ {2}.+[^.]$/,
    )
  }
})

test('a text nested by the thousand is refused with a problem, not a crash', async () => {
  for (const format of ['html', 'markdown'] as const) {
    const rendered = await render('<div>'.repeat(20_000), { format })
    assert.equal(rendered.html, '')
    assert.deepEqual(
      rendered.problems.map(({ code }) => code),
      ['text-too-deep'],
    )
  }
})

test('a text of more than two megabytes is refused with a problem', async () => {
  const rendered = await render('é'.repeat(1_000_001))
  assert.equal(rendered.html, '')
  assert.deepEqual(
    rendered.problems.map(({ code, details }) => [code, details.size]),
    [['text-too-long', '3']],
  )
})

test('an empty text is empty', async () => {
  const { html, excerptHtml, excerpt, text, words, problems } = await render('')
  assert.deepEqual([html.trim(), excerptHtml.trim(), excerpt, text, words, problems], ['', '', '', '', 0, []])
})

const two = 'Un [lien][a].\n\nDeux[^1] et <b>trois</b>.\n\n<!--more-->\n\nSuite.\n\n[a]: /adresse\n[^1]: Une note.\n'

test('the excerpt ends at <!--more--> where the text has one, and the mark never shows', async () => {
  const { html, excerptHtml, excerpt } = await render(two)
  assert.equal(excerptHtml, '<p>Un <a href="/adresse">lien</a>.</p>\n<p>Deux et <b>trois</b>.</p>\n\n')
  assert.equal(excerpt, 'Un lien. Deux et trois.')
  assert.doesNotMatch(html, /more/)
})

test('a mark inside a paragraph leaves no trace', async () => {
  const { html, excerpt } = await render('Un deux <!--more--> trois.\n')
  assert.equal(html, '<p>Un deux  trois.</p>\n')
  assert.equal(excerpt, 'Un deux')
})

test('without a mark the excerpt is the first paragraph, whatever lines stand before it', async () => {
  const source = '\n{% comment %}x{% endcomment %}\n\nUn\nmot.\n\nDeux.\n'
  assert.equal((await render(source)).excerpt, 'Un mot.')
  assert.equal((await render('Un\r\nmot.\r\n\r\nDeux.\r\n')).excerpt, 'Un mot.')
})

test('a separator of the site or of the entry wins over the mark', async () => {
  assert.equal((await render(two, { excerptSeparator: 'Deux' })).excerpt, 'Un lien.')
  assert.equal((await render('Un.\n\n\n\nDeux.', { excerptSeparator: '\n\n\n' })).excerpt, 'Un.')
})

test('a set separator that the text lacks leaves the first paragraph, and an empty one no excerpt', async () => {
  assert.equal((await render('Un.\n\nDeux.', { excerptSeparator: '<!--more-->' })).excerpt, 'Un.')
  assert.equal((await render('Un.\n\nDeux.', { excerptSeparator: '' })).excerpt, '')
})

test('the author’s own excerpt takes the place of one from the text', async () => {
  const { excerptHtml } = await render('Un.\n\nDeux.', { excerpt: 'Le *mien*.' })
  assert.equal(excerptHtml, '<p>Le <em>mien</em>.</p>\n')
})

test('an excerpt cut inside a block of code does not show what follows the text', async () => {
  const { excerpt } = await render('```\nun\n\ndeux\n```\n\n[a]: /adresse\n')
  assert.equal(excerpt, 'un')
})

test('an excerpt has no ids, for several stand on one page', async () => {
  const { excerptHtml, html } = await render('## Titre\n{: #t}\n\nUn.\n')
  assert.equal(excerptHtml, '<h2>Titre</h2>\n')
  assert.match(html, /<h2 id="t">/)
})

test('a dead link of Liquid is drawn as one, and is not reported twice', async () => {
  const { html, references, problems } = await render('[x]({% post_url 2000-01-01-rien %})')
  assert.match(html, /class="dead-link"/)
  assert.deepEqual(references, [])
  assert.equal(problems.length, 1)
})

test('footnotes, formulas, code and tables of kramdown reach the page whole', async () => {
  const { html } = await render('Un[^1] $$x^2$$.\n\n```js\nlet a\n```\n\n| a | b |\n|--:|---|\n| 1 | 2 |\n\n[^1]: Note.\n')
  assert.match(html, /<sup id="fnref:1"><a href="#fn:1" class="footnote" rel="footnote" role="doc-noteref"[^>]*>1<\/a><\/sup>/)
  assert.match(html, /<li id="fn:1">/)
  assert.match(html, /<a href="#fnref:1" class="reversefootnote" role="doc-backlink" aria-label="Retour au texte, note 1">/)
  assert.match(html, /<math class="katex"><semantics><msup>/)
  assert.match(html, /<span class="keyword">let/)
  assert.match(html, /<div class="scroll" role="region" tabindex="0" aria-label="Tableau\u00A0: a, b"><table>/)
  assert.match(html, /<td class="align-right">1<\/td>/)
})
