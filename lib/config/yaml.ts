import { isAlias, isMap, isScalar, isSeq, type Pair, type YAMLError } from 'yaml'
import type { Place, Problem, ProblemCode } from '@/lib/problems'
import { parseYaml } from './yaml-document'

/**
 * YAML as text with positions: what each scalar means (a date, a number, a word) is decided by the one who reads its key.
 * Maps are lists of pairs, so that keys like `__proto__` are keys like any other.
 */
export type Node = TextNode | ListNode | MapNode | EmptyNode

export interface TextNode {
  kind: 'text'
  text: string
  /** Not quoted: YAML could read it as something else than text. */
  plain: boolean
  place: Place
}

export interface ListNode {
  kind: 'list'
  items: Node[]
  place: Place
}

export interface MapNode {
  kind: 'map'
  fields: Map<string, Field>
  place: Place
}

/** A key with no value, `~` or `null`. */
export interface EmptyNode {
  kind: 'empty'
  place: Place
}

export interface Field {
  key: string
  /** Where the key stands. */
  place: Place
  value: Node
}

interface Reading {
  root: Node | undefined
  problems: Problem[]
}

/** Beyond these a text is a trap, not a document: aliases can make three lines hold a thousand million values. */
const limits = { nodes: 100_000, depth: 40 }

/**
 * Reads one YAML document. `line` is the line of `file` at which `text` begins, from 1.
 * With an error there is no root; a key written twice is a warning and its last value wins, as in Ruby.
 */
export function readYaml(text: string, file: string, line = 1, syntaxCode: ProblemCode = 'yaml-syntax'): Reading {
  const fail = (code: ProblemCode, place: Place, details: Record<string, string> = {}): Reading => ({
    root: undefined,
    problems: [{ code, ...place, details }],
  })
  try {
    const { document, positionOf } = parseYaml(text)
    const placeAt = (offset: number): Place => {
      const at = positionOf(offset)
      return { file, line: line + at.line - 1, column: at.column }
    }
    const error = document.errors[0]
    if (error) return fail(codeOf(error, text, syntaxCode), placeAt(faultOf(error, text)), { reason: error.message })
    const walk = new Walk(placeAt)
    const root = document.contents === null ? undefined : walk.read(document.contents, 0)
    return { root, problems: walk.problems }
  } catch (cause) {
    if (cause instanceof TooBig) return fail('yaml-size', cause.place)
    if (cause instanceof UnknownAlias) return fail('yaml-character', cause.place, { character: '*' })
    if (cause instanceof RangeError) return fail('yaml-size', { file, line, column: 1 })
    throw cause
  }
}

/** The field of a map, when its key has a value. */
export function fieldOf(map: MapNode | undefined, key: string): Field | undefined {
  const field = map?.fields.get(key)
  return field && field.value.kind !== 'empty' ? field : undefined
}

class TooBig extends Error {
  constructor(readonly place: Place) {
    super('too big')
  }
}

class UnknownAlias extends Error {
  constructor(readonly place: Place) {
    super('unknown alias')
  }
}

/** One walk over the parser's tree, in the order of the text, in which an anchor precedes its aliases. */
class Walk {
  readonly problems: Problem[] = []
  private readonly anchors = new Map<string, unknown>()
  private nodes = 0

  constructor(private readonly placeAt: (offset: number) => Place) {}

  read(node: unknown, depth: number, inherited?: Place): Node {
    const place = offsetOf(node) === undefined ? (inherited ?? this.placeAt(0)) : this.placeAt(offsetOf(node) ?? 0)
    this.nodes += 1
    if (this.nodes > limits.nodes || depth > limits.depth) throw new TooBig(place)
    if (isAlias(node)) {
      if (!this.anchors.has(node.source)) throw new UnknownAlias(place)
      return this.read(this.anchors.get(node.source), depth + 1)
    }
    if ((isScalar(node) || isSeq(node) || isMap(node)) && node.anchor) this.anchors.set(node.anchor, node)
    if (isSeq(node)) return { kind: 'list', items: node.items.map((item) => this.read(item, depth + 1, place)), place }
    if (isMap(node)) return { kind: 'map', fields: this.fields(node.items, depth, place), place }
    if (!isScalar(node)) return { kind: 'empty', place }
    const text = typeof node.value === 'string' ? node.value : ''
    const plain = node.type === 'PLAIN' || node.type === undefined
    return plain && /^(?:|~|null|Null|NULL)$/.test(text) ? { kind: 'empty', place } : { kind: 'text', text, plain, place }
  }

  private fields(pairs: Pair[], depth: number, inherited: Place): Map<string, Field> {
    const fields = new Map<string, Field>()
    // Keys that came by a merge key (`<<`), which the map's own keys override.
    const merged = new Set<string>()
    for (const pair of pairs) {
      const key = this.read(pair.key, depth + 1, inherited)
      const value = this.read(pair.value, depth + 1, key.place)
      const name = key.kind === 'text' ? key.text : ''
      if (name === '<<' && key.kind === 'text' && key.plain) {
        for (const field of mergeable(value)) {
          if (fields.has(field.key)) continue
          fields.set(field.key, field)
          merged.add(field.key)
        }
        continue
      }
      const known = fields.get(name)
      if (known && !merged.delete(name)) {
        this.problems.push({ code: 'yaml-duplicate-key', ...key.place, details: { key: name, line: String(known.place.line) } })
      }
      fields.set(name, { key: name, place: key.place, value })
    }
    return fields
  }
}

/** What a merge key brings: the fields of a map, or of several, the first winning. */
function mergeable(value: Node): Field[] {
  const maps = value.kind === 'list' ? value.items : [value]
  return maps.flatMap((map) => (map.kind === 'map' ? [...map.fields.values()] : []))
}

function offsetOf(node: unknown): number | undefined {
  return isAlias(node) || isScalar(node) || isSeq(node) || isMap(node) ? node.range?.[0] : undefined
}

/** The mistakes people make most have words of their own; the parser's serve for the rest. */
function codeOf(error: YAMLError, text: string, syntaxCode: ProblemCode): ProblemCode {
  const line = lineAt(text, faultOf(error, text))
  // The parser is recursive, and reports in these words that brackets by the thousand exhaust its stack.
  if (/call stack/i.test(error.message)) return 'yaml-size'
  if (error.code === 'TAB_AS_INDENT') return 'yaml-tab'
  if (error.code === 'BAD_SCALAR_START') return 'yaml-character'
  if (/^\s*[\w-]+:\s+["']/.test(line)) return 'yaml-quote'
  if (/^\s*[\w-]+:\s+[^[{].*:(?:\s|$)/.test(line)) return 'yaml-colon'
  if (/^\s*[\w-]+:[^\s:/]/.test(line)) return 'yaml-space'
  return syntaxCode
}

/** A missing end quote is noticed at the end of the text; the author looks for its beginning. */
function faultOf(error: YAMLError, text: string): number {
  if (error.code !== 'MISSING_CHAR') return error.pos[0]
  const start = /^[ \t]*[\w-]+:[ \t]+(?=(["'])(?!.*\1[ \t]*$))/m.exec(text)
  return start ? start.index + start[0].length : error.pos[0]
}

function lineAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1
  const end = text.indexOf('\n', offset)
  return text.slice(start, end < 0 ? undefined : end)
}
