import type { Liquid } from 'liquidjs'
import { toValue } from 'liquidjs'
import { jekyllContext } from '../jekyll-context'
import { RubyFloat } from '../ruby-value'
import { addressFilters } from './addresses'
import { dateFilters } from './dates'
import type { Filter } from './filter'
import { flat, listFilters } from './lists'
import { numberFilters } from './numbers'
import { textFilters } from './texts'

/** Filters of liquidjs's that Jekyll does not have and that would give a text other powers. */
const foreign = ['raw', 'json', 'sha256', 'hmac_sha256', 'base64_encode', 'base64_decode']

/** Filters of liquidjs's that see a list of lists as one list in Ruby. */
const flattening = ['compact', 'concat', 'map', 'reverse', 'sort_natural', 'uniq']

/** Gives an engine Jekyll's filters beside Liquid's own. What they make counts towards the memory limit. */
export function registerFilters(engine: Liquid): void {
  for (const name of foreign) engine.unregisterFilter(name)
  for (const [name, filter] of Object.entries({
    ...addressFilters,
    ...dateFilters,
    ...listFilters,
    ...numberFilters,
    ...textFilters,
  })) {
    register(engine, name, filter)
  }
  for (const name of flattening) flatten(engine, name)
}

function flatten(engine: Liquid, name: string): void {
  const filter = engine.filters[name]
  if (typeof filter !== 'function') return
  engine.registerFilter(name, function (input: unknown, ...args: unknown[]) {
    const value = toValue(input)
    return filter.call(this, Array.isArray(value) ? flat(value) : value, ...args)
  })
}

function register(engine: Liquid, name: string, filter: Filter): void {
  engine.registerFilter(name, function (...values: unknown[]) {
    const [input, ...args] = values.map((value) => toValue(value))
    const context = jekyllContext(this.context)
    const written = this.token.args.map((arg) => (Array.isArray(arg) ? '' : arg.getText()))
    const result = filter({ context, written, isFloat: values[0] instanceof RubyFloat }, input, ...args)
    if (typeof result === 'string' || Array.isArray(result)) context.memoryLimit.use(result.length)
    return result
  })
}
