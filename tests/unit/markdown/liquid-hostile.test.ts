import assert from 'node:assert/strict'
import { test } from 'node:test'
import { liquid, problemsOf, siteOf, textOf } from './liquid-fixture'

const stopped = '<span class="gap" data-tag="liquid"></span>'

test('endless loops and includes stop, and the text after them goes on', () => {
  const includes = {
    'moi.html': '{% include moi.html %}',
    'deux.html': '{% include deux.html %}{% include deux.html %}',
    'un.html': '{% include autre.html %}',
    'autre.html': 'x{% include un.html %}',
  }
  for (const source of [
    '{% include moi.html %}',
    '{% include deux.html %}',
    '{% include un.html %}',
    '{% for i in (1..300000000) %}x{% endfor %}',
    '{{ (1..300000000) | join }}',
    '{% for i in (1..9000) %}{% for j in (1..9000) %}{% endfor %}x{% endfor %}',
    '{% for i in (1..100000) %}{{ "un texte assez long pour remplir la mémoire" | append: i | append: page.long }}{% endfor %}',
  ]) {
    const site = siteOf({ includes, page: { long: 'x'.repeat(10_000) } })
    assert.equal(textOf(`a ${source} b {{ 1 }}`, site), `a ${stopped} b 1`, source)
    assert.deepEqual(problemsOf(`a ${source}`, site), ['liquid-limit 5:3'])
  }
})

test('doubling a text stops before memory does', () => {
  const doubled = `{% assign a = "x" %}${'{% assign a = a | append: a %}'.repeat(40)}`
  assert.ok(problemsOf(`${doubled}fin`).some((problem) => problem.startsWith('liquid-limit')))
  assert.ok(textOf(`${doubled}fin`).endsWith('fin'))
})

test('blocks nest a hundred deep, deeper ones stay as they are written', () => {
  const nested = (depth: number) => `${'{% if true %}'.repeat(depth)}x${'{% endif %}'.repeat(depth)}`
  assert.deepEqual(liquid(nested(100)), { text: 'x', problems: [] })
  assert.match(textOf(`${nested(3000)} fin`), /\{% if true %\}.*x.* fin$/)
})

test('nothing of JavaScript’s objects is within reach', () => {
  // biome-ignore format: a list of short texts, a line each would be a page
  const expressions = [
    '__proto__', 'constructor', 'page.__proto__', 'page.constructor.name', '"a".constructor', 'site.fruits.constructor',
    'page["__proto__"]["polluted"]', 'page.toString', 'site.hasOwnProperty', 'forloop.constructor', 'include.__proto__',
  ]
  for (const expression of expressions) assert.equal(textOf(`{{ ${expression} }}`), '', expression)
  textOf('{% assign __proto__ = "x" %}{% capture constructor %}y{% endcapture %}{% increment __proto__ %}')
  textOf('{% for __proto__ in (1..2) %}{{ __proto__ }}{% endfor %}{{ site.a | where_exp: "__proto__", "__proto__.x" }}')
  textOf('{% include a __proto__="x" constructor="y" %}', siteOf({ includes: { a: '{{ include.__proto__ }}' } }))
  textOf('{{ site.list | group_by: "__proto__" | jsonify }}', siteOf({ site: { list: [{ a: 1 }] } }))
  assert.equal(Object.hasOwn(Object.prototype, 'x'), false)
  assert.equal(textOf('{% endconstructor %}{% constructor %}{% __proto__ %}{{ 1 | constructor | toString }}').endsWith('1'), true)
})

test('no tag leaves the folder of includes, or reads a file', () => {
  const asked: string[] = []
  const note = (name: string) => {
    asked.push(name)
    return undefined
  }
  const site = siteOf({ include: note, includeRelative: note })
  for (const name of [
    '../secret',
    '//etc/passwd',
    '/../a',
    'a/../../b',
    './a',
    'a//b',
    '..',
    'a\\..\\b',
    'a\u0000b',
    '{{ "../a" }}',
    'http://a/b',
  ]) {
    assert.deepEqual(problemsOf(`{% include ${name} %}`, site), ['include-missing 5:1'], name)
    assert.deepEqual(problemsOf(`{% include_relative ${name} %}`, site), ['include-missing 5:1'], name)
  }
  assert.deepEqual(asked, [])
  // Jekyll's writers begin a name with a slash, and mean the folder of includes.
  assert.deepEqual(problemsOf('{% include /etc/passwd %}', site), ['include-missing 5:1'])
  assert.deepEqual(asked, ['etc/passwd'])
  assert.equal(textOf('{% include package.json %}{% render "package.json" %}').includes('{'), false)
})

test('texts made of openers, closers and brackets are read once, not over and over', () => {
  // biome-ignore format: a list of short texts, a line each would be a page
  for (const piece of [
    '{', '{%', '{{', '{{ "', '%}', '{% raw %}', '{% comment %}', '{% if x', '{% for a in b %}', '{% endif %}', '{%-', '`{{x}}', '{{ ((((',
    '[a]({ site.url }', '{% highlight a %}', '{% figure %}', '{% include ', '``` ', '{% x %}{% endx %}', '{% link {{ ', ' {%- 1 ',
  ]) {
    const source = piece.repeat(Math.ceil(60_000 / piece.length))
    assert.equal(typeof textOf(source), 'string')
  }
  for (const deep of [`{{ ${'('.repeat(9000)} }}`, `{{ ${'a['.repeat(4000)} }}`, `{% if ${'not '.repeat(2000)}a %}{% endif %}`]) {
    assert.equal(typeof textOf(deep), 'string')
  }
})

test('a site that holds itself can be asked for', () => {
  const site: Record<string, unknown> = { title: 'x' }
  site.self = site
  for (const expression of ['site', 'site | jsonify', 'site | inspect', 'site.self.self.title']) {
    assert.equal(typeof textOf(`{{ ${expression} }}`, siteOf({ site })), 'string')
  }
})

test('what tags write is safe to stand in an attribute', () => {
  assert.equal(textOf('{% img "/a.png\\" onload=x" %}').includes('" onload'), false)
  assert.equal(textOf('{% codeblock "<script>" lang:"a\\"b" %}x{% endcodeblock %}').includes('<script>'), false)
})
