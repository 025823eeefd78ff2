import assert from 'node:assert/strict'
import { test } from 'node:test'
import { liquid, problemsOf, siteOf, textOf } from './liquid-fixture'

test('an unknown tag leaves a gap and the rest of the text', () => {
  const { text, problems } = liquid('Un\n\nDeux {% githubify a/b %} trois {{ 1 }}')
  assert.equal(text, 'Un\n\nDeux <span class="gap" data-tag="githubify"></span> trois 1')
  assert.deepEqual(problems, [
    {
      code: 'liquid-unknown-tag',
      file: 'posts/essai.md',
      line: 7,
      column: 6,
      details: { fragment: '{% githubify a/b %}', name: 'githubify' },
    },
  ])
})

test('an unknown block keeps what it holds', () => {
  const source = '{% tabs un %}a {% tab x %}{{ 1 }}{% endtab %}{% endtabs %}'
  assert.equal(textOf(source), 'a 1')
  assert.deepEqual(problemsOf(source), ['liquid-unknown-tag 5:1', 'liquid-unknown-tag 5:16'])
})

test('liquidjs’s own tags that Jekyll does not have are unknown', () => {
  for (const name of ['render', 'layout', 'block', 'echo', 'liquid']) {
    assert.deepEqual(problemsOf(`{% ${name} "x" %}`), ['liquid-unknown-tag 5:1'], name)
  }
})

test('what looks like Liquid and is none stays as it is written', () => {
  for (const [source, problem] of [
    ['PS1="%{%F{red}%}%n{%k%}"', 'liquid-unknown-tag 5:19'],
    ['`{% foo %}`', 'liquid-unknown-tag 5:2'],
    ['a {{ b | }} } c {{', 'liquid-unclosed 5:17'],
    ['100 {% de plus', 'liquid-unclosed 5:5'],
    ['{%  %}', 'liquid-syntax 5:1'],
    ['{% for a b %}x{% endfor %}', 'liquid-syntax 5:1'],
    ['{% if a %}x', 'liquid-unclosed 5:1'],
    ['x{% endif %}', 'liquid-orphan 5:2'],
    ['x{% else %}', 'liquid-orphan 5:2'],
    ['{% raw %}{{ 1 }', 'liquid-unclosed 5:1'],
    ['{% include a.html b %}', 'liquid-syntax 5:1'],
  ] as const) {
    const { text } = liquid(source)
    if (!source.includes('| }}')) assert.equal(text, source)
    assert.ok(problemsOf(source).includes(problem), `${source}: ${problemsOf(source)}`)
  }
})

test('what is not quite Liquid is read as Ruby reads it, with a warning', () => {
  const site = siteOf({ page: { title: 'T', n: 12, list: [3, 1], yes: true, no: false } })
  for (const [source, text] of Object.entries({
    "{{ message.split('').reverse().join('') }}": '',
    '{{ item.name || "x" }}': '',
    '{{ page.title || "x" }}': 'T',
    '{{ page.yes ? 1 : 2 }}': 'true',
    '{{#each items}}x{{/each}}': 'x',
    '{{> partial }}': '',
    '{{{ raw }}}': '}',
    "{{ it's }}": '',
    '{{ % }}': '',
    '{{ "ouvert }}': '',
    '{{ page.n > 2 }}': '12',
    '{{ page.n + 1 }}': '12',
    '{{ page.list[0] + 1 }}': '3',
    '{{ -x }}{{ 2px }}{{ (1..2] }}': '',
    '{{ page.title() }}': 'T',
    '{{ page.title | upcase "x" | downcase() }}': 't',
    '{{ page.title | append: "x" "y" }}': 'Tx',
    '{{ "b" | default: "c", allow_false: true + 1 }}': 'b',
    '{% assign x = page.n + 1 %}{{ x }}': '12',
    '{% assign y = page.rien or page.title %}{{ y }}': '',
    '{% if page.yes && page.no %}a{% endif %}': 'a',
    '{% if (page.no) %}a{% elsif !page.yes %}b{% else if page.no %}c{% endif %}': 'b',
    '{% unless page.title == "T" and (page.n > 20 or page.no) %}a{% endunless %}': 'a',
    'x {{ page.n < 3 -}} y': 'x 12y',
  })) {
    assert.equal(textOf(source, site), text, source)
  }
  assert.deepEqual(problemsOf('a\n{{ b ? c : d }} `{{ e ? f : g }}`'), ['liquid-lenient 6:1', 'liquid-lenient 6:18'])
  assert.deepEqual(problemsOf('{% if a = b %}x{% endif %}'), ['liquid-syntax 5:1'])
  assert.equal(textOf(`{{ ${'a + '.repeat(1000)}b }}`).length, 4007)
})

test('one bad fragment never costs the rest', () => {
  const source =
    '{{ 1 }}{% if %}a{% else %}b{% endif %}{{ 2 }}{% for x in (1..2) %}{{ x | }{% endif %}{% endfor %}{{ 3 }}{% elsif %}{{ 4 }}'
  const { text } = liquid(source)
  assert.match(text, /^1.*a.*b.*2.*3.*4$/)
})

test('a second else, or an elsif after it, is left out of its block', () => {
  assert.equal(textOf('{% if false %}a{% else %}b{% else %}c{% endif %}d'), 'b{% else %}cd')
  assert.equal(textOf('{% if true %}a{% elsif %}b{% endif %}'), 'a{% elsif %}b')
})

test('an unclosed block inside a closed one leaves the closed one alone', () => {
  assert.equal(textOf('{% for i in (1..2) %}{% if i %}{{ i }}{% endfor %}'), '{% if i %}1{% if i %}2')
})

test('what vanishes from code is a warning, and vanishes as in Jekyll', () => {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: Liquid, not JavaScript
  const source = 'a {{ rien }}\n\n```yaml\ncle: ${{ secrets.CLE }}\nb: {{ 1 }}\n```\n\net `{{ x }}` puis ``{{ y }} ` ``\n'
  assert.equal(textOf(source), 'a \n\n```yaml\ncle: $\nb: 1\n```\n\net `` puis `` ` ``\n')
  assert.deepEqual(problemsOf(source), ['liquid-in-code 8:7', 'liquid-in-code 12:5', 'liquid-in-code 12:21'])
  assert.deepEqual(problemsOf('~~~\n{{ x }}\n~~~\n{% highlight js %}\n{{ y }}\n{% endhighlight %}'), [
    'liquid-in-code 6:1',
    'liquid-in-code 9:1',
  ])
  assert.deepEqual(problemsOf('```\n{% raw %}{{ x }}{% endraw %}\n```\n'), [])
})

test('problems count lines in files with Windows line ends, and say each thing once', () => {
  assert.deepEqual(problemsOf('a\r\nb\r\n  {% foo %}'), ['liquid-unknown-tag 7:3'])
  assert.deepEqual(problemsOf('{% for i in (1..3) %}{% include rien.html %}{% endfor %}'), ['include-missing 5:22'])
})

test('a tag in a branch that is not taken is a problem only where it could not be read', () => {
  assert.deepEqual(problemsOf('{% if false %}{% link rien.md %}{% include rien %}{% endif %}'), [])
  assert.deepEqual(problemsOf('{% if false %}{% foo %}{% endif %}'), ['liquid-unknown-tag 5:15'])
})

test('a value that cannot be worked out leaves a gap', () => {
  const site = siteOf({ page: { a: 1 } })
  assert.equal(textOf('a {{ page.a | append }} b', site), 'a <span class="gap" data-tag="liquid"></span> b')
  assert.deepEqual(problemsOf('a {{ page.a | append }} b', site), ['liquid-failed 5:3'])
})
