import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from '../../../properties'
import { finished } from './finish'

const tones = (html: string) =>
  [...html.matchAll(/<span class="([^"]*)">([^<]*)</g)].map(([, tone, text]) => [tone, text?.trim()])
const textOf = (html: string) =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&#x3C;/g, '<')
    .replace(/&#x26;/g, '&')

test('code of a known language is told in four tones, names and signs in none', async () => {
  const html = await finished('<pre><code class="language-js">const a = f("b", 12) // c</code></pre>')
  assert.deepEqual(tones(html), [
    ['keyword', 'const'],
    ['string', '"b"'],
    ['number', '12'],
    ['comment', '// c'],
  ])
})

test('neighbours of one tone are one span', async () => {
  const html = await finished('<pre><code class="language-js">// a\n// b\nexport default function</code></pre>')
  assert.deepEqual(tones(html), [
    ['comment', '// a\n// b'],
    ['keyword', 'export default function'],
  ])
})

test('the language is read where kramdown and Jekyll write it', async () => {
  for (const html of [
    '<div class="language-ruby highlighter-rouge"><div class="highlight"><pre class="highlight"><code>def a</code></pre></div></div>',
    '<figure class="highlight"><pre><code class="language-ruby" data-lang="ruby">def a</code></pre></figure>',
    '<pre><code data-lang="ruby">def a</code></pre>',
    '<pre><code class="language-Ruby">def a</code></pre>',
  ]) {
    assert.match(await finished(html), /<span class="keyword">def/, html)
  }
})

test('code without a language, or of an unknown one, stays plain', async () => {
  for (const attribute of ['', ' class="language-klingon"', ' class="language-"', ' class="language-constructor"']) {
    const html = `<pre tabindex="0"><code${attribute}>if (a) b</code></pre>`
    assert.equal(await finished(html), html)
  }
})

test('a block that holds elements already stays as it is', async () => {
  const html = '<pre tabindex="0"><code class="language-js">const <b>a</b></code></pre>'
  assert.equal(await finished(html), html)
})

test('a very long block stays plain', async () => {
  const html = await finished(`<pre><code class="language-js">${'const a = 1\n'.repeat(5000)}</code></pre>`)
  assert.doesNotMatch(html, /<span/)
})

test('blocks of code can be scrolled by the keyboard', async () => {
  assert.equal(await finished('<pre>a</pre>'), '<pre tabindex="0">a</pre>')
})

test('highlighting never changes the text of the code', async () => {
  const language = fc.constantFrom('js', 'ruby', 'html', 'css', 'bash', 'python', 'yaml', 'php', 'diff', 'markdown')
  const code = fc.array(
    fc.constantFrom('def ', '"', "'", '`', '${', '}', '<p class=', '>', '# ', '\n', '  ', '//', '12', 'a', '&', '<?php'),
  )
  await fc.assert(
    fc.asyncProperty(language, code, async (name, pieces) => {
      const text = `x${pieces.join('')}x`
      const escaped = text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
      assert.equal(textOf(await finished(`<pre><code class="language-${name}">${escaped}</code></pre>`)), text)
    }),
    { numRuns: 150 },
  )
})
