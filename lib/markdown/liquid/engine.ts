import { type Context, defaultOperators, Liquid, type Operators, Tokenizer, toValue } from 'liquidjs'
import { registerFilters } from './filters'
import { jekyllContext, memoryLimit, renderLimit } from './jekyll-context'
import { isRecord, rubyString } from './ruby-value'
import { registerTags } from './tags'

/**
 * The one Liquid engine: Jekyll's tags and filters, no files (nothing in it can name one), own properties only, and limits
 * of time and memory. The limit on what is parsed is counted in the context, since texts come in pieces.
 */
export const engine = createEngine()

const { readQuoted } = Tokenizer.prototype

/** In Ruby's Liquid a backslash is a character like any other; liquidjs has no option for it. Before a quote it is still an escape. */
Tokenizer.prototype.readQuoted = function () {
  const token = readQuoted.call(this)
  return (
    token &&
    Object.assign(token, {
      content: token
        .getText()
        .slice(1, -1)
        .replace(/\\(["'])/g, '$1'),
    })
  )
}

function createEngine(): Liquid {
  const liquid = new Liquid({
    templates: Object.create(null),
    ownPropertyOnly: true,
    jekyllWhere: true,
    dynamicPartials: false,
    locale: 'en-US',
    operators: { ...defaultOperators, '<>': defaultOperators['!='] ?? (() => false), contains },
    renderLimit,
    memoryLimit,
    outputEscape: printed,
  })
  registerTags(liquid)
  registerFilters(liquid)
  return liquid
}

/** A hash contains its keys, as in Ruby. */
function contains(left: unknown, right: unknown, context: Context): ReturnType<Operators[string]> {
  const hash = toValue(left)
  if (isRecord(hash)) return Object.hasOwn(hash, rubyString(toValue(right)))
  return defaultOperators.contains?.(left, right, context) ?? false
}

/** How `{{ … }}` prints a value: as Ruby does. */
function printed(this: { context: Parameters<typeof jekyllContext>[0] }, value: unknown): string {
  return rubyString(value instanceof Date ? jekyllContext(this.context).timeOf(value) : value)
}
