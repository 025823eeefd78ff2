/** As much as search engines and cards show, in UTF-16 units. */
const maximum = 160

/**
 * A text cut to what a description holds: at most 160 signs with the « … » that marks a cut. It falls between words, never
 * before the punctuation that a no-break space ties to one; a first word too long by itself is cut between two letters.
 */
export function shortDescription(text: string): string {
  const line = text.replace(/[ \t\r\n]+/g, ' ').trim()
  if (line.length <= maximum) return line
  const lastSpace = line.lastIndexOf(' ', maximum - 1)
  const start = lastSpace > 0 ? line.slice(0, lastSpace) : wholeLetters(line.slice(0, maximum + 10), maximum - 1)
  return `${start.replace(/[\s,;:.…–—«(-]+$/u, '')}…`
}

/** The longest start of a text that fits and ends between two letters as readers see them (an emoji is one). */
function wholeLetters(text: string, length: number): string {
  let start = ''
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (start.length + segment.length > length) break
    start += segment
  }
  return start
}
