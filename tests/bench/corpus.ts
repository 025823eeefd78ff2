import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { randomFrom } from '../build/edits'

const nouns =
  'atelier bilan bureau carnet client contrat courriel devis facture formulaire marché matin métier projet rendez-vous silence train village'.split(
    ' ',
  )
const verbs = 'arrive attend avance change coûte déborde hésite recommence répond revient suffit tombe'.split(' ')
const ends = 'ce matin, comme prévu, sans bruit, depuis hier, en pratique, pour une fois, le lundi, à la fin du mois'.split(', ')

/**
 * Writes a blog of `count` posts of about 600 words, the same for one count on every machine: ten categories, two hundred tags, five
 * on each post, a code block in every third, a recap for each month.
 */
export function writeCorpus(folder: string, count: number): void {
  const random = randomFrom(count)
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? ''
  const sentence = () =>
    `Le ${pick(nouns)} ${pick(verbs)} quand un ${pick(nouns)} ${pick(verbs)}, ${pick(ends)} : ${pick(nouns)} ?`
  const paragraph = (length: number) => Array.from({ length }, sentence).join(' ')
  mkdirSync(join(folder, 'posts'), { recursive: true })
  writeFileSync(join(folder, 'site.yml'), siteFile)
  const lastDay = Date.UTC(2025, 11, 28)
  for (let number = 0; number < count; number++) {
    const day = new Date(lastDay - number * (3650 / Math.max(count, 600)) * 86_400_000).toISOString().slice(0, 10)
    const tags = Array.from({ length: 5 }, () => `sujet ${Math.floor(random() * 200)}`)
    const code = number % 3 === 0 ? '```js\nconst total = jours * tarif\n```\n\n' : ''
    const text = `${paragraph(3)}\n\n<!--more-->\n\n## ${sentence()}\n\n${paragraph(14)}\n\n${code}- ${sentence()}\n- ${sentence()}\n\n${paragraph(14)}\n`
    const front = `title: "Le ${pick(nouns)} ${pick(verbs)}, no ${number}"\ncategory: rubrique ${number % 10}\ntags: [${tags.join(', ')}]`
    writeFileSync(join(folder, 'posts', `${day}-billet-${number}.md`), `---\n${front}\n---\n\n${text}`)
  }
  for (let month = 1; month <= 12; month++)
    writeFileSync(
      join(folder, 'posts', `2025-${String(month).padStart(2, '0')}-27-solo-plus-${month}-mois.md`),
      `---\ntitle: Solo + ${month} mois\n---\n\n${paragraph(20)}\n`,
    )
}

const siteFile = `title: Le banc
description: Un carnet pour mesurer.
url: https://bench.example
language: fr
permalink: /:year/:month/:title/
recaps:
  title: "Solo + {age}"
  start: 2024-12
  end: 2025-11
`
