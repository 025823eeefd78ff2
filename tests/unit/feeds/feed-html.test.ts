import assert from 'node:assert/strict'
import { test } from 'node:test'
import { feedHtmlOf } from '@/lib/views/feeds/feed-html'
import fc from '../../properties'

const address = 'https://www.example.org/blog/2017/10/un-billet/'
const inFeed = (html: string) => feedHtmlOf(html, address)

test('links and pictures become absolute, from the article or from the root', () => {
  assert.equal(inFeed('<a href="/blog/a/">a</a>'), '<a href="https://www.example.org/blog/a/">a</a>')
  assert.equal(inFeed('<a href="../b/">b</a>'), '<a href="https://www.example.org/blog/2017/10/b/">b</a>')
  assert.equal(inFeed('<a href="">c</a>'), `<a href="${address}">c</a>`)
  assert.equal(inFeed('<img src="x.png" alt="é">'), `<img src="${address}x.png" alt="é">`)
  assert.equal(inFeed('<a href="//cdn.example/x">d</a>'), '<a href="https://cdn.example/x">d</a>')
  assert.equal(
    inFeed('<video poster="/p.jpg" controls><source src="/v.mp4"></video>'),
    '<video poster="https://www.example.org/p.jpg" controls=""><source src="https://www.example.org/v.mp4"></video>',
  )
})

test('a link within the text leads to that place on the article’s page', () => {
  assert.equal(inFeed('<a href="#fn:1">1</a>'), `<a href="${address}#fn:1">1</a>`)
})

test('each candidate of a srcset becomes absolute and keeps its descriptor', () => {
  assert.equal(
    inFeed('<img src="/a.png" srcset="/a.avif 480w, b,c.png 2x,d.png" sizes="100vw">'),
    `<img src="https://www.example.org/a.png" srcset="https://www.example.org/a.avif 480w, ${address}b,c.png 2x, ${address}d.png" sizes="100vw">`,
  )
})

test('addresses with a scheme stay as they were written', () => {
  const html =
    '<p><a href="https://exämple.fr">a</a> <a href="mailto:zoe@example.org">b</a> <a href="HTTP://X.org?a&amp;b">c</a></p>'
  assert.equal(inFeed(html), html)
})

test('the anchors of headings are gone, their text stays', () => {
  assert.equal(inFeed('<h2 id="t">Titre<a class="anchor" href="#t" aria-label="§"></a></h2>'), '<h2 id="t">Titre</h2>')
  assert.equal(inFeed('<h2><a class="x anchor" href="#t"><span>§</span></a> Titre</h2>'), '<h2> Titre</h2>')
})

test('nothing that runs or frames reaches a feed', () => {
  assert.equal(inFeed('<p>a</p><script>alert("</p>")</script><p>b</p>'), '<p>a</p><p>b</p>')
  assert.equal(inFeed('<p>a<embed src="/x">b<iframe src="/y"><p>c</p></iframe>d</p>'), '<p>abd</p>')
  assert.equal(
    inFeed('<p onclick="x()">a</p><img src="https://a.example/b" ONERROR=x()>'),
    '<p>a</p><img src="https://a.example/b">',
  )
  assert.equal(inFeed('<p>a</p><script>alert(1)'), '<p>a</p>')
})

test('the stand-in of a video is kept, its link absolute', () => {
  assert.equal(
    inFeed('<figure class="embed"><a href="https://www.youtube.com/watch?v=1">Vidéo</a></figure>'),
    '<figure class="embed"><a href="https://www.youtube.com/watch?v=1">Vidéo</a></figure>',
  )
})

test('what needs no change is the same to the byte, formulas, entities and code included', () => {
  const html =
    '<p>a &lt; b &amp;nbsp; <em>c</em><br> <math><mi>x</mi></math></p>\n<pre><code>if (a &#x3C; b) { "d" }</code></pre>\n<svg viewBox="0 0 1 1"><path d="M0 0"></path></svg>'
  assert.equal(inFeed(html), html)
})

test('quotes and ampersands in a rewritten tag stay attributes', () => {
  assert.equal(
    inFeed('<a href="/a?b=1&amp;c=2" title="&quot;x&quot; &amp; y">z</a>'),
    '<a href="https://www.example.org/a?b=1&amp;c=2" title="&quot;x&quot; &amp; y">z</a>',
  )
})

test('an article whose site has no address yet keeps its links as they are', () => {
  assert.equal(feedHtmlOf('<a href="/a/">a</a>', '/2017/10/un-billet/'), '<a href="/a/">a</a>')
})

test('a second pass changes nothing', () => {
  const tags = fc.constantFrom(
    '<p>',
    '</p>',
    '<a href="/x">',
    '</a>',
    '<a class="anchor" href="#y">',
    '<img src=z>',
    '<script>',
    '</script>',
    '<embed>',
    'texte',
    ' &amp; ',
    '&lt;',
  )
  fc.assert(
    fc.property(fc.array(tags, { maxLength: 12 }), (parts) => {
      const once = inFeed(parts.join(''))
      assert.equal(inFeed(once), once)
      assert.doesNotMatch(once, /<script|<embed|class="anchor"/)
    }),
  )
})
