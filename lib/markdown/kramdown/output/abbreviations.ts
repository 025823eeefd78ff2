import type { AbbreviationDefinition, Span } from '../tree'

/** Replaces the abbreviations that a document defines, in the texts of spans, at the borders of ASCII words. */
export class AbbreviationFinder {
  /** Lengths that abbreviations with a given first character have, longest first. */
  readonly #lengths = new Map<string, number[]>()

  constructor(readonly definitions: ReadonlyMap<string, AbbreviationDefinition>) {
    for (const name of definitions.keys()) {
      const first = name[0] ?? ''
      this.#lengths.set(first, [...(this.#lengths.get(first) ?? []), name.length])
    }
    for (const [first, lengths] of this.#lengths) {
      this.#lengths.set(
        first,
        [...new Set(lengths)].sort((one, other) => other - one),
      )
    }
  }

  replaceIn(spans: Span[]): Span[] {
    if (this.definitions.size === 0) return spans
    return spans.flatMap((span) => {
      if (span.kind === 'text') return this.#split(span.value)
      if ('children' in span && !(span.kind === 'html' && span.raw)) span.children = this.replaceIn(span.children)
      return [span]
    })
  }

  #split(text: string): Span[] {
    const spans: Span[] = []
    // Any white space inside an abbreviation is as good as another.
    const flat = text.replace(/[\s\p{Z}]/gu, ' ')
    let start = 0
    for (let at = 0; at < text.length; at += 1) {
      const length = isBorder(text, at, start) ? this.#lengthAt(flat, at) : 0
      if (length === 0) continue
      if (at > start) spans.push({ kind: 'text', value: text.slice(start, at) })
      spans.push({ kind: 'abbreviation', value: flat.slice(at, at + length) })
      start = at + length
      at = start - 1
    }
    if (start < text.length || spans.length === 0) spans.push({ kind: 'text', value: text.slice(start) })
    return spans
  }

  #lengthAt(text: string, at: number): number {
    for (const length of this.#lengths.get(text[at] ?? '') ?? []) {
      if (!/\w/.test(text[at + length] ?? '') && this.definitions.has(text.slice(at, at + length))) return length
    }
    return 0
  }
}

function isBorder(text: string, at: number, start: number): boolean {
  return at === start || !/\w/.test(text[at - 1] ?? '')
}
