import assert from 'node:assert/strict'
import { test } from 'node:test'
import { frenchText } from '@/lib/markdown/typography'
import fc from '../../properties'
import { french, invisible } from './setting'

/** What the author writes, and what is printed: `·` is U+202F, `~` U+00A0. */
const cases: Record<string, [written: string, printed: string][]> = {
  'a thin space stands before ; ! ? in place of a plain one (Imprimerie nationale, table of spaces)': [
    ['Quoi ?', 'Quoi·?'],
    ['Oui ! Non ; peut-être', 'Oui·! Non·; peut-être'],
    ['mot\n!', 'mot·!'],
    ['mot  !', 'mot·!'],
    ['mot~!', 'mot·!'],
    ['(vraiment ?)', '(vraiment·?)'],
    ['Quoi ?…', 'Quoi·?…'],
  ],
  'it is put in where the author left none, at a word’s end': [
    ['Quoi?', 'Quoi·?'],
    ['non; oui', 'non·; oui'],
    ['(un)! 2017!', '(un)·! 2017·!'],
    ['as-tu lu index.html?', 'as-tu lu index.html·?'],
  ],
  'signs that run together stay together': [
    ['Quoi ?!', 'Quoi·?!'],
    ['Non!!!', 'Non·!!!'],
    ['Si !?', 'Si·!?'],
  ],
  'a no-break space stands before a colon, in place of a plain one only': [
    ['Bilan : mars', 'Bilan~: mars'],
    ['En 2017 : douze', 'En 2017~: douze'],
    ['mot·: suite', 'mot~: suite'],
    ['Bilan: mars', 'Bilan: mars'],
    ['Voici :', 'Voici~:'],
  ],
  'what only looks like punctuation stays as it is': [
    ['https://exemple.fr/a?b=c;d!e', 'https://exemple.fr/a?b=c;d!e'],
    ['voir https://exemple.fr/l\'été?a="b"', 'voir https://exemple.fr/l\'été?a="b"'],
    ['www.exemple.fr?x', 'www.exemple.fr?x'],
    ['index.html?page=2', 'index.html?page=2'],
    ["d'un o'neil!x@exemple.fr", "d’un o'neil!x@exemple.fr"],
    ['à 10:30, en 16:9, Foo::Bar', 'à 10:30, en 16:9, Foo::Bar'],
    ['salut :-) ou :) ou ;) ou ;-) ou :p', 'salut :-) ou :) ou ;) ou ;-) ou :p'],
    ['a != b', 'a != b'],
    ['oui ? non', 'oui·? non'],
    ['C:\\dossier\\a!b', 'C:\\dossier\\a!b'],
    ['x ?y:z !important :emoji:', 'x ?y:z !important :emoji:'],
    ['&nbsp; &#160;', '&nbsp; &#160;'],
    ['(?) [!]', '(?) [!]'],
    ['! au début', '! au début'],
  ],
  'the end of a sentence after an address is punctuation': [
    ['Connais-tu https://exemple.fr/ ?', 'Connais-tu https://exemple.fr/·?'],
    ['https://exemple.fr!', 'https://exemple.fr·!'],
  ],
  'an apostrophe is curly (Lexique, « Apostrophe »)': [
    ["l'été, d'où, aujourd'hui, O'Hara", 'l’été, d’où, aujourd’hui, O’Hara'],
    ["un récap' mensuel", 'un récap’ mensuel'],
    ["'tain", '’tain'],
    ["les années '90", 'les années ’90'],
    ['l\'"été"', 'l’«·été·»'],
    ["le 'mot'", 'le ‘mot’'],
    ["5'30, 10' de retard", "5'30, 10' de retard"],
  ],
  'straight quotation marks become « » in pairs, and “ ” inside another pair (Lexique, « Guillemets »)': [
    ['dit "bonjour".', 'dit «·bonjour·».'],
    ['"Oui", dit-il', '«·Oui·», dit-il'],
    ['"il a dit "oui" hier"', '«·il a dit “oui” hier·»'],
    ['«il a dit "oui" hier»', '«·il a dit “oui” hier·»'],
    ['("mot")', '(«·mot·»)'],
    ['“mot”', '«·mot·»'],
    ['« un “deux” »', '«·un “deux”·»'],
    ['"...suite"', '«·…suite·»'],
    ['"Quoi?"', '«·Quoi·?·»'],
  ],
  'a quotation mark without its other stays as it is': [
    ['un écran de 15"', 'un écran de 15"'],
    ['class="grand"', 'class="grand"'],
    ['un " deux', 'un " deux'],
    ['un " deux " trois', 'un " deux " trois'],
    ['fin" de phrase', 'fin" de phrase'],
    ['""', '""'],
    ['“ouvert', '“ouvert'],
  ],
  'a thin space stands inside « »': [
    ['«mot»', '«·mot·»'],
    ['« mot »', '«·mot·»'],
    ['«~mot~»', '«·mot·»'],
    ['«»', '«»'],
  ],
  'three dots are one sign (Lexique, « Points de suspension »)': [
    ['attends...', 'attends…'],
    ['était...inexistant', 'était…inexistant'],
    ['[...]', '[…]'],
    ['deux.. quatre....', 'deux.. quatre....'],
    ['../.. et 1..10', '../.. et 1..10'],
  ],
  'a number stays with what it numbers (Lexique, « Abréviations »)': [
    ['n° 5, N° 12', 'n°~5, N°~12'],
    ['p. 12, pp. 3-4, § 2, art. 5', 'p.~12, pp.~3-4, §~2, art.~5'],
    ['loup. 12', 'loup. 12'],
  ],
  'an abbreviated title stays with the name (Lexique, « Titres de civilité »)': [
    ['M. Martin, Mme Petit, Dr Roux', 'M.~Martin, Mme~Petit, Dr~Roux'],
    ['M. le maire', 'M. le maire'],
  ],
  'a day stays with its month (Lexique, « Dates »), a century’s number with its word': [
    ['le 3 mars 2017', 'le 3~mars 2017'],
    ['1er janvier', '1er~janvier'],
    ['12 oct. et 3 mai', '12~oct. et 3~mai'],
    ['3 marsouins', '3 marsouins'],
    ['au XIXe siècle', 'au XIXe~siècle'],
  ],
  'a unit stays with its number (SI brochure, § 5.4.3)': [
    ['10 %, 15 €, 20 °C', '10~%, 15~€, 20~°C'],
    ['5 km, 3 Mo, 10 h 30, 12 kWh', '5~km, 3~Mo, 10~h~30, 12~kWh'],
    ['10% et 15€', '10% et 15€'],
    ['3 minots', '3 minots'],
  ],
  'thousands are parted by a thin space (SI brochure, § 5.4.4)': [
    ['12 000', '12·000'],
    ['1 234 567 €', '1·234·567~€'],
    ['en 2017 300 personnes', 'en 2017 300 personnes'],
    ['03 29 12 34 56', '03 29 12 34 56'],
    ['1 234 56', '1 234 56'],
  ],
  'an aside holds to its dashes, dialogue to its own (Lexique, « Tiret »)': [
    ['un mot – une aparté – et la suite', 'un mot –~une aparté~– et la suite'],
    ['un mot — une aparté —, suite', 'un mot —~une aparté~—, suite'],
    ['un – deux', 'un – deux'],
    ['un – deux. Trois – quatre', 'un – deux. Trois – quatre'],
    ['de 10 – 20 à 30 – 40', 'de 10 – 20 à 30 – 40'],
    ['— Bonjour', '—~Bonjour'],
  ],
}

for (const [rule, examples] of Object.entries(cases))
  test(rule, () => {
    for (const [written, printed] of examples) assert.equal(french(invisible(written)), printed)
  })

/** Texts made of everything the rules look at. */
const hostile = fc
  .array(
    fc.constantFrom(
      ...'"“”«»\'’‘!?;:.…–—-()[]{}/%€°,\uFFFC \n\t\u00A0\u202F\u2009'.split(''),
      ...[
        'a',
        'É',
        'mot',
        '1',
        '12',
        '000',
        'er',
        'h',
        'n°',
        'p.',
        'M.',
        'XXe',
        'siècle',
        'mars',
        'km',
        '...',
        '&a',
        'x@y',
        'http://',
        'C:\\',
      ],
      ' ',
      ' ',
    ),
    { maxLength: 24 },
  )
  .map((parts) => parts.join(''))

test('setting a text twice changes nothing more', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const once = frenchText(text)
      assert.equal(frenchText(once), once)
    }),
    { numRuns: 3000 },
  )
})

test('only spaces, quotation marks, apostrophes and dots ever change', () => {
  const bare = (text: string) =>
    text
      .replaceAll('…', '...')
      .replace(/["“”«»]/gu, '"')
      .replace(/['’‘]/gu, "'")
      .replace(/\s/gu, '')
  fc.assert(
    fc.property(hostile, (text) => assert.equal(bare(frenchText(text)), bare(text))),
    { numRuns: 2000 },
  )
})

test('words never run together', () => {
  const wordsOf = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? []
  fc.assert(
    fc.property(hostile, (text) => assert.deepEqual(wordsOf(frenchText(text)), wordsOf(text))),
    { numRuns: 2000 },
  )
})

test('a very long line takes no time worth noticing', () => {
  const line = '"mot" ( « l\'été ! – ... 12 000 '.repeat(5000)
  assert.ok(frenchText(line).length > line.length / 2)
})
