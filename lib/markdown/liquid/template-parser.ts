import { type Context, type Emitter, type Liquid, LiquidError, Output, Parser, Tag, type TopLevelToken } from 'liquidjs'
import { excerptOf, gap } from './gap'
import { type JekyllContext, jekyllContext, LimitReached, TagProblem } from './jekyll-context'
import type { Unit } from './unit'

type Rendered = ReturnType<Parser['parseToken']>

/**
 * liquidjs's parser, whose templates mend their own faults: one that fails says so at its place and leaves a gap, and the
 * rest is rendered. Only a limit ends more: the outermost block it was reached in.
 */
export class TemplateParser extends Parser {
  constructor(
    engine: Liquid,
    readonly unit: Unit,
  ) {
    super(engine)
  }

  override parseToken(token: TopLevelToken, rest: TopLevelToken[]): Rendered {
    const template = super.parseToken(token, rest)
    watch(template, token, this.unit)
    return template
  }
}

/** The unit that a tag under construction belongs to. */
export function unitOf(parser: Parser): Unit | undefined {
  return parser instanceof TemplateParser ? parser.unit : undefined
}

function watch(template: Rendered, token: TopLevelToken, unit: Unit): void {
  const render = template.render
  template.render = function* (liquidContext: Context, emitter: Emitter): Generator<unknown, void, unknown> {
    const context = jekyllContext(liquidContext)
    const before = { length: emitter.buffer.length, depth: context.depth() }
    const isText = !(template instanceof Tag || template instanceof Output)
    context.nesting++
    try {
      if (!isText || context.nesting > 1) context.countStep()
      const text = yield render.call(template, context, emitter)
      if (text) emitter.write(text)
      if (unit.blank.has(token.begin)) emitter.buffer = emitter.buffer.slice(0, before.length)
      if (context.nesting > 1) context.memoryLimit.use(emitter.buffer.length - before.length)
      if (template instanceof Output && emitter.buffer.length === before.length) warnOfVanished(token, unit, context)
    } catch (error) {
      context.restore(before.depth)
      const isLimit = isLimitReached(error)
      if (isLimit && context.nesting > 1) throw error
      emitter.buffer = emitter.buffer.slice(0, before.length)
      emitter.write(mend(error, isLimit, token, unit, context))
    } finally {
      context.nesting--
    }
  }
}

/** `${{ secrets.TOKEN }}` in a code block prints nothing, in Jekyll too: hardly ever what its author means. */
function warnOfVanished(token: TopLevelToken, unit: Unit, context: JekyllContext): void {
  if (unit.isInclude || !unit.inCode(token.begin) || unit.lenient.has(token.begin)) return
  context.report({ code: 'liquid-in-code', details: { fragment: excerptOf(token.getText()) }, ...unit.placeOf(token.begin) })
}

/** Reports an error; what to write in the template's place. */
function mend(error: unknown, isLimit: boolean, token: TopLevelToken, unit: Unit, context: JekyllContext): string {
  const place = unit.placeOf(token.begin)
  const fragment = excerptOf(token.getText())
  const cause = causeOf(error)
  if (cause instanceof TagProblem) {
    context.report({ code: cause.code, details: { fragment, ...cause.details }, ...place })
    return cause.fallback
  }
  context.report({ code: isLimit ? 'liquid-limit' : 'liquid-failed', details: { fragment }, ...place })
  return gap('liquid')
}

function isLimitReached(error: unknown): boolean {
  const cause = causeOf(error)
  if (cause instanceof LimitReached || cause instanceof RangeError) return true
  return cause instanceof Error && cause.name === 'AssertionError' && cause.message.endsWith('limit exceeded')
}

/** liquidjs wraps what a template throws, once for each block around it. */
function causeOf(error: unknown): unknown {
  let cause = error
  while (LiquidError.is(cause) && cause.originalError) cause = cause.originalError
  return cause
}
