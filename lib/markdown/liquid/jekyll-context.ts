import { Context, Drop, type Liquid, type Template, toValue, toValueSync, Value } from 'liquidjs'
import type { LiquidContext } from '@/lib/markdown/types'
import type { Problem } from '@/lib/problems'
import { RubyTime, timeOf } from './ruby-time'
import { isRecord, rubyString } from './ruby-value'

/** What the rendering of one entry's Liquid needs beside its text. */
export interface Surroundings extends LiquidContext {
  origin: string
  baseurl: string
  format: 'markdown' | 'html'
  markdownify(text: string): string
}

/** Why Liquid was stopped: too long, too large or too deep. Ends the outermost block it happens in, never the text. */
export class LimitReached extends Error {}

/** Something wrong in a tag: reported at the tag's place, with `fallback` in the text instead. */
export class TagProblem extends Error {
  constructor(
    readonly code: Problem['code'],
    readonly details: Record<string, string>,
    readonly fallback: string,
  ) {
    super(code)
  }
}

/** What a site asks of Jekyll (`Drops::JekyllDrop`): the release whose ways these are, and that this is no trial. */
const jekyll = { version: '4.3.4', environment: 'production' }

const deepest = 100
/** Templates rendered within one outermost block, and in all. */
const mostSteps = 200_000
const mostStepsInAll = 600_000
/** Characters of Liquid parsed in one text, includes counted as often as they are parsed. */
const parseLimit = 2_000_000

export const renderLimit = 10_000
export const memoryLimit = 10_000_000

/** liquidjs's context with Jekyll's values in it: dates are Ruby times, hashes answer `first` and `size`. */
export class JekyllContext extends Context {
  readonly timezone: string
  readonly now: Date
  includeDepth = 0
  /** How many templates are being rendered, one within the other. */
  nesting = 0
  private steps = 0
  private stepsInAll = 0
  private parsed = 0
  private readonly includes = new Map<string, Template[]>()

  constructor(
    readonly engine: Liquid,
    readonly surroundings: Surroundings,
    readonly report: (problem: Problem) => void,
    private readonly parser: (source: string, file: string, context: JekyllContext) => Template[],
  ) {
    const scope: Record<string, unknown> = Object.create(null)
    const { baseurl, origin } = surroundings
    scope.site = { baseurl, ...(origin && { url: origin }), ...surroundings.site }
    scope.page = surroundings.page
    scope.jekyll = jekyll
    super(scope, engine.options, { sync: true, ownPropertyOnly: true }, { liquid: engine })
    this.timezone = rubyString(surroundings.site.timezone) || 'UTC'
    const { time } = surroundings.site
    this.now = time instanceof Date ? time : new Date()
  }

  override readProperty(object: Parameters<Context['readProperty']>[0], key: Parameters<Context['readProperty']>[1]) {
    if (key === 'first' && isRecord(object) && !(object instanceof Drop) && !Object.hasOwn(object, 'first'))
      return Object.entries(object)[0]
    // JavaScript's, not Liquid's.
    if (key === 'length' && (Array.isArray(object) || typeof object === 'string')) return undefined
    const value: unknown = super.readProperty(object, key)
    return value instanceof Date && !(value instanceof RubyTime) ? this.timeOf(value) : value
  }

  timeOf(value: unknown): RubyTime | undefined {
    return timeOf(value, this.timezone, this.now)
  }

  /** The value of a Liquid expression, `page.title` or `'text' | upcase`. */
  evaluate(expression: string): unknown {
    return toValue(toValueSync(new Value(expression, this.engine).value(this)))
  }

  /** A tag's markup with each `{{ … }}` in it replaced by its value. */
  interpolate(markup: string): string {
    return markup.replace(/\{\{-?([^{}]*?)-?\}\}/g, (_, expression: string) => rubyString(this.evaluate(expression)))
  }

  /** Runs with more names in scope. */
  with<T>(scope: Record<string, unknown>, run: () => T): T {
    const depth = this.depth()
    this.push(Object.assign(Object.create(null), scope))
    try {
      return run()
    } finally {
      this.restore(depth)
    }
  }

  /** The templates of an include, parsed once. */
  parse(source: string, file: string): Template[] {
    const known = this.includes.get(file)
    if (known) return known
    if (this.includeDepth > deepest) throw new LimitReached()
    const templates = this.parser(source, file, this)
    this.includes.set(file, templates)
    return templates
  }

  countParsed(characters: number): void {
    this.parsed += characters
    if (this.parsed > parseLimit) throw new LimitReached()
  }

  countStep(): void {
    this.steps++
    this.stepsInAll++
    if (this.steps > mostSteps || this.stepsInAll > mostStepsInAll || this.includeDepth > deepest) throw new LimitReached()
  }

  startBlock(): void {
    this.steps = 0
    this.includeDepth = 0
    this.nesting = 0
    this.breakCalled = this.continueCalled = false
  }

  /** How many scopes are open. */
  depth(): number {
    const depth = this.push({}) - 1
    this.pop()
    return depth
  }

  restore(depth: number): void {
    while (this.depth() > depth) this.pop()
  }
}

/** The context that Jekyll's own tags and filters run in. */
export function jekyllContext(context: Context): JekyllContext {
  if (context instanceof JekyllContext) return context
  throw new TypeError('Liquid was rendered outside of Jekyll’s context')
}
