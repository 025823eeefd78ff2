import type { Span } from '../tree'

/** Gives headings their ids, each once. */
export class HeadingIds {
  readonly #gfm = new Map<string, number>()
  readonly #classic = new Map<string, number>()

  /** GFM input's ids: in lower case, letters with their accents and digits kept, spaces as hyphens, `-1` on doubles. */
  gfm(spans: Span[], prefix: string): string {
    const id = rawText(spans)
      .toLowerCase()
      .replace(/[^\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\- \t]/gu, '')
      .replace(/[ \t]/g, '-')
    return prefix + numbered(id, this.#gfm)
  }

  /** kramdown's own ids, which headings inside HTML and footnotes get: ASCII, from the first letter on. */
  classic(spans: Span[], prefix: string): string {
    return prefix + numbered(asciiId(rawText(spans)) || 'section', this.#classic)
  }
}

function numbered(id: string, seen: Map<string, number>): string {
  const count = seen.get(id) ?? 0
  seen.set(id, count + 1)
  return count === 0 ? id : `${id}-${count}`
}

/** A text's ASCII letters and digits, as ids had them before GFM. */
export function asciiId(text: string): string {
  const firstLetter = text.search(/[a-zA-Z]/)
  const from = firstLetter < 0 ? '' : text.slice(firstLetter)
  return from
    .replace(/[^a-zA-Z0-9 -]/g, '')
    .replaceAll(' ', '-')
    .toLowerCase()
}

function rawText(spans: Span[]): string {
  return spans
    .map((span) => {
      if ('children' in span) return rawText(span.children)
      return span.kind === 'text' || span.kind === 'character' || span.kind === 'code' || span.kind === 'math' ? span.value : ''
    })
    .join('')
}
