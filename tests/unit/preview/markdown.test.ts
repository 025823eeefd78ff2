import assert from 'node:assert/strict'
import { test } from 'node:test'
import { markdownOf } from '@/lib/views/preview/markdown'
import { plainTextOf } from '@/lib/views/preview/plain-text'
import { reportSchema } from '@/lib/views/preview/report-schema'
import { summaryOf } from '@/lib/views/preview/summary'
import { change, report, waiting } from './sample'

const origin = 'https://octobre.example.dev'
const spaced = (text: string) => text.replace(/[\u00A0\u202F]/g, ' ')

test('a comment names what changes, with direct links to the preview', () => {
  const changes = [
    change({ change: 'added', words: { added: 612, removed: 0 } }),
    change(),
    change({ change: 'removed', title: 'Les captchas et moi', href: null, leaves: { is: 'missing' } }),
  ]
  const markdown = spaced(markdownOf(report({ changes, waiting: [waiting()] }), { origin }))
  assert.equal(
    markdown,
    `### Ce qui change pour qui lit

Un billet ajouté, un corrigé, un retiré. Le reste du cahier est identique, à la lettre. Un billet paraîtra à la fusion.

- **ajouté** · [Un formulaire qui pardonne](${origin}/2017/09/formulaire/) · 612 mots
- **corrigé** · [Un formulaire qui pardonne](${origin}/2017/09/formulaire/) · + 14 mots, − 9
- **retiré** · ~~Les captchas et moi~~ · **l’adresse répondra 404**

Ne paraîtront pas à la fusion :

- **brouillon** · [Pas mûr](${origin}/2018/07/pas-mur/) · 122 mots

[Tout voir, mot à mot](${origin}/preview/)

<sub>Fait à partir de 0123456.</sub>
`,
  )
})

test('without an address of the preview a comment has no links, and says so', () => {
  const markdown = markdownOf(report({ changes: [change()] }), { origin: undefined })
  assert.ok(!markdown.includes(']('))
  assert.match(spaced(markdown), /L’adresse de l’aperçu n’est pas connue : les liens manquent\./)
})

test('a comment stays short, and says what it leaves out', () => {
  const changes = Array.from({ length: 500 }, () => change())
  const markdown = markdownOf(report({ changes, waiting: Array.from({ length: 500 }, () => waiting()) }), { origin })
  assert.equal(markdown.match(/^- /gm)?.length, 60)
  assert.equal(markdown.match(/… et 470 de plus\./g)?.length, 2)
  assert.ok(markdown.length < 20_000)
})

const hostile = [
  'voir @camille et #12',
  '](https://evil.example) [x',
  '![x](https://evil.example/x.png)',
  '<img src=x onerror=alert(1)> <!-- -->',
  'https://evil.example et www.evil.example',
  '`code` *gras* _italique_ ~~rayé~~ | a | $x$',
  'une ligne\n\n# deux\r\n- trois\u2028quatre',
  `${'long '.repeat(500)}`,
  '\u202Egauche\u202C et \u0007',
]
for (const title of hostile) {
  test(`a title in a comment stays a title: ${JSON.stringify(title).slice(0, 40)}`, () => {
    const markdown = markdownOf(report({ changes: [change({ title }), change({ change: 'removed', title, href: null })] }), {
      origin,
    })
    const lines = markdown.split('\n').filter((line) => line.startsWith('- '))
    assert.equal(lines.length, 2)
    for (const line of lines) {
      assert.doesNotMatch(line, /@camille|#12|https:\/\/evil|www\.evil|(?<!\\)<|(?<!\\)`|[\p{Cc}\u202E\u2028]/u)
      assert.equal(line.match(/(?<!\\)\]\(/g)?.length ?? 0, line.includes('~~') ? 0 : 1)
      assert.ok(line.length < 400)
    }
  })
}

for (const href of [
  'https://evil.example/',
  '//evil.example/',
  'javascript:alert(1)',
  '/\\evil.example/',
  `/${'a'.repeat(600)}/`,
  'http://[',
]) {
  test(`a comment does not lead to ${href.slice(0, 30)}`, () => {
    const markdown = markdownOf(report({ page: href, changes: [change({ href })] }), { origin })
    assert.doesNotMatch(markdown, /\]\((?!https:\/\/octobre\.example\.dev\/)/)
  })
}

test('an address with brackets does not end its link', () => {
  const markdown = markdownOf(report({ changes: [change({ href: '/a_(b)/<c>/' })] }), { origin })
  assert.ok(markdown.includes('(https://octobre.example.dev/a_%28b%29/%3Cc%3E/)'))
})

test('what changes is counted in words, the noun said once', () => {
  const changes = [
    ...Array.from({ length: 2 }, () => change({ change: 'added' })),
    change(),
    change({ kind: 'page' }),
    change({ kind: 'page', change: 'removed' }),
  ]
  assert.equal(
    summaryOf(report({ changes })),
    'Deux billets ajoutés, un corrigé, une page corrigée, une retirée. Le reste du cahier est identique, à la lettre. Deux billets paraîtront à la fusion.',
  )
  assert.equal(
    summaryOf(report({ changes, language: 'en' })),
    'Two posts added, one edited, one page edited, one removed. The rest is the same, to the letter. Two posts go live on merge.',
  )
  assert.equal(summaryOf(report()), 'Rien ne change.')
  assert.match(summaryOf(report({ compared: { with: 'nothing' } })), /n’est pas connu/)
})

test('a terminal shows corrections as git does, and obeys no title', () => {
  const passages = [
    { kind: 'same' as const, paragraphs: 4 },
    {
      kind: 'text' as const,
      parts: [
        { op: 'same' as const, text: 'une ' },
        { op: 'removed' as const, text: 'erreur' },
        { op: 'added' as const, text: 'faute' },
      ],
    },
  ]
  const fields = [{ name: 'tags' as const, before: ['a'], after: ['a', 'b'] }]
  const text = spaced(plainTextOf(report({ changes: [change({ title: '\u001b[2JTitre', passages, fields })] })))
  assert.match(text, /^Ce qui change, comparé au site publié\n\nUn billet corrigé\. /)
  assert.match(text, /corrigé {2}\[2JTitre {2}\+ 14 mots, − 9\n\/2017\/09\/formulaire\/\nÉtiquettes : a\{\+, b\+\}\n/)
  assert.match(text, / {2}\[…\] 4 paragraphes inchangés\n\n {2}une \[-erreur-\]\{\+faute\+\}\n/)
})

test('what is scheduled says when it appears, and what is withheld is named without a link', () => {
  const entries = [
    waiting({ status: 'scheduled', title: 'Programmé', day: '2018-04-01' }),
    waiting({ status: 'withheld', title: 'Retenu', href: null }),
  ]
  const markdown = spaced(markdownOf(report({ waiting: entries }), { origin }))
  assert.match(markdown, /- \*\*programmé\*\* · \[Programmé\]\(\S+\) · 122 mots · paraîtra le 1er avril 2018\n/)
  assert.match(markdown, /- \*\*retenu\*\* · Retenu · 122 mots\n/)
})

test('what is to mend counts lost addresses and lonely tags, as the page does', () => {
  const markdown = spaced(markdownOf(report({ lost: ['/a/'], lonelyTags: [{ tag: 'fuor', file: 'posts/b.md' }] }), { origin }))
  assert.match(markdown, /À corriger : 0 erreur, 2 remarques\./)
})

test('a report with a day that is none is no report', () => {
  const faulty = JSON.parse(JSON.stringify(report({ waiting: [waiting({ status: 'scheduled', day: '2018-13-45' })] })))
  assert.equal(reportSchema.safeParse(faulty).success, false)
})
