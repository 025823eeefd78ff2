import { RubyFloat, rubyString } from '../ruby-value'
import type { Call, Filter } from './filter'

interface Numeral {
  value: number
  /** Ruby would print it with a point. */
  isFloat: boolean
}

/** Liquid's arithmetic as Ruby does it: whole numbers stay whole, decimals are exact, a text counts up to where it is no number. */
export const numberFilters: Record<string, Filter> = {
  plus: binary((left, right) => left + right),
  minus: binary((left, right) => left - right),
  times: binary((left, right) => left * right),
  at_least: (call, input, limit) => chosen(call, input, limit, (value, bound) => value >= bound),
  at_most: (call, input, limit) => chosen(call, input, limit, (value, bound) => value <= bound),
  divided_by: binary((left, right, isFloat) => {
    if (right === 0 && !isFloat) throw new Error('divided by 0')
    return isFloat ? left / right : Math.floor(left / right)
  }),
  /** The sign of the divisor, where JavaScript's has that of the dividend. */
  modulo: binary((left, right, isFloat) => {
    if (right === 0 && !isFloat) throw new Error('divided by 0')
    return left - right * Math.floor(left / right)
  }),
  abs: (_, input) => {
    const { value, isFloat } = numeralOf(input)
    return result(Math.abs(value), isFloat)
  },
  ceil: (_, input) => Math.ceil(numeralOf(input).value),
  floor: (_, input) => Math.floor(numeralOf(input).value),
  round: (_, input, digits) => {
    const { value, isFloat } = numeralOf(input)
    const places = Math.max(0, Math.min(100, Math.trunc(numeralOf(digits).value)))
    // Away from zero on a half, where `Math.round` goes up.
    if (places === 0) return Math.sign(value) * Math.round(Math.abs(value))
    return result(Number(value.toFixed(places)), isFloat)
  },
}

function binary(operate: (left: number, right: number, isFloat: boolean) => number): Filter {
  return (call, input, operand) => {
    const [left, right] = operandsOf(call, input, operand)
    const isFloat = left.isFloat || right.isFloat
    return result(operate(left.value, right.value, isFloat), isFloat)
  }
}

/** The input, or the limit that it exceeds. */
function chosen(call: Call, input: unknown, limit: unknown, isWithin: (value: number, bound: number) => boolean): unknown {
  const [value, bound] = operandsOf(call, input, limit)
  const numeral = isWithin(value.value, bound.value) ? value : bound
  return result(numeral.value, numeral.isFloat)
}

function operandsOf({ written, isFloat }: Call, input: unknown, operand: unknown): [Numeral, Numeral] {
  const [left, right] = [numeralOf(input), numeralOf(operand)]
  const isWrittenFloat = /^-?\d+\.\d+$/.test(written[0] ?? '')
  return [
    { ...left, isFloat: left.isFloat || isFloat },
    { ...right, isFloat: right.isFloat || isWrittenFloat },
  ]
}

/** `Liquid::Utils.to_number`. */
function numeralOf(input: unknown): Numeral {
  if (typeof input === 'number') return { value: input, isFloat: !Number.isInteger(input) }
  if (typeof input !== 'string') return { value: 0, isFloat: false }
  const text = rubyString(input).trim()
  if (/^-?\d+\.\d+$/.test(text)) return { value: Number(text), isFloat: true }
  return { value: Number.parseInt(text, 10) || 0, isFloat: false }
}

/** Without the errors in the last digit that Ruby's decimals do not make. */
function result(value: number, isFloat: boolean): number | RubyFloat {
  const exact = isFloat && Number.isFinite(value) ? Number(value.toPrecision(15)) : value
  return isFloat && Number.isInteger(exact) ? new RubyFloat(exact) : exact
}
