import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collatorOf, slugify } from '@/lib/slug'
import fc from '../properties'

const slugs: Record<string, Record<string, string>> = {
  'spaces, underscores and signs part words': {
    'et moi': 'et-moi',
    good_job: 'good-job',
    '  R&D / essais… ': 'r-d-essais',
    'node.js': 'node-js',
  },
  'French loses its accents, ligatures and apostrophes': {
    Été: 'ete',
    'l’été': 'l-ete',
    "l'été": 'l-ete',
    'Œuvre ex æquo': 'oeuvre-ex-aequo',
    Ǽ: 'ae',
    'Ça, là, où, Noël': 'ca-la-ou-noel',
    Straße: 'strasse',
  },
  'languages that programmers keep apart stay apart': {
    C: 'c',
    'C++': 'c-plus-plus',
    'C#': 'c-sharp',
    'F#': 'f-sharp',
    '.NET': 'dot-net',
    'ASP.NET': 'asp-net',
    '#sharp': 'sharp',
  },
  'a title of recap keeps its plus': { 'Solo + 9 mois': 'solo-plus-9-mois' },
  'other scripts stay': { 日本語: '日本語', Ёлка: 'ёлка', 'Ελλάδα 2': 'ελλάδα-2', ガ: 'ガ' },
  'a name without letters becomes its code points': { '!!!': 'u21-21-21', '🎉': 'u1f389', '❤️': 'u2764', '': 'u', ' ': 'u' },
}

for (const [rule, examples] of Object.entries(slugs))
  test(rule, () => {
    for (const [name, slug] of Object.entries(examples)) assert.equal(slugify(name), slug)
  })

test('two spellings of one letter make one slug', () => {
  assert.equal(slugify('e\u0301te\u0301'), slugify('été'))
  assert.equal(slugify('и\u0306'), 'й')
})

test('a slug is never empty, its own slug, in NFC, and holds nothing but words and dashes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      const slug = slugify(name)
      assert.match(slug, /^[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:-[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*$/u)
      assert.equal(slugify(slug), slug)
      assert.equal(slug.normalize('NFC'), slug)
      assert.equal(slugify(name.normalize('NFD')), slug)
    }),
  )
})

test('names are in the order of the language: accents and case aside, numbers by value', () => {
  const names = ['Zèbre', 'étable', 'Été', 'œuf', 'mois 10', 'mois 9', 'abri']
  assert.deepEqual(names.toSorted(collatorOf('fr').compare), ['abri', 'étable', 'Été', 'mois 9', 'mois 10', 'œuf', 'Zèbre'])
})
