import assert from 'node:assert/strict'
import { test } from 'node:test'
import { stripScripts } from '@/lib/build/strip-scripts'

const strip = (html: string) => stripScripts(html, 'a.html')

test('scripts with and without a source are cut, and nothing else', () => {
  assert.equal(
    strip('<p>a</p><script src="/x.js" async=""></script><b>c</b><script>if (a < b) "</p>"</script>d'),
    '<p>a</p><b>c</b>d',
  )
})

test('a page without scripts keeps every byte', () => {
  const page = '<!DOCTYPE html><P CLASS=x>é &amp; <!-- <script> --> &#x3c;script></P>'
  assert.equal(strip(page), page)
})

test('data for search engines and speculation rules stay', () => {
  const page = '<script type="application/ld+json">{"a":1}</script><script type="speculationrules">{}</script>'
  assert.equal(strip(page), page)
})

test('a script marked as the site’s own stays', () => {
  assert.equal(strip('<script data-keep="" src="/s.js"></script>'), '<script data-keep="" src="/s.js"></script>')
})

test('preloads of scripts are cut, style sheets stay', () => {
  assert.equal(
    strip(
      '<link rel="stylesheet" href="/a.css"/><link rel="preload" as="script" href="/a.js"/><link rel="modulepreload" href="/b.js"/>',
    ),
    '<link rel="stylesheet" href="/a.css"/>',
  )
})

test('a script that contains the word script in a string is cut to its own end', () => {
  assert.equal(strip('<script>self.__next_f.push([1,"\\u003c/script>"])</script>x'), 'x')
})

test('text that only a script would show is an error that names the page', () => {
  assert.throws(() => strip('<template id="B:0"></template><div hidden id="S:0">x</div>'), /a\.html.*invisible/)
})

test('the seams that React’s runtime would look for go with it, other comments stay', () => {
  assert.equal(strip('<p>28<!-- --> octobre<!--$--><!--/$--></p><!--more-->'), '<p>28 octobre</p><!--more-->')
})

test('what Next says twice in the head goes, and the empty element with which it opens the body', () => {
  const page = (card: string, first: string) =>
    `<head><meta property="og:title" content="a"/><meta name="twitter:card" content="summary"/>${card}</head><body>${first}<p>b</p></body>`
  assert.equal(
    strip(
      page(
        '<meta name="twitter:title" content="a"/><meta name="twitter:description" content="b"/>',
        '<div hidden=""><!--$--><!--/$--></div>',
      ),
    ),
    page('', ''),
  )
})
