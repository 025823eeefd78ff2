/** Short words that texts of a language are full of; those of two languages count for both. */
const words: Record<string, string> = {
  fr: 'le la les un une des du et est dans que qui pour pas sur avec ce cette je nous vous il elle au aux ou mais de en se sa son par plus ne',
  en: 'the of and to in is that it for was with this on are as be you we have from not but they or an by',
  de: 'der die das und ist nicht mit ein eine zu den von für auf ich sich auch es dem im wir sie',
  es: 'el la los las del una que por para con es su como más pero este esta lo al y en de',
  it: 'il di che è un una per con non sono della del dei gli le si da come più ma la nel',
  nl: 'de het een en van is dat niet op te zijn voor met die ik er aan om',
  pt: 'o os as do da dos das em um uma que não para com por se mais como mas ao é de',
}
const languagesOf = new Map<string, string[]>()
for (const [language, list] of Object.entries(words)) {
  for (const word of list.split(' ')) languagesOf.set(word, [...(languagesOf.get(word) ?? []), language])
}

/** Scripts that name a language by themselves, as far as a blog is concerned: kana before the characters they stand among. */
const scripts: readonly (readonly [language: string, script: RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['zh', /\p{Script=Han}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
]

/**
 * The language that texts are written in, by their script or their commonest words; undefined when two are as likely, or the
 * texts are too short or full of other words. A tenth of the letters is enough for a script, an eighth of the words for a language:
 * the rest are code and addresses.
 */
export function detectLanguage(texts: readonly string[]): string | undefined {
  const counts = new Map<string, number>()
  const beginnings = texts.map((text) => text.slice(0, 20_000).toLowerCase())
  const letters = countIn(beginnings, /\p{L}/gu)
  const script = scripts.find(([, pattern]) => letters > 0 && countIn(beginnings, pattern) > letters / 10)
  if (script) return script[0]
  let all = 0
  for (const text of beginnings) {
    for (const [word] of text.matchAll(/\p{L}+/gu)) {
      all++
      for (const language of languagesOf.get(word) ?? []) counts.set(language, (counts.get(language) ?? 0) + 1)
    }
  }
  const [first, second] = [...counts].sort(([, a], [, b]) => b - a)
  return first && first[1] >= Math.max(5, all / 8) && first[1] > (second?.[1] ?? 0) ? first[0] : undefined
}

function countIn(texts: readonly string[], pattern: RegExp): number {
  return texts.reduce((sum, text) => sum + (text.match(pattern)?.length ?? 0), 0)
}
