import assert from 'node:assert/strict'
import { test } from 'node:test'
import { liquid, problemsOf, siteOf, textOf } from './liquid-fixture'

test('link gives the address of a post, a draft, a page and a file, with the sub-path', () => {
  assert.equal(textOf('[a]({% link _posts/2017-09-17-huit-mois.md %})'), '[a](/blog/2017/09/huit-mois/)')
  assert.equal(textOf('[a]({% link posts/2017-09-17-huit-mois.md %}#suite)'), '[a](/blog/2017/09/huit-mois/#suite)')
  assert.equal(textOf('{% link /_drafts/idee.md %} {% link about.md %}'), '/blog/idee/ /blog/about/')
  assert.equal(textOf('<a href="{% link assets/plan.pdf %}">'), '<a href="/blog/assets/plan.pdf">')
  assert.equal(textOf('{% assign f = "about" %}{% link {{ f }}.md %}'), '/blog/about/')
})

test('post_url takes a dated name, in a sub-folder too', () => {
  assert.equal(textOf('{% post_url 2017-09-17-huit-mois %}'), '/blog/2017/09/huit-mois/')
  assert.equal(textOf('{% post_url /voyages/2016-01-02-train %}'), '/blog/2016/01/train/')
})

test('a link whose target is missing leads nowhere and is an error that names the path and its place', () => {
  const { text, problems } = liquid(
    'Un\n\n  [a]({% link _posts/2001-01-01-rien.md %}) et [b]({{ site.url }}{% post_url 2001-01-01-rien %})',
  )
  assert.equal(text, 'Un\n\n  [a](#lien-mort) et [b](#lien-mort)')
  assert.deepEqual(
    problems.map(({ code, file, line, column, details }) => [code, file, line, column, details.path]),
    [
      ['link-target-missing', 'posts/essai.md', 7, 7, '_posts/2001-01-01-rien.md'],
      ['link-target-missing', 'posts/essai.md', 7, 66, '2001-01-01-rien'],
    ],
  )
})

test('a dead link stays dead through the address filters', () => {
  const source = '{% capture a %}{% link rien.md %}{% endcapture %}{{ a | relative_url }} {{ a | absolute_url }}'
  assert.equal(textOf(source), '#lien-mort #lien-mort')
})

test('single braces at the start of a link mean the site’s address', () => {
  const source = '[récap]({ site.baseurl }{% link _posts/2017-09-17-huit-mois.md %})'
  assert.deepEqual(liquid(source), { text: '[récap](/blog/2017/09/huit-mois/)', problems: [] })
  assert.equal(
    textOf('[a]({site.baseurl}/about/) ![b]( { site.url }/b.png)'),
    '[a](/blog/about/) ![b]( https://carnet.example/b.png)',
  )
  assert.equal(textOf('[a]({ site.url }{ site.baseurl }{% link about.md %})'), '[a](https://carnet.example/blog/about/)')
  assert.equal(textOf('[a]: { site.baseurl }/about/\n'), '[a]: /blog/about/\n')
  assert.equal(textOf('[a](<{ site.baseurl }/à propos/>)'), '[a](</blog/à propos/>)')
})

test('single braces mean nothing anywhere else', () => {
  for (const source of [
    'Le { site.baseurl } du site',
    '(voir { site.url })',
    '[a](/b/{ site.baseurl })',
    '`[a]({ site.baseurl }/x)`',
    '```\n[a]({ site.baseurl }/x)\n```\n',
    '[a]({ site.title })',
    '[a]({ page.url })',
    '\\newcommand{ site.url }',
  ]) {
    assert.deepEqual(liquid(source), { text: source, problems: [] })
  }
})

test('a baseurl before a link tag is not doubled', () => {
  assert.equal(textOf('{{ site.baseurl }}{% link about.md %}'), '/blog/about/')
  assert.equal(textOf('{{site.baseurl}}{% post_url 2017-09-17-huit-mois %}'), '/blog/2017/09/huit-mois/')
  assert.equal(textOf('{{ site.url }}{{ site.baseurl }}{% link about.md %}'), 'https://carnet.example/blog/about/')
  assert.equal(textOf('{{ site.baseurl }}/about/'), '/blog/about/')
})

test('the same link works on a site without a sub-path', () => {
  const site = siteOf({ site: { baseurl: '' }, linkTo: () => '/a/' })
  assert.equal(textOf('[x]({ site.baseurl }{% link _posts/a.md %})', site), '[x](/a/)')
})

test('a link tag that names nothing stays as it is written', () => {
  assert.equal(textOf('{% link %}'), '{% link %}')
  assert.deepEqual(problemsOf('{% link %}'), ['liquid-syntax 5:1'])
})

test('a site that names neither its address nor its sub-path has those it is built for', () => {
  const site = { ...siteOf(), site: {} }
  assert.equal(textOf('{{ site.url }}{{ site.baseurl }}/a', site), 'https://carnet.example/blog/a')
  assert.equal(textOf('[a]({ site.url }{% link about.md %})', site), '[a](https://carnet.example/blog/about/)')
})
