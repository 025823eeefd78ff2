import assert from 'node:assert/strict'
import { test } from 'node:test'
import { detectLanguage } from '@/lib/author/import/language'

const texts: [language: string | undefined, text: string][] = [
  ['fr', 'De retour de vacances, en train. Beaucoup de photos de montagne, de lacs et de chalets. Merci de votre patience.'],
  ['fr', 'Il se passe de nouveau des choses par ici : plus de devis, plus de factures, et un client de Lyon en visite.'],
  ['en', 'It was a quiet month, and most of the work that I did was for one client. We have not met, but they write a lot.'],
  ['es', 'El mes pasado no hice nada de lo que quería, pero los clientes están contentos con el trabajo y yo también lo estoy.'],
  ['de', 'Ich habe in diesem Monat nicht viel geschrieben, und die Arbeit für den Kunden ist auch noch nicht fertig.'],
  ['it', 'Questo mese non ho scritto molto, ma il lavoro per il cliente è finito e sono contento di come è andata.'],
  ['ja', 'ブログを書きました。今日は写真を整理します。'],
  [
    undefined,
    'Jag har inte skrivit mycket i månaden, men arbetet blev klart till slut. Nu är det höst igen, och vi eldar i spisen.',
  ],
  [undefined, 'Prix : 12.'],
]

for (const [language, text] of texts) {
  test(`“${text.slice(0, 40)}…” is ${language ?? 'no language that is known'}`, () => {
    assert.equal(detectLanguage([text]), language)
    assert.equal(detectLanguage([text, text]), language)
  })
}
