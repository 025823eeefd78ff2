import { toValue, toValueSync, Value } from 'liquidjs'
import { integerOf, isRecord, listOf, rubyString } from '../ruby-value'
import type { Call, Filter } from './filter'

/** Jekyll's filters for lists, and those of Liquid that liquidjs does differently from Ruby. */
export const listFilters: Record<string, Filter> = {
  where: (call, input, property, target) =>
    isSearchable(input, property, target) ? select(call, input, property, target) : input,
  find: (call, input, property, target) =>
    isSearchable(input, property, target) ? select(call, input, property, target, 1)[0] : input,
  where_exp: (call, input, name, expression) => (isList(input) ? selectBy(call, input, name, expression) : input),
  find_exp: (call, input, name, expression) => (isList(input) ? selectBy(call, input, name, expression, 1)[0] : input),
  group_by: (call, input, property) => (isList(input) ? grouped(input, (item) => propertyOf(call, item, property)) : input),

  group_by_exp(call, input, name, expression) {
    if (!isList(input)) return input
    const test = expressionOf(call, name, expression)
    return grouped(input, test)
  },

  sort(call, input, property, nils = 'first') {
    const items = isList(input) && !property ? entriesOf(input) : listOf(input)
    const keyed = items.map((item) => ({ item, key: property ? propertyOf(call, item, property) : item }))
    const absent = nils === 'last' ? 1 : -1
    keyed.sort((a, b) => {
      if (isNil(a.key) || isNil(b.key)) return isNil(a.key) === isNil(b.key) ? 0 : isNil(a.key) ? absent : -absent
      return compare(a.key, b.key)
    })
    return keyed.map(({ item }) => item)
  },

  /** Ruby’s texts have neither. */
  first: (_, input) => (isList(input) ? entriesOf(input)[0] : undefined),
  last: (_, input) => (Array.isArray(input) ? input.at(-1) : undefined),

  join: (_, input, separator = ' ') => flat(input).map(rubyString).join(rubyString(separator)),

  push: (_, input, item) => (Array.isArray(input) ? [...input, item] : input),
  unshift: (_, input, item) => (Array.isArray(input) ? [item, ...input] : input),
  pop: (_, input, count = 1) => (Array.isArray(input) ? input.slice(0, Math.max(0, input.length - integerOf(count))) : input),
  shift: (_, input, count = 1) => (Array.isArray(input) ? input.slice(Math.max(0, integerOf(count))) : input),

  size(_, input) {
    if (typeof input === 'string') return [...input].length
    return Array.isArray(input) || isRecord(input) ? listOf(input).length : 0
  },

  /** Jekyll draws by chance; here one page always draws the same, so that two builds are alike. */
  sample({ context }, input, count = 1) {
    if (!Array.isArray(input)) return input
    const start = hashOf(rubyString(context.surroundings.page.url)) % Math.max(1, input.length)
    const drawn = [...input.slice(start), ...input.slice(0, start)]
    return integerOf(count) === 1 ? drawn[0] : drawn.slice(0, Math.max(0, integerOf(count)))
  },
}

function isList(input: unknown): input is unknown[] | Record<string, unknown> {
  return Array.isArray(input) || isRecord(input)
}

function entriesOf(input: unknown[] | Record<string, unknown>): unknown[] {
  return Array.isArray(input) ? input : Object.entries(input)
}

/** A list with the items of the lists in it, a hash as one item: what Liquid's own filters see (`InputIterator`). */
export function flat(input: unknown): unknown[] {
  if (isNil(input)) return []
  return Array.isArray(input) ? input.flat(20) : [input]
}

function isNil(value: unknown): value is null | undefined {
  return value === null || value === undefined
}

function isSearchable(input: unknown, property: unknown, target: unknown): boolean {
  return isList(input) && !isNil(property) && property !== '' && !isList(target)
}

function select(call: Call, input: unknown, property: unknown, target: unknown, most = Number.POSITIVE_INFINITY): unknown[] {
  return take(listOf(input), most, (item) => isMatch(propertyOf(call, item, property), target))
}

/** Jekyll compares as texts, and with each item of a list (`compare_property_vs_target`). */
function isMatch(value: unknown, target: unknown): boolean {
  if (isNil(target)) return isNil(value)
  const text = rubyString(target)
  if (text === '' && listOf(value).length === 0) return !isNil(value)
  return typeof value === 'string' ? value === text : listOf(value).some((item) => rubyString(item) === text)
}

function selectBy(call: Call, input: unknown, name: unknown, expression: unknown, most = Number.POSITIVE_INFINITY): unknown[] {
  const test = expressionOf(call, name, expression)
  return take(listOf(input), most, (item) => {
    const value = test(item)
    return !isNil(value) && value !== false
  })
}

function take(items: unknown[], most: number, isWanted: (item: unknown) => boolean): unknown[] {
  const taken: unknown[] = []
  for (const item of items) {
    if (taken.length >= most) break
    if (isWanted(item)) taken.push(item)
  }
  return taken
}

/** A Liquid expression as a function of the item that it calls by this name. */
function expressionOf({ context }: Call, name: unknown, expression: unknown): (item: unknown) => unknown {
  const value = new Value(rubyString(expression), context.engine)
  return (item) => {
    context.countStep()
    return context.with({ [rubyString(name)]: item }, () => toValue(toValueSync(value.value(context))))
  }
}

function propertyOf({ context }: Call, item: unknown, property: unknown): unknown {
  let value = item
  for (const key of rubyString(property).split('.')) {
    if (!isList(value)) return null
    value = toValue(context.readProperty(value, key))
  }
  return value
}

function grouped(input: unknown, keyOf: (item: unknown) => unknown): { name: string; items: unknown[]; size: number }[] {
  const groups = new Map<string, unknown[]>()
  for (const item of listOf(input)) {
    const name = rubyString(keyOf(item))
    const group = groups.get(name)
    if (group) group.push(item)
    else groups.set(name, [item])
  }
  return [...groups].map(([name, items]) => ({ name, items, size: items.length }))
}

function compare(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  if (a instanceof Date && b instanceof Date) return a.getTime() - b.getTime()
  // A hash's pairs, by their keys.
  if (Array.isArray(a) && Array.isArray(b)) return compare(a[0], b[0])
  const [left, right] = [rubyString(a), rubyString(b)]
  return left < right ? -1 : left > right ? 1 : 0
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
  return hash >>> 0
}
