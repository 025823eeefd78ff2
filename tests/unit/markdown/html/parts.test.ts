import assert from 'node:assert/strict'
import { test } from 'node:test'
import { finish, finished, problemCodes } from './finish'

test('GitHub’s callouts become asides: the mark goes, no word comes', async () => {
  assert.equal(
    await finished('<blockquote>\n<p>[!NOTE]\nUn <em>mot</em></p>\n<p>deux</p>\n</blockquote>'),
    '<aside class="callout note" role="note" data-label="À noter">\n<p>Un <em>mot</em></p>\n<p>deux</p>\n</aside>',
  )
})

test('each kind of callout has its label, in the language of the text', async () => {
  const labels = async (language: string) =>
    Promise.all(
      ['NOTE', 'TIP', 'important', 'Warning', 'CAUTION'].map(async (kind) => {
        const html = await finished(`<blockquote><p>[!${kind}]\nx</p></blockquote>`, { language })
        return /data-label="([^"]*)"/.exec(html)?.[1]
      }),
    )
  assert.deepEqual(await labels('fr'), ['À noter', 'Astuce', 'Important', 'Attention', 'Prudence'])
  assert.deepEqual(await labels('en'), ['Note', 'Tip', 'Important', 'Warning', 'Caution'])
})

test('a callout may begin with a hard line break, a formatted word or another paragraph', async () => {
  const callout = (inner: string) => `<aside class="callout tip" role="note" data-label="Astuce">${inner}</aside>`
  for (const [html, inner] of [
    ['<p>[!TIP]<br>\nx</p>', '<p>x</p>'],
    ['<p>[!TIP]\n<strong>x</strong></p>', '<p><strong>x</strong></p>'],
    ['<p>[!TIP]</p><p>x</p>', '<p>x</p>'],
  ]) {
    assert.equal(await finished(`<blockquote>${html}</blockquote>`), callout(inner ?? ''))
  }
})

test('a quotation that only mentions a mark stays a quotation', async () => {
  for (const inner of ['<p>[!NOTE] dit-il</p>', '<p>[!NOTE]<em>x</em></p>', '<p>x</p><p>[!NOTE]\ny</p>', '<p>[!AUTRE]\nx</p>']) {
    assert.equal(await finished(`<blockquote>${inner}</blockquote>`), `<blockquote>${inner}</blockquote>`)
  }
})

test('a table scrolls in a region named after its caption or its head', async () => {
  const region = (label: string) => `<div class="scroll" role="region" tabindex="0" aria-label="${label}"><table>`
  assert.ok(
    (await finished('<table><caption>Les jours</caption><tr><td>1</td></tr></table>')).startsWith(
      region('Tableau\u00A0: Les jours'),
    ),
  )
  const head = '<table><thead><tr><th>Mois</th><th></th><th>Jours</th></tr></thead></table>'
  assert.ok((await finished(head)).startsWith(region('Tableau\u00A0: Mois, Jours')))
  assert.ok((await finished('<table><tr><td>1</td></tr></table>', { language: 'en' })).startsWith(region('Table')))
})

test('a cell lost outside of any table costs none of the tables', async () => {
  assert.match(await finished('<td>x</td><table><tbody><tr><td>y</td></tr></tbody></table>'), /^x.*<td>y<\/td>/)
  assert.equal(await finished('<frameset><p>x</p>'), '<p>x</p>')
})

test('two tables of one name are told apart', async () => {
  const html = await finished('<table><tr><td>1</td></tr></table>'.repeat(2))
  assert.deepEqual(
    [...html.matchAll(/aria-label="([^"]*)"/g)].map(([, label]) => label),
    ['Tableau', 'Tableau (2)'],
  )
})

test('a table in a table does not scroll by itself', async () => {
  const html = await finished('<table><tr><td><table><tr><td>1</td></tr></table></td></tr></table>')
  assert.equal(html.match(/class="scroll"/g)?.length, 1)
})

test('alignment by style or align becomes a class', async () => {
  assert.equal(await finished('<p style="color: red; text-align: center">x</p>'), '<p class="align-center">x</p>')
  assert.match(await finished('<table><tr><td style="text-align: right">1</td></tr></table>'), /<td class="align-right">/)
  assert.equal(await finished('<center>x</center>'), '<div class="align-center">x</div>')
  assert.equal(await finished('<img src="/a.png" alt="a" align="LEFT">'), '<img src="/a.png" alt="a" class="align-left">')
})

test('what the author hid stays hidden', async () => {
  assert.equal(await finished('<div style="display:none">x</div>'), '<div hidden>x</div>')
})

test('obsolete elements give way to those of today', async () => {
  assert.equal(
    await finished('<strike>a</strike> <tt>b</tt> <acronym title="c">d</acronym>'),
    '<s>a</s> <code>b</code> <abbr title="c">d</abbr>',
  )
  assert.equal(await finished('<constructor>a</constructor>'), 'a')
})

const notes =
  '<p>Un<sup id="fnref:1" role="doc-noteref"><a href="#fn:1" class="footnote" rel="footnote">1</a></sup></p>' +
  '<div class="footnotes" role="doc-endnotes"><ol><li id="fn:1"><p>La note. <a href="#fnref:1" class="reversefootnote" role="doc-backlink">↩</a></p></li></ol></div>'

test('footnotes lead there and back, and say so in the language of the text', async () => {
  const html = await finished(notes)
  assert.match(
    html,
    /<sup id="fnref:1"><a href="#fn:1" class="footnote" rel="footnote" role="doc-noteref" aria-label="Note 1">1<\/a>/,
  )
  assert.match(html, /<div class="footnotes" role="doc-endnotes" aria-label="Notes">/)
  assert.match(html, /<li id="fn:1">/)
  assert.match(html, /<a href="#fnref:1" class="reversefootnote" role="doc-backlink" aria-label="Retour au texte, note 1">↩/)
  assert.match(await finished(notes, { language: 'en' }), /aria-label="Back to the text, note 1"/)
})

test('an excerpt goes without footnotes', async () => {
  const { html, references } = await finish(notes, {}, 'excerpt')
  assert.equal(html, '<p>Un</p>')
  assert.deepEqual(references, [])
})

test('boxes of task lists are named; other fields go', async () => {
  assert.equal(
    await finished('<input type="checkbox" disabled checked> a <input type="checkbox"> b <input type="text" value="c">'),
    '<input type="checkbox" disabled checked aria-label="Fait"> a <input type="checkbox" disabled aria-label="À faire"> b ',
  )
})

test('formulas become MathML, in the line or on their own', async () => {
  assert.equal(
    await finished('<code class="math inline">a^2</code>').then((html) =>
      /^<math class="katex"><semantics><msup>.*<annotation encoding="application\/x-tex"> a\^2 <\/annotation><\/semantics><\/math>$/.test(
        html,
      ),
    ),
    true,
  )
  assert.match(
    await finished('<code class="math display">\\frac{a}{b}</code>'),
    /^<math display="block"[^>]*><semantics><mfrac><mi>a<\/mi><mi>b<\/mi>/,
  )
})

test('a formula that TeX refuses stays as code and is reported', async () => {
  const html = '<code class="math inline">\\frac{</code>'
  assert.equal(await finished(html), '<code class="math inline"> \\frac{ </code>')
  assert.deepEqual(await problemCodes(html), ['math-invalid'])
  assert.deepEqual(await problemCodes('<code class="math inline">\\def\\a{\\a\\a}\\a</code>'), ['math-invalid'])
})

test('French is set in French texts only, and never in code or in another language', async () => {
  const html = `<p>L'été : <code>l'un</code> <span lang="en">it's</span></p>`
  assert.equal(
    await finished(html, { typography: 'french' }),
    `<p>L’été\u00A0: <code>l'un</code> <span lang="en">it's</span></p>`,
  )
  assert.equal(await finished(html, { typography: 'french', language: 'en' }), html)
  assert.equal(await finished(html, { typography: 'jekyll' }), html)
})

test('the text is what is read aloud; words of code blocks, numbers of notes and stand-ins are not counted', async () => {
  const { text, words } = await finish(
    `<h2 id="a">Un titre</h2><p>Deux mots ; <code>x</code></p><pre><code>let y</code></pre>${notes}` +
      '<iframe src="https://www.youtube.com/embed/abc"></iframe><ul><li>a</li><li>b</li></ul>',
  )
  assert.equal(text, 'Un titre\nDeux mots ; x\nlet y\nUn\nLa note.\na\nb')
  assert.equal(words, 10)
})

test('finishing what is finished changes nothing', async () => {
  const html =
    `<h2 id="body">Links</h2><a href="#body">x</a><blockquote><p>[!NOTE]\nx</p></blockquote>${notes}` +
    '<table><tr><td align="right">1</td></tr></table><p><iframe src="//player.vimeo.com/video/1"></iframe></p>' +
    '<pre><code class="language-js">let a = 1</code></pre><code class="math inline">x^2</code><img src="/a b.png"><img src="/b.png">' +
    `<input type="checkbox" checked><video src="/v.mp4"></video><p>L'an : "oui" !</p>`
  const once = await finished(html, { typography: 'french' })
  assert.equal(await finished(once, { typography: 'french' }), once)
})

test('a drawing keeps its shapes, and paint of its own', async () => {
  const html =
    '<svg viewBox="0 0 9 9" width="9" fill="url(#g)"><defs><linearGradient id="g"><stop offset="0" stop-color="red"></stop></linearGradient></defs>' +
    '<g stroke-width="2" transform="scale(2)"><path d="M0 0L9 9"></path><text x="1" y="2">a</text></g></svg>'
  assert.equal(await finished(html), html)
  assert.equal(await finished('<svg fill="url(//o.example/x.svg#a)"><image href="/a.png"></image></svg>'), '<svg></svg>')
})

test('what a form or a fallback says stays readable', async () => {
  assert.equal(await finished('<form><button>Envoyer</button><textarea>un</textarea></form>'), 'Envoyerun')
  assert.equal(await finished('<canvas>un dessin</canvas><object>une page</object>'), 'un dessinune page')
  assert.equal(await finished('<xmp><b>x</b></xmp>'), '<pre tabindex="0">&#x3C;b>x&#x3C;/b></pre>')
})
