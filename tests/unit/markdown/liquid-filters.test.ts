import assert from 'node:assert/strict'
import { test } from 'node:test'
import { problemsOf, siteOf, textOf } from './liquid-fixture'

/** A text for each expression, with the same page and site. */
function check(cases: Record<string, string>, parts: Parameters<typeof siteOf>[0] = {}): void {
  const site = siteOf(parts)
  for (const [expression, expected] of Object.entries(cases)) {
    assert.equal(textOf(`{{ ${expression} }}`, site), expected, expression)
  }
}

const fruits = [
  { name: 'poire', kind: 'a', n: 3, tags: ['x', 'y'] },
  { name: 'pomme', kind: 'a', n: 1, tags: 'x' },
  { name: 'noix', kind: 'b', tags: [] },
]

test('addresses get the site’s sub-path and origin once', () => {
  check(
    {
      '"/a.png" | relative_url': '/blog/a.png',
      '"a.png" | relative_url': '/blog/a.png',
      '"" | relative_url': '/blog',
      '"/été/" | relative_url': '/blog/%C3%A9t%C3%A9/',
      '"https://exemple.fr/a" | relative_url': 'https://exemple.fr/a',
      '"/a" | absolute_url': 'https://carnet.example/blog/a',
      '"https://exemple.fr/a" | absolute_url': 'https://exemple.fr/a',
      'page.rien | absolute_url': '',
      '"/a/index.html" | strip_index': '/a/',
      '"/a/index.htm" | strip_index': '/a/',
    },
    {},
  )
})

test('texts are escaped for addresses, XML and HTML', () => {
  check({
    '"foo, bar;baz?" | cgi_escape': 'foo%2C+bar%3Bbaz%3F',
    '"é (a)!" | url_encode': '%C3%A9+%28a%29%21',
    '"foo, bar \\baz? 10%20" | uri_escape': 'foo,%20bar%20%5Cbaz?%2010%20',
    '"a%20b+c" | url_decode': 'a b c',
    '"100%" | url_decode': '100%',
    '\'<a "b">\' | xml_escape': '&lt;a &quot;b&quot;&gt;',
    '"l\'a" | xml_escape': 'l&apos;a',
    '"l\'a & <b>" | escape': 'l&#39;a &amp; &lt;b&gt;',
    '"&lt; & <" | escape_once': '&lt; &amp; &lt;',
  })
})

test('dates follow the site’s clock and Ruby’s formats', () => {
  const page = { date: new Date('2017-10-28T22:30:05Z'), text: '2017-03-01' }
  check(
    {
      'page.date': '2017-10-29 00:30:05 +0200',
      'page.date | date: "%Y-%m-%d %H:%M"': '2017-10-29 00:30',
      'page.date | date: "%-d %B %y, %A %e/%-m, %j %U %V %G %I%p %l%P %k"':
        '29 October 17, Sunday 29/10, 302 44 43 2017 12AM 12am  0',
      'page.date | date: "%z %:z %Z %s %L %% %q %^a %10Y"': '+0200 +02:00 CEST 1509229805 000 % %q SUN 0000002017',
      'page.date | date: "%D %F %T %R %r %c"': '10/29/17 2017-10-29 00:30:05 00:30 12:30:05 AM Sun Oct 29 00:30:05 2017',
      'page.date | date_to_string': '29 Oct 2017',
      'page.date | date_to_string: "ordinal"': '29th Oct 2017',
      'page.date | date_to_long_string: "ordinal", "US"': 'October 29th, 2017',
      'page.text | date_to_long_string': '01 March 2017',
      'page.text | date_to_xmlschema': '2017-03-01T00:00:00+01:00',
      'page.date | date_to_rfc822': 'Sun, 29 Oct 2017 00:30:05 +0200',
      '"2017-10-28 10:00:00 -0500" | date: "%H:%M %z"': '10:00 -0500',
      '"2017-10-28 10:00:00 -0500" | date_to_xmlschema': '2017-10-28T17:00:00+02:00',
      '"October 28, 2017" | date: "%F"': '2017-10-28',
      '"05/03/2018" | date: "%F"': '2018-03-05',
      '"5.3.2018 10:30" | date: "%F %H:%M"': '2018-03-05 10:30',
      '1509229805 | date: "%F"': '2017-10-29',
      '"pas une date" | date: "%F"': 'pas une date',
      '"2017-02-30" | date_to_string': '2017-02-30',
      'page.rien | date: "%F"': '',
      'page.date | date: ""': '2017-10-29 00:30:05 +0200',
      '"now" | date: "%F"': '2018-01-02',
      'page.date | split: " " | first': '2017-10-29',
    },
    { page, site: { time: new Date('2018-01-02T10:00:00Z') } },
  )
})

test('a site without a known time zone keeps universal time', () => {
  check(
    { 'page.date': '2017-10-28 22:30:05 +0000' },
    { page: { date: new Date('2017-10-28T22:30:05Z') }, site: { timezone: 'Lune/Mer' } },
  )
})

test('slugify has Jekyll’s modes', () => {
  check({
    '"The _config.yml Été" | slugify': 'the-config-yml-été',
    '"The _config.yml Été" | slugify: "pretty"': 'the-_config.yml-été',
    '"The _cönfig.yml" | slugify: "ascii"': 'the-c-nfig-yml',
    '"The cönfig Œuvre Ça" | slugify: "latin"': 'the-config-oeuvre-ca',
    '"Le  A.b" | slugify: "raw"': 'le-a.b',
    '"Le A" | slugify: "none"': 'le a',
    '"A b" | slugify: "constructor"': 'a b',
  })
})

test('words are counted as Jekyll counts them', () => {
  check({
    '"un deux  trois " | number_of_words': '3',
    '"" | number_of_words': '0',
    '"你好hello世界and" | number_of_words': '1',
    '"你好hello世界and" | number_of_words: "cjk"': '6',
    '"你好hello世界and" | number_of_words: "auto"': '6',
    '"un deux" | number_of_words: "auto"': '2',
  })
})

test('lists are filtered, found, grouped and sorted by property', () => {
  const site = { fruits }
  check(
    {
      'site.fruits | where: "kind", "a" | map: "name" | join: ","': 'poire,pomme',
      'site.fruits | where: "n", "3" | map: "name"': 'poire',
      'site.fruits | where: "tags", "x" | size': '2',
      'site.fruits | where: "n", nil | map: "name"': 'noix',
      'site.fruits | where: "tags", empty | map: "name"': 'noix',
      'site.fruits | where_exp: "f", "f.n > 1" | map: "name"': 'poire',
      'site.fruits | where_exp: "f", "f.tags contains \'x\'" | size': '2',
      'site.fruits | where_exp: "f", "f.n" | size': '2',
      'site.fruits | group_by: "kind" | map: "size" | join: ","': '2,1',
      'site.fruits | group_by_exp: "f", "f.name.size" | map: "name" | join: ","': '5,4',
      'site.fruits | sort: "n" | map: "name" | join: ","': 'noix,pomme,poire',
      'site.fruits | sort: "n", "last" | map: "name" | join: ","': 'pomme,poire,noix',
      'site.rien | where: "a", "b"': '',
      '"abc" | where: "a", "b"': 'abc',
    },
    { site },
  )
  assert.equal(textOf('{% assign f = site.fruits | find: "kind", "b" %}{{ f.name }}', siteOf({ site })), 'noix')
  assert.equal(textOf('{% assign f = site.fruits | find_exp: "f", "f.n == 1" %}{{ f.name }}', siteOf({ site })), 'pomme')
})

test('lists grow and shrink without changing the site’s own', () => {
  const site = { list: ['a', 'b', 'c'] }
  check(
    {
      'site.list | push: "d" | join': 'a b c d',
      'site.list | unshift: "d" | join: ""': 'dabc',
      'site.list | pop | join: ""': 'ab',
      'site.list | pop: 2 | join: ""': 'a',
      'site.list | shift | join: ""': 'bc',
      'site.list | array_to_sentence_string': 'a, b, and c',
      'site.list | pop | array_to_sentence_string: "et"': 'a et b',
      'site.list | size': '3',
      'site.list | join: ""': 'abc',
      'site.list | sample | size': '1',
    },
    { site },
  )
  const draw = () => textOf('{{ site.list | sample: 2 | join: "" }}', siteOf({ site }))
  assert.equal(draw(), draw())
})

test('lists of lists are one list, and hashes sort by their keys', () => {
  const site = { posts: [{ tags: ['b', 'a'] }, { tags: [] }, { tags: ['a'] }], tags: { b: [1], a: [2] } }
  check(
    {
      'site.posts | map: "tags" | join: ","': 'b,a,a',
      'site.posts | map: "tags" | uniq | join': 'b a',
      'site.posts.length': '',
    },
    { site },
  )
  const tags =
    '{% assign t = site.tags | sort %}{% for x in t %}{{ x[0] }}{{ x[1].size }}{% if forloop.first %},{% endif %}{% endfor %}'
  assert.equal(textOf(tags, siteOf({ site })), 'a1,b1')
  assert.equal(textOf('{% if site.tags contains "a" %}oui{% endif %}', siteOf({ site })), 'oui')
})

test('values turn into JSON, whole numbers and Ruby’s notation', () => {
  const page = { data: { a: [1, null, 'é"'], d: new Date('2017-01-01T00:00:00Z') } }
  check(
    {
      'page.data.a | jsonify': '[1,null,"é\\""]',
      'page.data.d | jsonify': '"2017-01-01 01:00:00 +0100"',
      'page.rien | jsonify': 'null',
      'page.data.a | inspect': '[1, nil, &quot;é\\&quot;&quot;]',
      '"3 pommes" | to_integer': '3',
      'true | to_integer': '1',
      '"x" | to_integer': '0',
    },
    { page },
  )
})

test('whole numbers divide to whole numbers, as in Ruby', () => {
  check({ '7 | divided_by: 2': '3', '7 | divided_by: 2.0': '3.5', '-7 | divided_by: 2': '-4', '"7" | times: 2': '14' })
  assert.deepEqual(problemsOf('{{ 1 | divided_by: 0 }}'), ['liquid-failed 5:1'])
})

test('numbers are Ruby’s: decimals print with a point, texts count up to where they are no number', () => {
  check({
    '42 | divided_by: 2.0': '21.0',
    '0.1 | plus: "0.2"': '0.3',
    '2.5 | times: 2': '5.0',
    '2.5 | times: 2 | plus: 1': '6.0',
    '"180 mots" | plus: 1': '181',
    '"mots" | plus: 1': '1',
    'true | plus: 1': '1',
    '-7 | modulo: 3': '2',
    '-2.5 | round': '-3',
    '3.14159 | round: 2': '3.14',
    '"-1.5" | abs': '1.5',
    '4.2 | ceil': '5',
    '7 | at_most: 5': '5',
    '"3.7" | at_least: 5': '5',
  })
  assert.equal(textOf('{% assign x = 2.5 | times: 2 %}{% if x > 4 and x == 5 %}{{ x }}{% endif %}'), '5.0')
  assert.deepEqual(problemsOf('{{ 1 | modulo: 0 }}'), ['liquid-failed 5:1'])
})

test('texts have no first and last, no escapes, and are cut only when too long', () => {
  const page = { list: ['a', 'b'], hash: { k: 'v' } }
  check(
    {
      '"abc" | first': '',
      '"abc" | last': '',
      'page.list | last': 'b',
      'page.hash | first | join: "="': 'k=v',
      "'a\\nb' | size": '4',
      '"un \\"deux\\"" | upcase': 'UN "DEUX"',
      '"un deux" | truncatewords: 2': 'un deux',
      '"un deux trois" | truncatewords: 2, "…"': 'un deux…',
      nil: '',
      empty: '',
    },
    { page },
  )
})

test('Markdown and quotes', () => {
  check({
    '"a" | markdownify | strip': '<p>a</p>',
    '\'"Oui" -- c...\' | smartify': '“Oui” – c…',
    '"l\'été" | smartify': 'l’été',
    '"a  \n b " | normalize_whitespace': 'a b',
    '" a  b " | split: " " | join: "-"': 'a-b',
    '"🎉é" | size': '2',
  })
})

test('an unknown filter passes its value through, with a warning', () => {
  assert.equal(textOf('{{ "a" | embed | upcase }}{% assign x = "b" | dore: 1 %}{{ x }}'), 'Ab')
  assert.deepEqual(problemsOf('{{ "a" | embed | upcase }}{% assign x = "b" | dore: 1 %}'), [
    'liquid-unknown-filter 5:1',
    'liquid-unknown-filter 5:27',
  ])
  assert.deepEqual(problemsOf('{{ "a | b" }}'), [])
})

test('filters survive values of any kind', () => {
  const page = {
    nul: null,
    num: 1.5,
    list: [[1], { a: 1 }, null],
    hash: { a: { b: 1 } },
    text: 'é\ud800',
    yes: true,
    date: new Date(Number.NaN),
  }
  const names =
    'relative_url absolute_url strip_index cgi_escape uri_escape url_encode url_decode date_to_string date_to_long_string date_to_xmlschema ' +
    'date_to_rfc822 markdownify smartify slugify where where_exp find find_exp group_by group_by_exp jsonify xml_escape number_of_words ' +
    'array_to_sentence_string normalize_whitespace sort sample to_integer inspect push pop shift unshift date size split escape escape_once ' +
    'join first last map reverse uniq compact concat slice truncate truncatewords upcase capitalize default strip_html plus round'
  for (const name of names.split(' ')) {
    for (const value of [...Object.keys(page), 'rien']) {
      for (const args of ['', ': "a"', ': nil, 2', ': page.hash', ': -1', ': "x", "x.a == 1"']) {
        assert.equal(typeof textOf(`[{{ page.${value} | ${name}${args} }}]`, siteOf({ page })), 'string')
      }
    }
  }
})
