/** Words that begin a line of their own: « septembre 2017 » becomes « Septembre 2017 ». */
export function startSentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
