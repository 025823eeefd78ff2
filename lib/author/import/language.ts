/** Short words that French and English texts are full of, and that the other language lacks. */
const french = new Set(
  'le la les un une des du et est dans que qui pour pas sur avec ce cette je nous vous il elle au aux ou mais'.split(' '),
)
const english = new Set(
  'the of and to in is that it for was with this on are as be you we have from not but they or an by'.split(' '),
)

/** The language that texts are written in, by their commonest words; undefined when they are in neither, or too short. */
export function detectLanguage(texts: readonly string[]): 'fr' | 'en' | undefined {
  const counts = { fr: 0, en: 0 }
  for (const text of texts) {
    for (const [word] of text
      .slice(0, 20_000)
      .toLowerCase()
      .matchAll(/\p{L}+/gu)) {
      if (french.has(word)) counts.fr++
      if (english.has(word)) counts.en++
    }
  }
  if (counts.fr + counts.en < 5 || counts.fr === counts.en) return undefined
  return counts.fr > counts.en ? 'fr' : 'en'
}
