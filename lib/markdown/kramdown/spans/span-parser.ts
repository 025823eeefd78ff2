import type { Source } from '../source'
import type { Document, Span, SpanParent } from '../tree'

/** Reads one kind of span at the position, moving past it (or past the mark that turned out to be text). */
type SpanRule = (parser: SpanParser) => boolean

/** Where a nested reading ends. `accepts` is asked at every place where the pattern matches. */
export interface Stop {
  pattern: RegExp
  accepts(match: RegExpExecArray): boolean
}

/** What may be read: the places worth looking at, and the rules tried there in order. */
export interface Grammar {
  starts: RegExp
  rules: readonly SpanRule[]
}

/** Spans nest this deep; deeper marks are text. */
const MAX_DEPTH = 60

/**
 * Reads spans with kramdown's method: every opening tries to find its end, and is text when it has none. Nested
 * attempts may cost exponential time; `budget` bounds the work of one text, after which marks are text.
 */
export class SpanParser {
  parent: SpanParent
  readonly ancestors: SpanParent[] = []

  constructor(
    readonly document: Document,
    readonly source: Source,
    root: SpanParent,
    readonly grammar: Grammar,
    readonly budget: { left: number },
  ) {
    this.parent = root
  }

  get exhausted(): boolean {
    return this.budget.left <= 0
  }

  get tooDeep(): boolean {
    return this.ancestors.length >= MAX_DEPTH
  }

  /** Whether what is being read stands inside such a span. */
  isInside(...kinds: SpanParent['kind'][]): boolean {
    return kinds.includes(this.parent.kind) || this.ancestors.some(({ kind }) => kinds.includes(kind))
  }

  /** Adds text, joining it to text just before. */
  addText(text: string): void {
    const last = this.parent.children.at(-1)
    if (last?.kind === 'text') last.value += text
    else if (text !== '') this.parent.children.push({ kind: 'text', value: text })
  }

  add(span: Span): void {
    this.parent.children.push(span)
  }

  /** Adds the next `length` characters as text. */
  takeText(length: number): void {
    const { source } = this
    this.addText(source.text.slice(source.position, source.position + length))
    source.position += length
  }

  takeRest(): void {
    this.takeText(this.source.text.length - this.source.position)
  }

  /** Reads spans into `parent` up to the stop, which is not passed, or to the end; whether the stop was met. */
  read(parent: SpanParent, stop?: Stop, grammar: Grammar = this.grammar): boolean {
    this.ancestors.push(this.parent)
    this.parent = parent
    const stopped = this.#readSpans(stop, grammar)
    this.parent = this.ancestors.pop() ?? parent
    return stopped
  }

  /** Reads the whole text. */
  readAll(): void {
    this.#readSpans(undefined, this.grammar)
  }

  #readSpans(stop: Stop | undefined, grammar: Grammar): boolean {
    const { source, budget } = this
    while (!source.ended) {
      const next = this.exhausted ? -1 : nextStart(source, grammar)
      if (next < 0) break
      budget.left -= 1 + ((next - source.position) >> 6)
      this.takeText(next - source.position)
      const match = stop && source.match(stop.pattern)
      if (match && stop.accepts(match)) return true
      if (!grammar.rules.some((rule) => rule(this))) this.takeText(1)
    }
    if (!stop) this.takeRest()
    return false
  }
}

function nextStart(source: Source, { starts }: Grammar): number {
  starts.lastIndex = source.position
  return starts.exec(source.text)?.index ?? -1
}
