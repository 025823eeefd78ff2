/*
 * Ruby's Liquid reads leniently: of `{{ a ? b : c }}` or `{{ x | truncate 5 }}` it takes what it understands and drops
 * the rest without a word (`Variable#lax_parse`, `If#lax_parse`, `Assign`). Posts on Vue, Handlebars or Ansible are full
 * of such braces. Here markup becomes what Ruby takes of it, in the notation that liquidjs reads.
 */

const QUOTED = `"[^"]*"|'[^']*'`
const FRAGMENT = String.raw`(?:${QUOTED}|(?:[^\s,|'"]|${QUOTED})+)`
const fragment = new RegExp(FRAGMENT)
const filterPiece = new RegExp(String.raw`(?:\s+|${FRAGMENT}|,)+`, 'g')
const filterArgument = new RegExp(String.raw`[:,]\s*(?:(\w+)\s*:\s*)?(${FRAGMENT})`, 'g')
const comparison = new RegExp(String.raw`(${FRAGMENT})\s*([=!<>a-z_]+)?\s*(${FRAGMENT})?`)
const operators = ['==', '!=', '<>', '<', '>', '<=', '>=', 'contains']

/** Longer markup is no slip: it stays what it is, and the patterns here stay quick. */
const longest = 1000

/** Whether liquidjs would read more in an output than Ruby, which knows no operators there. */
export function hasOperators(markup: string): boolean {
  const bare = markup.replace(new RegExp(QUOTED, 'g'), '""')
  return /[=<>]|\s(?:and|or|contains|not)\s|^not\s/.test(bare)
}

/** `name | filter: argument` of an output, or of what `assign` assigns. */
export function lenientOutput(markup: string): string | undefined {
  if (markup.length > longest) return undefined
  const value = fragment.exec(markup)
  if (!value) return 'nil'
  const [, filters = ''] = /\|\s*([\s\S]*)/.exec(markup.slice(value.index + value[0].length)) ?? []
  return [expressionOf(value[0]), ...[...filters.matchAll(filterPiece)].flatMap(([piece]) => filterOf(piece))].join(' | ')
}

/** The condition of `if`, `unless` and `elsif`; undefined where Ruby refuses it too. */
export function lenientCondition(markup: string): string | undefined {
  if (markup.length > longest) return undefined
  const parts = markup.split(new RegExp(String.raw`\s+(and|or)\s+(?=(?:[^'"]|${QUOTED})*$)`))
  const read = parts.map((part, index) => (index % 2 === 1 ? part : comparisonOf(part)))
  return read.includes(undefined) ? undefined : read.join(' ')
}

/** `name = value` of `assign`; undefined where Ruby refuses it too, or names a variable that nothing can read. */
export function lenientAssignment(markup: string): string | undefined {
  const [, name, value = ''] = /^([\w-]+)\s*=\s*([\s\S]*)$/.exec(markup) ?? []
  const output = lenientOutput(value)
  return name !== undefined && output !== undefined ? `${name} = ${output}` : undefined
}

function filterOf(piece: string): string[] {
  const name = /\w+/.exec(piece)
  if (!name) return []
  const values = [...piece.matchAll(filterArgument)].map(([, key, value = '']) =>
    key === undefined ? expressionOf(value) : `${key}: ${expressionOf(value)}`,
  )
  return [values.length > 0 ? `${name[0]}: ${values.join(', ')}` : name[0]]
}

function comparisonOf(part: string): string | undefined {
  const [, left, operator, right] = comparison.exec(part) ?? []
  if (left === undefined) return undefined
  if (operator === undefined) return expressionOf(left)
  if (!operators.includes(operator)) return undefined
  return `${expressionOf(left)} ${operator} ${right === undefined ? 'nil' : expressionOf(right)}`
}

/** `Expression.parse`: a text, a number, a range, or names and brackets, whatever stands between them. */
function expressionOf(written: string): string {
  if (new RegExp(`^(?:${QUOTED})$`).test(written) || /^-?\d+(?:\.\d+)?$/.test(written)) return written
  const range = /^\(([\w.-]+?)\.\.\.?([\w.-]+)\)$/.exec(written)
  if (range) return `(${expressionOf(range[1] ?? '')}..${expressionOf(range[2] ?? '')})`
  const [first, ...others] = written.match(/\[[^[\]]*\]|[\w-]+\??/g) ?? []
  if (first === undefined || !isName(first)) return 'nil'
  return first + others.map((part) => (part.startsWith('[') ? `[${expressionOf(part.slice(1, -1))}]` : `["${part}"]`)).join('')
}

function isName(part: string): boolean {
  return /^[A-Za-z_][\w-]*\??$/.test(part)
}
