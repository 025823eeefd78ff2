import { type Liquid, Tokenizer, type TopLevelToken } from 'liquidjs'
import { takeOverAddresses } from './author-link'
import { blankBlocksOf } from './blank-blocks'
import { type Fault, type Fragment, literal, nothing, type TagFragment } from './fragment'
import { excerptOf, gap } from './gap'
import { type Closing, type Pair, pair } from './pair'
import { scan } from './scan'
import { TemplateParser } from './template-parser'
import type { Unit } from './unit'

/** A text of Liquid as tokens that liquidjs can parse without an error, and what was wrong with it. */
export function prepare(unit: Unit, engine: Liquid, closing: Closing): { tokens: TopLevelToken[]; faults: Fault[] } {
  const { fragments, faults } = scan(unit.source, (offset) => unit.inCode(offset))
  unit.absolute = takeOverAddresses(fragments)
  const paired = pair(fragments, closing)
  faults.push(...paired.faults)
  const preparation = new Preparation(unit, engine, fragments, faults)
  for (const index of paired.loose) preparation.makeLiteral(index)
  for (const block of paired.pairs) preparation.block(block, closing)
  preparation.single(new Set(paired.pairs.flatMap(({ open, branches, close }) => [open, close, ...branches])), closing)
  const sound = paired.pairs.filter(({ open }) => fragments[open]?.kind === 'tag')
  for (const begin of blankBlocksOf(unit.source, fragments, sound)) unit.blank.add(begin)
  return { tokens: preparation.tokens(), faults }
}

class Preparation {
  private readonly parser: TemplateParser

  constructor(
    private readonly unit: Unit,
    private readonly engine: Liquid,
    private readonly fragments: Fragment[],
    private readonly faults: Fault[],
  ) {
    this.parser = new TemplateParser(engine, unit)
  }

  makeLiteral(index: number): void {
    const fragment = this.fragments[index]
    if (fragment) this.fragments[index] = literal(fragment)
  }

  block({ name, open, branches, close, tooDeep }: Pair, closing: Closing): void {
    const [first, last] = [this.fragments[open], this.fragments[close]]
    if (first?.kind !== 'tag' || last?.kind !== 'tag') return
    if (closing(name) === undefined) {
      this.unknownBlock(first, open, close)
      return
    }
    if (name === 'highlight' || name === 'codeblock') this.unit.codeTags.push([first.end, last.begin])
    this.unit.closed.add(first.begin)
    const isReadable = !tooDeep && this.isReadable(() => [this.token(first), this.token(last)])
    if (!isReadable) {
      this.fault(tooDeep ? 'liquid-limit' : 'liquid-syntax', first)
      for (const index of [open, close, ...branches]) this.makeLiteral(index)
      return
    }
    for (const index of branches) this.branch(index)
  }

  /** Tags without an end tag, and outputs. */
  single(inPairs: ReadonlySet<number>, closing: Closing): void {
    this.fragments.forEach((fragment, index) => {
      if (fragment.kind === 'output' && fragment.markup === '') this.fragments[index] = nothing(fragment)
      else if (fragment.kind === 'tag' && !inPairs.has(index) && closing(fragment.name) === undefined) {
        this.unknownTag(fragment, index)
      } else if ((fragment.kind === 'tag' && !inPairs.has(index)) || fragment.kind === 'output') {
        this.readable(fragment, index)
      }
    })
  }

  tokens(): TopLevelToken[] {
    const tokens: TopLevelToken[] = []
    this.fragments.forEach((fragment, index) => {
      if (fragment.kind !== 'nothing') tokens.push(this.token(fragment, index))
    })
    return tokens
  }

  private branch(index: number): void {
    const fragment = this.fragments[index]
    if (fragment?.kind !== 'tag') return
    const [before, after] = fragment.name === 'when' ? ['{% case 1 %}', '{% endcase %}'] : ['{% if 1 %}', '{% endif %}']
    const text = before + this.unit.source.slice(fragment.begin, fragment.end) + after
    const { operators } = this.engine.options
    if (this.isReadable(() => new Tokenizer(text, operators).readTopLevelTokens(this.engine.options))) return
    this.fault('liquid-syntax', fragment)
    this.makeLiteral(index)
  }

  private readable(fragment: Exclude<Fragment, { kind: 'text' }>, index: number): void {
    if (!this.isReadable(() => [this.token(fragment)])) {
      this.fault('liquid-syntax', fragment)
      this.makeLiteral(index)
      return
    }
    if (fragment.kind !== 'output' && !(fragment.kind === 'tag' && fragment.name === 'assign')) return
    const markup = fragment.markup.replace(/"[^"]*"|'[^']*'/g, '')
    for (const [, name = ''] of markup.matchAll(/\|\s*([A-Za-z_]\w*)/g)) {
      if (this.engine.filters[name]) continue
      this.faults.push({ code: 'liquid-unknown-filter', at: fragment.begin, details: { name } })
    }
  }

  private unknownBlock(tag: TagFragment, open: number, close: number): void {
    this.fault('liquid-unknown-tag', tag)
    for (const index of [open, close]) {
      const fragment = this.fragments[index]
      if (fragment) this.fragments[index] = this.unit.inCode(tag.begin) ? literal(fragment) : nothing(fragment)
    }
  }

  /** In code, or as `{%k%}` of a shell's prompt, it is most likely no Liquid at all and stays as it is. */
  private unknownTag(tag: TagFragment, index: number): void {
    this.fault('liquid-unknown-tag', tag)
    const isText = tag.name.length === 1 || this.unit.inCode(tag.begin)
    this.fragments[index] = isText ? literal(tag) : { ...tag, kind: 'gap' }
  }

  private fault(code: Fault['code'], { begin, end, ...fragment }: Exclude<Fragment, { kind: 'text' }>): void {
    const text = excerptOf(this.unit.source.slice(begin, end))
    const name = 'name' in fragment ? fragment.name : ''
    this.faults.push({ code, at: begin, details: { fragment: text, name } })
  }

  private isReadable(tokens: () => TopLevelToken[]): boolean {
    try {
      this.parser.parseTokens(tokens())
      return true
    } catch {
      return false
    }
  }

  private token(fragment: Fragment, index?: number): TopLevelToken {
    const { options } = this.engine
    const text = fragment.kind === 'gap' ? gap(fragment.name) : this.unit.source
    const range: [number, number] = fragment.kind === 'gap' ? [0, text.length] : [fragment.begin, fragment.end]
    const tokenizer = new Tokenizer(text, options.operators, undefined, range)
    if (fragment.kind === 'tag') return tokenizer.readTagToken(options)
    if (fragment.kind === 'output') {
      const [outputDelimiterLeft, outputDelimiterRight] = fragment.braces === 1 ? ['{', '}'] : ['{{', '}}']
      return tokenizer.readOutputToken({ ...options, outputDelimiterLeft, outputDelimiterRight })
    }
    const token = tokenizer.readHTMLToken([])
    if (fragment.kind === 'text' && !fragment.verbatim && index !== undefined) {
      const [before, after] = [this.fragments[index - 1], this.fragments[index + 1]]
      const content = token.getContent()
      if (before && 'trimRight' in before && before.trimRight) token.trimLeft = blanksAt(content, 0, 1)
      const isLeft = token.trimLeft < content.length
      if (isLeft && after && 'trimLeft' in after && after.trimLeft) token.trimRight = blanksAt(content, content.length - 1, -1)
    }
    return token
  }
}

/** How many of Ruby's white space characters stand at one end of a text; the no-break space is none. */
function blanksAt(text: string, from: number, step: 1 | -1): number {
  let at = from
  while (' \t\r\n\f\v\0'.includes(text[at] ?? '.')) at += step
  return (at - from) * step
}
