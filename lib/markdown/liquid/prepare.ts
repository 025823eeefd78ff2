import { type Liquid, Tokenizer, type TopLevelToken } from 'liquidjs'
import { takeOverAddresses } from './author-link'
import { blankBlocksOf } from './blank-blocks'
import { type Fault, type Fragment, literal, nothing, type OutputFragment, type TagFragment } from './fragment'
import { excerptOf, gap } from './gap'
import { hasOperators, lenientAssignment, lenientCondition, lenientOutput } from './lenient'
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
  preparation.readLeniently()
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

  /** What liquidjs refuses, or reads otherwise than Ruby, is read as Ruby reads it. */
  readLeniently(): void {
    this.fragments.forEach((fragment, index) => {
      if (fragment.kind !== 'tag' && (fragment.kind !== 'output' || fragment.braces === 1)) return
      const lenient = this.lenientReading(fragment)
      if (lenient === undefined || (fragment.kind === 'output' && !this.isReadable(() => [this.token({ ...fragment, lenient })])))
        return
      this.fragments[index] = { ...fragment, lenient }
      this.unit.lenient.add(fragment.begin)
      this.fault('liquid-lenient', fragment)
    })
  }

  private lenientReading(fragment: TagFragment | OutputFragment): string | undefined {
    const { markup } = fragment
    const isSound = () => this.isReadable(() => [this.token(fragment)])
    if (fragment.kind === 'output')
      return markup === '' || (!hasOperators(markup) && isSound()) ? undefined : lenientOutput(markup)
    if (fragment.name === 'assign') {
      return !hasOperators(markup.replace(/^[\w-]+\s*=/, '')) && isSound() ? undefined : lenientAssignment(markup)
    }
    if (!['if', 'unless', 'elsif'].includes(fragment.name) || this.isCondition(markup)) return undefined
    const condition = lenientCondition(markup)
    return condition !== undefined && this.isCondition(condition) ? condition : undefined
  }

  private isCondition(markup: string): boolean {
    const { options } = this.engine
    return this.isReadable(() => new Tokenizer(`{% if ${markup} %}{% endif %}`, options.operators).readTopLevelTokens(options))
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
    // Ruby reads nothing after `else`: `{% else if x %}` is `{% else %}`.
    if (fragment?.kind !== 'tag' || fragment.name === 'else') return
    const { options } = this.engine
    const text = `{% case 1 %}${this.unit.source.slice(fragment.begin, fragment.end)}{% endcase %}`
    const isReadable =
      fragment.name === 'elsif'
        ? fragment.lenient !== undefined || this.isCondition(fragment.markup)
        : this.isReadable(() => new Tokenizer(text, options.operators).readTopLevelTokens(options))
    if (isReadable) return
    this.fault('liquid-syntax', fragment)
    this.makeLiteral(index)
  }

  private readable(fragment: Exclude<Fragment, { kind: 'text' }>, index: number): void {
    if (!this.isReadable(() => [this.token(fragment)])) {
      this.fault('liquid-syntax', fragment)
      this.makeLiteral(index)
      return
    }
    if (fragment.lenient !== undefined) return
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
    const { source } = this.unit
    const lenient = fragment.kind === 'text' ? undefined : fragment.lenient
    // Its place is kept: `begin` is where messages point.
    const rewritten = lenient === undefined ? undefined : source.slice(0, fragment.begin) + notationOf(fragment, lenient)
    const text = fragment.kind === 'gap' ? gap(fragment.name) : (rewritten ?? source)
    const range: [number, number] =
      fragment.kind === 'gap' ? [0, text.length] : [fragment.begin, rewritten?.length ?? fragment.end]
    const tokenizer = new Tokenizer(text, options.operators, undefined, range)
    if (fragment.kind === 'tag') {
      const tag = tokenizer.readTagToken(options)
      return fragment.name === 'else' ? Object.assign(tag, { args: '' }) : tag
    }
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

function notationOf(fragment: Fragment, lenient: string): string {
  return fragment.kind === 'tag' ? `{% ${fragment.name} ${lenient} %}` : `{{ ${lenient} }}`
}

/** How many of Ruby's white space characters stand at one end of a text; the no-break space is none. */
function blanksAt(text: string, from: number, step: 1 | -1): number {
  let at = from
  while (' \t\r\n\f\v\0'.includes(text[at] ?? '.')) at += step
  return (at - from) * step
}
