import { type Month, parseMonth } from '@/lib/calendar/month'
import type { Place, Problem, ProblemCode } from '@/lib/problems'
import type { Field, Node } from './yaml'

/** A value as Ruby's SafeYAML types it, for Liquid. */
export type Value = string | number | boolean | null | Date | Value[] | { [key: string]: Value }

const truths: Record<string, boolean> = { true: true, yes: true, on: true, false: false, no: false, off: false }

/**
 * A node as Jekyll would hold it: YAML 1.1 words and numbers typed, everything quoted left as text, full timestamps as
 * moments (universal time where they name no zone, as SafeYAML does). A bare day stays text, which prints as Ruby prints it.
 */
export function liquidValueOf(node: Node): Value {
  switch (node.kind) {
    case 'empty':
      return null
    case 'list':
      return node.items.map(liquidValueOf)
    case 'map':
      // `fromEntries` defines own properties: a key named `__proto__` changes no prototype.
      return Object.fromEntries([...node.fields.values()].map((field) => [field.key, liquidValueOf(field.value)]))
    case 'text':
      return node.plain ? typed(node.text) : node.text
  }
}

function typed(text: string): Value {
  if (/^[-+]?(?:0|[1-9][\d_,]*)$/.test(text)) return Number(text.replace(/[_,]/g, ''))
  if (/^[-+]?0[0-7]+$/.test(text)) return Number.parseInt(text, 8)
  if (/^[-+]?0x[\da-f]+$/i.test(text)) return Number.parseInt(text, 16)
  if (/^[-+]?(?:\d[\d_]*)?\.\d+(?:e[-+]?\d+)?$/i.test(text)) return Number(text.replace(/_/g, ''))
  if (/^(?:[a-z]+|[A-Z]+|[A-Z][a-z]+)$/.test(text) && Object.hasOwn(truths, text.toLowerCase())) {
    return truths[text.toLowerCase()] ?? null
  }
  return timestamp(text) ?? text
}

/** A YAML 1.1 timestamp with its time to the second, in groups: day, time, zone. */
const timestampPattern = /^(\d{4}-\d{1,2}-\d{1,2})(?:[Tt]|\s+)(\d{1,2}:\d\d:\d\d(?:\.\d*)?)\s*(Z|[-+]\d{1,2}(?::?\d{2})?)?$/

function timestamp(text: string): Date | undefined {
  const [, day = '', time = '', zone = 'Z'] = timestampPattern.exec(text) ?? []
  if (!day) return undefined
  const two = (part: string) => part.padStart(2, '0')
  const [, sign = '', hours = '', minutes = '00'] = /^([-+])(\d{1,2}):?(\d{2})?$/.exec(zone) ?? []
  const offset = sign ? `${sign}${two(hours)}:${minutes}` : 'Z'
  const moment = new Date(`${day.split('-').map(two).join('-')}T${time.split(':').map(two).join(':')}${offset}`)
  return Number.isNaN(moment.getTime()) ? undefined : moment
}

/** Whether SafeYAML takes an unquoted text for a timestamp without a zone, and so for universal time. */
export function isZonelessTimestamp(text: string): boolean {
  const match = timestampPattern.exec(text.trim())
  return match !== null && match[3] === undefined
}

export interface PlacedText {
  text: string
  place: Place
}

/** Reads the values of known keys; what is wrong is noted in `problems`, and the value is then undefined. */
export class ValueReader {
  readonly problems: Problem[] = []

  note(code: ProblemCode, place: Place, details: Record<string, string> = {}): undefined {
    this.problems.push({ code, file: place.file, line: place.line, column: place.column, details })
    return undefined
  }

  /** One text, trimmed; undefined when it is absent or empty. Numbers and words like `yes` stay as written. */
  text(field: Field | undefined): string | undefined {
    if (!field || field.value.kind === 'empty') return undefined
    if (field.value.kind !== 'text') return this.note('value-text', field.value.place, { key: field.key })
    return field.value.text.trim() || undefined
  }

  /** YAML 1.1's truth words in any case, also in quotes: `draft: "true"` is no reason to publish. */
  boolean(field: Field | undefined): boolean | undefined {
    const text = this.text(field)
    if (!field || text === undefined) return undefined
    const word = text.toLowerCase()
    if (Object.hasOwn(truths, word)) return truths[word]
    return this.note('value-boolean', field.value.place, { key: field.key, value: text })
  }

  /** A whole number of at least `least`. */
  number(field: Field | undefined, least: number): number | undefined {
    const text = this.text(field)
    if (!field || text === undefined) return undefined
    if (/^\d{1,6}$/.test(text) && Number(text) >= least) return Number(text)
    return this.note('value-number', field.value.place, { key: field.key, value: text, least: String(least) })
  }

  choice<Choice extends string>(field: Field | undefined, choices: readonly Choice[]): Choice | undefined {
    const text = this.text(field)
    if (!field || text === undefined) return undefined
    const choice = choices.find((candidate) => candidate === text)
    if (choice) return choice
    return this.note('value-choice', field.value.place, { key: field.key, value: text, choices: choices.join(', ') })
  }

  month(field: Field | undefined): Month | undefined {
    const text = this.text(field)
    if (!field || text === undefined) return undefined
    return parseMonth(text) ?? this.note('value-month', field.value.place, { value: text })
  }

  /** A BCP 47 tag in its canonical case; `fr_FR`, as some themes write it, is `fr-FR`. */
  language(field: Field | undefined): string | undefined {
    const text = this.text(field)
    if (!field || text === undefined) return undefined
    try {
      const tag = Intl.getCanonicalLocales(text.replace(/_/g, '-'))[0]
      if (tag) return tag
    } catch {
      // Not a tag at all: noted below.
    }
    return this.note('value-language', field.value.place, { key: field.key, value: text })
  }

  /** Texts of a list, or a single text; empty ones dropped. `split` divides a single text into several. */
  texts(field: Field | undefined, split?: (text: string) => string[]): string[] {
    return this.placedTexts(field, split).map(({ text }) => text)
  }

  /** The same, each with its place. */
  placedTexts(field: Field | undefined, split: (text: string) => string[] = (text) => [text]): PlacedText[] {
    if (!field) return []
    return this.flat(field, field.value, split).filter(({ text }) => text !== '')
  }

  private flat(field: Field, node: Node, split: (text: string) => string[]): PlacedText[] {
    const { place } = node
    if (node.kind === 'empty') return []
    if (node.kind === 'map') return this.note('value-list', place, { key: field.key }) ?? []
    if (node.kind === 'text') return split(node.text.trim()).map((text) => ({ text, place }))
    return node.items.flatMap((item) => this.flat(field, item, (text) => [text]))
  }
}
