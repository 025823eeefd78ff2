import { opensDestination, singleBraces } from './author-link'
import type { Fault, Fragment } from './fragment'
import { excerptOf } from './gap'
import { VerbatimBlocks } from './verbatim-blocks'

/** A tag longer than this was never meant as one: somewhere a `%}` is missing. */
const longestTag = 10_000

const tagShape = /^-?\s*(\w+)([\s\S]*)$/

/**
 * Cuts a template into text, outputs and tags as Ruby's Liquid does (`{%.*?%}`, `{{.*?}}`), with one difference: what is
 * not closed is text and a fault, not the end of the whole. Raw and comment blocks are resolved here.
 * `inCode` says where Markdown shows code: there single braces stay what they are.
 */
export function scan(source: string, inCode: (offset: number) => boolean): { fragments: Fragment[]; faults: Fault[] } {
  return new Scanner(source, inCode).run()
}

class Scanner {
  private readonly fragments: Fragment[] = []
  private readonly faults: Fault[] = []
  private textBegin = 0
  private at = 0
  private readonly closers = { '%}': -1, '}': -1 }

  private readonly blocks: VerbatimBlocks

  constructor(
    private readonly source: string,
    private readonly inCode: (offset: number) => boolean,
  ) {
    this.blocks = new VerbatimBlocks(source)
  }

  run(): { fragments: Fragment[]; faults: Fault[] } {
    for (;;) {
      this.at = this.source.indexOf('{', this.at)
      if (this.at === -1) break
      const next = this.source[this.at + 1]
      if (next === '%') this.tag()
      else if (next === '{') this.output()
      else this.singleBrace()
    }
    this.text(this.source.length)
    return { fragments: this.fragments, faults: this.faults }
  }

  private tag(): void {
    const begin = this.at
    const end = this.closing('%}', begin + 2)
    const written = end === -1 ? '' : this.source.slice(begin, end)
    if (end === -1 || bare(written.slice(2)).includes('{%')) {
      this.unclosed()
      return
    }
    const [, name, rest = ''] = tagShape.exec(written.slice(2, -2)) ?? []
    if (name === undefined) {
      this.unreadable(end)
      return
    }
    const trims = { trimLeft: written[2] === '-', trimRight: written.at(-3) === '-' }
    const markup = rest.replace(/-$/, '').trim()
    if (name === 'raw') this.raw(end, trims)
    else if (name === 'comment') this.comment(trims)
    else this.push({ kind: 'tag', name, begin, end, markup, ...trims })
  }

  private output(): void {
    const begin = this.at
    const last = this.closing('}', begin + 2)
    const written = last === -1 ? '' : this.source.slice(begin + 2, last - 1)
    if (last === -1 || this.source[last] !== '}' || /\{[{%]/.test(bare(written))) {
      this.unclosed()
      return
    }
    const markup = written.replace(/^-|-$/g, '').trim()
    const trims = { trimLeft: written.startsWith('-'), trimRight: written.endsWith('-') }
    this.push({ kind: 'output', braces: 2, begin, end: last + 1, markup, ...trims })
  }

  private singleBrace(): void {
    singleBraces.lastIndex = this.at
    const match = singleBraces.exec(this.source)
    if (match && opensDestination(this.source, this.at) && !this.inCode(this.at)) {
      const [written, markup = ''] = match
      const end = this.at + written.length
      this.push({ kind: 'output', braces: 1, begin: this.at, end, markup, trimLeft: false, trimRight: false })
    } else this.at++
  }

  private raw(opened: number, trims: { trimLeft: boolean; trimRight: boolean }): void {
    const closer = this.blocks.endOfRaw(opened)
    if (!closer) {
      this.unclosed('raw')
      return
    }
    this.push({ kind: 'nothing', begin: this.at, end: opened, markup: '', trimLeft: trims.trimLeft, trimRight: false })
    this.fragments.push({ kind: 'text', begin: opened, end: closer.begin, verbatim: true })
    this.textBegin = this.at = closer.begin
    const trimRight = this.source[closer.end - 3] === '-'
    this.push({ kind: 'nothing', ...closer, markup: '', trimLeft: false, trimRight })
  }

  private comment(trims: { trimLeft: boolean; trimRight: boolean }): void {
    const end = this.blocks.endOfComment(this.at)
    if (end === undefined) {
      this.unclosed('comment')
      return
    }
    const trimRight = this.source[end - 3] === '-'
    this.push({ kind: 'nothing', begin: this.at, end, markup: '', trimLeft: trims.trimLeft, trimRight })
  }

  private push(fragment: Fragment): void {
    this.text(fragment.begin)
    this.fragments.push(fragment)
    this.textBegin = this.at = fragment.end
  }

  private text(end: number): void {
    const begin = this.textBegin
    if (end > begin) this.fragments.push({ kind: 'text', begin, end, verbatim: false })
    this.textBegin = end
  }

  private unclosed(tag?: string): void {
    const fragment =
      tag ??
      this.source
        .slice(this.at, this.at + 20)
        .split('\n', 1)[0]
        ?.trim() ??
      ''
    this.faults.push({ code: 'liquid-unclosed', at: this.at, details: { fragment: tag ? `{% ${tag} %}` : fragment } })
    this.at += 2
  }

  private unreadable(end: number): void {
    this.faults.push({ code: 'liquid-syntax', at: this.at, details: { fragment: excerptOf(this.source.slice(this.at, end)) } })
    this.at = end
  }

  /** Offset after the next closer within reach, or -1; each closer is looked for once. */
  private closing(closer: '%}' | '}', from: number): number {
    if (this.closers[closer] < from + closer.length) {
      const found = this.source.indexOf(closer, from)
      this.closers[closer] = found === -1 ? Number.POSITIVE_INFINITY : found + closer.length
    }
    const end = this.closers[closer]
    return end - from > longestTag ? -1 : end
  }
}

/** A tag's text without its quoted strings. */
function bare(text: string): string {
  return text.replace(/"[^"]*"|'[^']*'/g, '')
}
