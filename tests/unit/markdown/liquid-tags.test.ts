import assert from 'node:assert/strict'
import { test } from 'node:test'
import { liquid, problemsOf, siteOf, textOf } from './liquid-fixture'

const code = (language: string, text: string) =>
  `<figure class="highlight"><pre><code class="language-${language}" data-lang="${language}">${text}</code></pre></figure>`

test('a text without Liquid passes unchanged', () => {
  for (const source of ['', 'Rien { à } faire, 100 %} ou {', '{"a": 1}', 'a\r\nb\r\n']) {
    assert.deepEqual(liquid(source), { text: source, problems: [] })
  }
})

test('highlight frames code as Jekyll does, and keeps its blank lines', () => {
  const source = '{% highlight ruby %}\n\nputs "a" if 1 < 2 && 3\n\n  fin\n\n{% endhighlight %}'
  assert.equal(textOf(source), code('ruby', 'puts "a" if 1 &lt; 2 &amp;&amp; 3\n\n  fin'))
})

test('highlight lowers the language, and writes c++ as Jekyll does', () => {
  assert.equal(textOf('{% highlight Ruby %}x{% endhighlight %}'), code('ruby', 'x'))
  const expected = '<figure class="highlight"><pre><code class="language-c--" data-lang="c++">x</code></pre></figure>'
  assert.equal(textOf('{% highlight c++ %}x{% endhighlight %}'), expected)
})

test('linenos puts the line numbers in a gutter', () => {
  const table =
    '<table class="rouge-table"><tbody><tr><td class="gutter gl"><pre class="lineno">1\n2\n</pre></td>' +
    '<td class="code"><pre>a\nb\n</pre></td></tr></tbody></table>'
  assert.equal(textOf('{% highlight js linenos %}\na\nb\n{% endhighlight %}'), code('js', table))
})

test('mark_lines marks lines', () => {
  const source = '{% highlight js mark_lines="1 3" %}\na\nb\nc\n{% endhighlight %}'
  assert.equal(textOf(source), code('js', '<span class="hll">a\n</span>b\n<span class="hll">c\n</span>'))
})

test('highlight without a language is a fault and stays readable', () => {
  assert.equal(textOf('{% highlight %}a{% endhighlight %}'), '{% highlight %}a{% endhighlight %}')
  assert.deepEqual(problemsOf('{% highlight %}a{% endhighlight %}'), ['liquid-syntax 5:1'])
})

test('Liquid works inside highlight, raw protects from it', () => {
  assert.equal(textOf('{% highlight js %}{% raw %}{{ a }}{% endraw %}{{ 1 }}{% endhighlight %}'), code('js', '{{ a }}1'))
})

test('raw and comment keep and drop whatever they hold', () => {
  assert.deepEqual(liquid('{% raw %}{{ a {% if %}{% endraw %}|'), { text: '{{ a {% if %}|', problems: [] })
  assert.deepEqual(liquid('a{% comment %}{{ b {% if %} {% nothing %}{% endcomment %}c'), { text: 'ac', problems: [] })
  assert.equal(textOf('a{% comment %}{% comment %}b{% endcomment %}c{% endcomment %}d'), 'ad')
  assert.equal(textOf('{% comment %}{% raw %}{% endcomment %}{% endraw %}a{% endcomment %}b'), 'b')
})

test('an include sees its parameters, the page and the site', () => {
  const site = siteOf({
    includes: {
      'note.html': '<b>{{ include.text }} {{ include.title }} {{ page.title }} {{ include.n }}</b>',
      'sub/liste-1.md': '[a]: /b\n',
    },
    page: { title: 'Titre', name: 'note' },
  })
  const source = '{% include note.html text="un \\"deux\\"" title=page.title n=3 %}'
  assert.equal(textOf(source, site), '<b>un "deux" Titre Titre 3</b>')
  assert.equal(textOf('{% include {{ page.name }}.html %}', site), '<b>  Titre </b>')
  assert.equal(textOf('{% include_cached sub/liste-1.md %}', site), '[a]: /b\n')
  assert.equal(textOf("{% include note.html\n  text='un'\n%}", site), '<b>un  Titre </b>')
})

test('include_relative takes a file beside the entry', () => {
  const site = siteOf({ includes: { 'beside/a.md': '*{{ include.x }}*' } })
  assert.equal(textOf('{% include_relative a.md x="y" %}', site), '*y*')
})

test('an include without parameters sees those around it, and what it assigns stays', () => {
  const site = siteOf({ includes: { a: '{% include b %}', b: '{{ include.x }}{% assign y = 2 %}' } })
  assert.equal(textOf('{% include a x="1" %}{{ y }}', site), '12')
})

test('a missing include leaves a gap and the rest', () => {
  const { text, problems } = liquid('a {% include rien.html %} b')
  assert.equal(text, 'a <span class="gap" data-tag="include"></span> b')
  assert.deepEqual(problems[0], {
    code: 'include-missing',
    file: 'posts/essai.md',
    line: 5,
    column: 3,
    details: { fragment: '{% include rien.html %}', name: 'rien.html' },
  })
})

test('a problem in an include is placed in the include', () => {
  const site = siteOf({ includes: { 'a.html': 'x\n {% foo %}' } })
  const [problem] = liquid('{% include a.html %}', site).problems
  assert.deepEqual([problem?.file, problem?.line, problem?.column], ['_includes/a.html', 2, 2])
})

test('conditions, loops and variables work as in Liquid', () => {
  assert.equal(textOf('{% if "" and page.x == nil %}vide{% else %}non{% endif %}'), 'vide')
  assert.equal(textOf('{% unless page.x %}a{% endunless %}{% if 1 <> 2 %}b{% endif %}'), 'ab')
  assert.equal(textOf('{% case 2 %}{% when 1 %}a{% when 2, 3 %}b{% else %}c{% endcase %}'), 'b')
  assert.equal(
    textOf('{% for i in (1..4) reversed limit:2 offset:1 %}{{ i }}{% unless forloop.last %},{% endunless %}{% endfor %}'),
    '3,2',
  )
  assert.equal(textOf('{% for i in page.rien %}a{% else %}vide{% endfor %}'), 'vide')
  assert.equal(
    textOf('{% for i in (1..4) %}{% if i == 3 %}{% break %}{% endif %}{{ i }}{% cycle "a", "b" %}{% endfor %}'),
    '1a2b',
  )
  assert.equal(textOf('{% increment a %}{% increment a %}{% decrement b %}'), '01-1')
  assert.equal(textOf('{% capture a %}x{{ 1 }}{% endcapture %}{{ a }}{{ a.size }}'), 'x12')
  assert.match(
    textOf('{% tablerow i in (1..3) cols:2 %}{{ i }}{% endtablerow %}'),
    /^<tr class="row1">.*<td class="col1">1<\/td>/s,
  )
})

test('hyphens eat the white space beside a tag, never a no-break space', () => {
  assert.equal(textOf('a \n{%- if true -%}\n b {%- endif -%} \n c'), 'abc')
  assert.equal(textOf('a\u00a0{{- 1 -}}\u00a0b {{- 2 }}'), 'a\u00a01\u00a0b2')
})

test('a block that prints nothing leaves no white space', () => {
  assert.equal(textOf('a\n{% if true %}\n    {% assign x = 1 %}\n{% endif %}{{ x }}'), 'a\n1')
  assert.equal(textOf('{% for i in (1..3) %}\n  {% capture x %}{{ i }}{% endcapture %}\n{% endfor %}{{ x }}'), '3')
  assert.equal(textOf('{% capture x %}{% for i in (1..3) %}{{ i }}{% endfor %}{% endcapture %}{{ x }}'), '123')
})

test('values print as Ruby prints them', () => {
  const site = siteOf({ page: { list: [1, ['a', null]], hash: { a: [1, null], b: 'c' }, yes: true, none: null } })
  assert.equal(
    textOf('{{ page.list }} {{ page.hash }} {{ page.yes }} {{ page.none }}{{ page.rien.rien }}', site),
    '1a {"a"=>[1, nil], "b"=>"c"} true ',
  )
  assert.equal(textOf('{% for pair in page.hash %}{{ pair[0] }}={{ pair[1] }};{% endfor %}', site), 'a=1;b=c;')
  assert.equal(textOf('{{ page.hash.size }}{{ page.list.first }}{{ page.hash.first[0] }}', site), '21a')
})

test('braces may be written as quoted texts', () => {
  assert.deepEqual(liquid('{{ "{{" }} {{ \'{%\' }}'), { text: '{{ {%', problems: [] })
})

test('a video, a gist and a tweet become a link in a figure, without any script', () => {
  const embed = (href: string, label: string) => `<figure class="embed"><a href="${href}">${label}</a></figure>`
  assert.equal(textOf('{% youtube a1-B_c %}'), embed('https://www.youtube.com/watch?v=a1-B_c', 'youtube.com/watch?v=a1-B_c'))
  assert.equal(textOf('{% youtube "a1" 560 315 %}'), embed('https://www.youtube.com/watch?v=a1', 'youtube.com/watch?v=a1'))
  assert.equal(textOf('{% vimeo 123 %}'), embed('https://vimeo.com/123', 'vimeo.com/123'))
  assert.equal(
    textOf('{% gist moi/123 a.rb %}'),
    embed('https://gist.github.com/moi/123#file-a-rb', 'gist.github.com/moi/123#file-a-rb'),
  )
  assert.equal(textOf('{% assign g = "moi/9" %}{% gist g %}'), embed('https://gist.github.com/moi/9', 'gist.github.com/moi/9'))
  assert.equal(
    textOf('{% twitter https://twitter.com/a/status/1 %}'),
    embed('https://twitter.com/a/status/1', 'twitter.com/a/status/1'),
  )
  assert.equal(
    textOf('{% oembed https://exemple.fr/?a=1&b="2 %}'),
    embed('https://exemple.fr/?a=1&amp;b=&quot;2', 'exemple.fr/?a=1&amp;b=&quot;2'),
  )
  assert.equal(textOf('{% giphy abc %}'), embed('https://giphy.com/gifs/abc', 'giphy.com/gifs/abc'))
})

test('an embed that names nothing is a gap', () => {
  assert.equal(textOf('{% youtube %}'), '<span class="gap" data-tag="youtube"></span>')
  assert.deepEqual(problemsOf('{% youtube %}'), ['liquid-syntax 5:1'])
  assert.match(textOf('{% youtube javascript:alert(1) %}'), /gap/)
  assert.match(textOf('{% gist "a><script>" %}'), /gap/)
})

test('plugins’ pictures become pictures', () => {
  assert.equal(
    textOf('{% img left /a.png 100 50 "Titre" "Texte" %}'),
    '<img src="/a.png" alt="Texte" title="Titre" class="left" width="100" height="50">',
  )
  assert.equal(textOf('{% image src="/a.png" alt="A & b" %}'), '<img src="/a.png" alt="A &amp; b">')
  assert.equal(
    textOf('{% cloudinary grand /a.jpg alt="Chat" caption="Un <chat>" %}'),
    '<figure><img src="/a.jpg" alt="Chat" class="grand"><figcaption>Un &lt;chat&gt;</figcaption></figure>',
  )
  assert.equal(textOf('{% picture grand a.jpg --alt Un chat --link /b/ %}'), '<a href="/b/"><img src="a.jpg" alt="Un chat"></a>')
  assert.equal(textOf('![a]({% imgproxy_url "/a.jpg", width: 100 %})'), '![a](/a.jpg)')
})

test('figure is a block where it is closed, a picture where it is not', () => {
  assert.equal(
    textOf('{% figure caption:"*Deux*" class:"large" %}![a](/b){% endfigure %}'),
    '<figure class="large">![a](/b)<figcaption>*Deux*</figcaption></figure>',
  )
  assert.equal(
    textOf('{% figure /a.jpg "Légende" %}'),
    '<figure><img src="/a.jpg" alt="Légende" title="Légende"><figcaption>Légende</figcaption></figure>',
  )
})

test('plugins’ framed texts keep their text', () => {
  assert.equal(
    textOf('{% blockquote Ada Lovelace, Notes https://exemple.fr/n Notes %}Oui{% endblockquote %}'),
    '<blockquote><p>Oui</p><footer><strong>Ada Lovelace</strong> <cite><a href="https://exemple.fr/n">Notes</a></cite></footer></blockquote>',
  )
  assert.equal(textOf('{% pullquote %}a {" b "} c{% endpullquote %}'), 'a b c')
  assert.equal(textOf('{% notice warning %}Attention{% endnotice %}'), '<div class="notice warning"><p>Attention</p></div>')
  assert.equal(
    textOf('{% codeblock Titre lang:ruby %}a < b{% endcodeblock %}'),
    '<figure class="highlight"><figcaption>Titre</figcaption><pre><code class="language-ruby" data-lang="ruby">a &lt; b</code></pre></figure>',
  )
  assert.equal(textOf('{% math %}x^2{% endmath %}'), '$$x^2$$')
})

test('a text may ask where it is published, as of Jekyll', () => {
  assert.equal(textOf('{% if jekyll.environment == "production" %}oui{% else %}non{% endif %}'), 'oui')
  assert.match(textOf('{{ jekyll.version }}'), /^4\.3\./)
})
