import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from '../../properties'
import { frenchHtml, invisible } from './setting'

const same = (html: string) => assert.equal(frenchHtml(html), html)

test('a sentence is followed through inline elements', () => {
  assert.equal(frenchHtml('<p><em>mot</em> ! <a href="/x">lien</a> ?</p>'), '<p><em>mot</em>·! <a href="/x">lien</a>·?</p>')
  assert.equal(frenchHtml('<p><em>mot </em> <b> !</b></p>'), '<p><em>mot·</em><b>!</b></p>')
  assert.equal(frenchHtml("<p>l'<em>été</em></p>"), '<p>l’<em>été</em></p>')
})

test('a space put in stays outside the link before it', () => {
  assert.equal(frenchHtml('<p><a href="/x">lien</a>!</p>'), '<p><a href="/x">lien</a>·!</p>')
  assert.equal(frenchHtml('<p>«<em>mot</em>»</p>'), '<p>«·<em>mot</em>·»</p>')
})

test('a quotation opened in one element may close in another', () => {
  assert.equal(frenchHtml('<p>"un <em>mot"</em> suite</p>'), '<p>«·un <em>mot·»</em> suite</p>')
})

test('a block or a line break begins a new line', () => {
  same('<p>mot<br>! suite</p>')
  same('<ul><li>"un</li><li>deux"</li></ul>')
  same('<table><tbody><tr><td>mot</td><td>! "</td></tr></tbody></table>')
})

test('code, keys, output, formulas and fields are left alone, and count as words around them', () => {
  same('<pre><code>a ! "b" l\'c ...</code></pre>')
  same('<pre>a !</pre>')
  same('<textarea>a !</textarea>')
  same('<script>"a" !</script>')
  same('<style>a { b: "c" !important }</style>')
  same('<math><mi>n</mi><mo>!</mo></math>')
  assert.equal(
    frenchHtml('<p>le <code>a !</code> ! et "<samp>b ?</samp>" : <kbd>;</kbd>?</p>'),
    '<p>le <code>a !</code>·! et «·<samp>b ?</samp>·»~: <kbd>;</kbd>·?</p>',
  )
  assert.equal(frenchHtml("<p>d'<code>x</code></p>"), '<p>d’<code>x</code></p>')
})

test('what is not to be translated, or not in French, is left alone', () => {
  same('<p class="x notranslate">a !</p>')
  same('<p translate="no">a !</p>')
  same('<p>un <span class="notranslate">a !</span></p>')
  same('<div lang="en"><p title="Who?">"Hi"!</p></div>')
  assert.equal(frenchHtml('<p>un <em lang="en">"Hello" !</em> !</p>'), '<p>un <em lang="en">"Hello" !</em>·!</p>')
})

test('French inside another language is set', () => {
  assert.equal(
    frenchHtml('<blockquote lang="en"><p lang="fr-CA">Allô!</p><p>Hi! <i lang="fr">Quoi?</i></p></blockquote>'),
    '<blockquote lang="en"><p lang="fr-CA">Allô·!</p><p>Hi! <i lang="fr">Quoi·?</i></p></blockquote>',
  )
})

test('the ending of an ordinal is set high (Lexique, « Nombres ordinaux »)', () => {
  assert.equal(frenchHtml('<p>le 1er janvier, la 1re fois</p>'), '<p>le 1<sup>er</sup>~janvier, la 1<sup>re</sup> fois</p>')
  assert.equal(frenchHtml('<p>le 2e, <b>le 12e</b></p>'), '<p>le 2<sup>e</sup>, <b>le 12<sup>e</sup></b></p>')
  assert.equal(frenchHtml('<p>au XXe siècle, le Ier siècle</p>'), '<p>au XX<sup>e</sup>~siècle, le I<sup>er</sup>~siècle</p>')
})

test('what only looks like an ordinal is not', () => {
  same('<p>1<sup>er</sup> avril, <sup>1er</sup>, 1<b>er</b></p>'.replace(' avril', '~avril').replace('~', ' aime '))
  same('<p>le, Ve, 0x1e, 1e5, v1e, 1erreur, 2eme, -1e-3, 3.2e</p>')
})

test('alternative texts and titles are set, other attributes are not', () => {
  assert.equal(
    frenchHtml('<p><img src="/a!b?c" alt="C\'est l\'été !"><a href="/x?y=1 !" title="Quoi ?">z</a></p>'),
    '<p><img src="/a!b?c" alt="C’est l’été·!"><a href="/x?y=1 !" title="Quoi·?">z</a></p>',
  )
})

/** What is set is set: done again on its own result, nothing changes. */
const settled = (html: string) => {
  const once = frenchHtml(html)
  assert.equal(frenchHtml(invisible(once)), once)
}

test('marks that do not pair, and addresses that stop short, settle at once', () => {
  settled('<p><em>“»</em><em>“”</em>”</p>')
  settled('<p>“"«”"</p>')
  settled('<p>1er – « – mot<br>suite</p>')
  settled('<p>h...http://!</p>')
})

test('setting a page twice changes nothing more', () => {
  const inline = fc.constantFrom('em', 'a', 'code', 'sup', 'span lang="en"', 'b', 'br')
  const text = fc.constantFrom(
    'mot',
    ' ',
    '!',
    '"',
    "'",
    '1er',
    '12',
    ' 000',
    ' : ',
    '«',
    '»',
    '...',
    ' – ',
    "l'",
    '?',
    '“',
    '”',
    '.',
  )
  const piece = fc.oneof(
    { weight: 3, arbitrary: text },
    fc
      .tuple(inline, fc.array(text, { maxLength: 4 }))
      .map(([tag, texts]) => (tag === 'br' ? '<br>' : `<${tag}>${texts.join('')}</${tag.split(' ')[0]}>`)),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => settled(`<p>${pieces.join('')}</p>`)),
    { numRuns: 1000 },
  )
})
