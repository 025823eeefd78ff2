import assert from 'node:assert/strict'
import { test } from 'node:test'
import { featuresOf } from '@/lib/author/import/features'
import { post } from '../../factories'

const examples: Record<string, string> = {
  highlight: '{% highlight ruby linenos %}\nx\n{% endhighlight %}',
  include: '{%- include note.html text="a" -%}',
  links: '[a]({% post_url 2017-01-01-a %})',
  liquid: '{% if page.title %}a{% endif %}',
  variables: '{{ site.url }}/a',
  plugins: '{% youtube abc %}',
  rawHtml: 'Un <kbd class="x">a</kbd>',
  fences: '```ruby\nx\n```',
  footnotes: 'Un mot[^1].\n\n[^1]: Une note.',
  attributes: '[a](/b/){: .button }',
  contents: '* a\n{:toc}',
  headingIds: '## Un titre {#ici}',
  tables: '| a | b |\n|---|---|',
  math: '$$ x^2 $$',
  abbreviations: '*[HTML]: langage',
  definitions: 'Pain\n: de la farine',
}

for (const [feature, source] of Object.entries(examples)) {
  test(`a text with ${feature} is counted under it`, () => {
    const names = featuresOf([post({ source })]).map(([name]) => name)
    assert.ok(
      names.some((name) => name === feature),
      names.join(', '),
    )
  })
}

test('the commonest feature comes first, and plain Markdown counts for none', () => {
  const posts = ['$$x$$', '$$y$$ <b>z</b>', 'Du *texte*, [un lien](/a/) et `{ code }`.'].map((source) => post({ source }))
  assert.deepEqual(featuresOf(posts), [
    ['math', 2],
    ['rawHtml', 1],
  ])
})

test('files in HTML, permalinks and redirects are counted by what the post is', () => {
  const place = { file: 'posts/a.html', line: 2, column: 1 }
  const odd = post({ format: 'html', source: '<p>$$</p>', places: { permalink: place }, redirectFrom: ['/a/'] })
  assert.deepEqual(
    featuresOf([odd]).map(([name]) => name),
    ['html', 'permalink', 'redirects'],
  )
})
