import { diffArrays } from 'diff'
import { type Block, countWords } from './blocks'
import { diffItems, diffWords, type Part } from './word-diff'

/**
 * A stretch of a text that was changed: paragraphs left as they were, by their number; a paragraph in full with its
 * corrections; a block of code by lines, long runs of lines that stayed left out (`skipped`, by their number).
 */
export type Passage = { kind: 'same'; paragraphs: number } | { kind: 'text'; parts: Part[] } | { kind: 'code'; lines: CodeLine[] }

export type CodeLine = Part | { op: 'skipped'; lines: number }

export interface TextDiff {
  passages: Passage[]
  /** Words added and removed, not those of code. */
  added: number
  removed: number
}

/** Paragraphs less alike than this are not one corrected, but one removed and one written. */
const likeness = 0.4

/** Beyond so many pairs to compare nobody looks for which paragraph became which. */
const maximumPairs = 10_000

/** Lines of code shown around a change. */
const codeContext = 3

const maxEditLength = 5000

/** What became of a text, paragraph by paragraph. */
export function diffText(before: readonly Block[], after: readonly Block[]): TextDiff {
  const passages: Passage[] = []
  let [fromBefore, fromAfter] = [0, 0]
  let removed: Block[] = []
  const settle = (added: readonly Block[]) => {
    for (const [old, fresh] of pair(removed, added)) passages.push(passageOf(old, fresh))
    removed = []
  }
  for (const change of changesOf(before, after)) {
    if (change.removed) {
      removed = before.slice(fromBefore, fromBefore + change.count)
    } else if (change.added) {
      settle(after.slice(fromAfter, fromAfter + change.count))
    } else {
      settle([])
      passages.push({ kind: 'same', paragraphs: change.count })
    }
    if (!change.added) fromBefore += change.count
    if (!change.removed) fromAfter += change.count
  }
  settle([])
  return { passages, ...countsOf(passages) }
}

/** Whether two readings of an entry say the same, to a reader: the kind of a space is the typography's affair. */
export function keyOf(block: Block): string {
  return typeof block === 'string' ? block.replace(/\s+/g, ' ').normalize('NFC') : `\u0000${block.code}`
}

function changesOf(before: readonly Block[], after: readonly Block[]) {
  const changes = diffArrays(before.map(keyOf), after.map(keyOf), { maxEditLength })
  return (
    changes ?? [
      { count: before.length, removed: true, added: false },
      { count: after.length, removed: false, added: true },
    ]
  )
}

type Pair = [before: Block | undefined, after: Block | undefined]

/** Which of the old paragraphs became which of the new, in order: the choice that keeps the most words. */
function pair(before: readonly Block[], after: readonly Block[]): Pair[] {
  const alone: Pair[] = [...before.map((one): Pair => [one, undefined]), ...after.map((one): Pair => [undefined, one])]
  if (before.length === 0 || after.length === 0 || before.length * after.length > maximumPairs) return alone
  const [olds, news] = [before.map(bagOf), after.map(bagOf)]
  const alike = olds.map((old) => news.map((fresh) => alikeness(old, fresh)))
  // best[i][j]: the most that can be kept of what follows paragraphs i and j.
  const best = Array.from({ length: before.length + 1 }, () => new Array<number>(after.length + 1).fill(0))
  const bestAt = (i: number, j: number) => best[i]?.[j] ?? 0
  const kept = (i: number, j: number) => (alike[i]?.[j] ?? 0) + bestAt(i + 1, j + 1)
  for (let i = before.length - 1; i >= 0; i--)
    for (let j = after.length - 1; j >= 0; j--) {
      const row = best[i]
      if (row) row[j] = Math.max(kept(i, j), bestAt(i + 1, j), bestAt(i, j + 1))
    }
  const pairs: Pair[] = []
  let [i, j] = [0, 0]
  while (i < before.length || j < after.length) {
    const isPair = (alike[i]?.[j] ?? 0) > 0 && bestAt(i, j) === kept(i, j)
    const isRemoved = !isPair && i < before.length && (j === after.length || bestAt(i, j) === bestAt(i + 1, j))
    pairs.push([isPair || isRemoved ? before[i] : undefined, isRemoved ? undefined : after[j]])
    if (isPair || isRemoved) i++
    if (!isRemoved) j++
  }
  return pairs
}

interface Bag {
  isCode: boolean
  words: Map<string, number>
  size: number
}

function bagOf(block: Block): Bag {
  const isCode = typeof block !== 'string'
  const items = isCode
    ? block.code.split('\n')
    : block
        .toLowerCase()
        .split(/[^\p{L}\p{M}\p{N}]+/u)
        .filter(Boolean)
  const words = new Map<string, number>()
  for (const item of items) words.set(item, (words.get(item) ?? 0) + 1)
  return { isCode, words, size: items.length }
}

/** The share of words that two paragraphs have in common, weighed by their size (Dice, times words); 0 below the threshold. */
function alikeness(one: Bag, other: Bag): number {
  if (one.isCode !== other.isCode) return 0
  let common = 0
  for (const [word, count] of one.words) common += Math.min(count, other.words.get(word) ?? 0)
  const both = one.size + other.size
  return both > 0 && (2 * common) / both >= likeness ? common : 0
}

function passageOf(before: Block | undefined, after: Block | undefined): Passage {
  if (typeof before === 'object' || typeof after === 'object') {
    const [old, fresh] = [codeOf(before), codeOf(after)]
    if (old !== undefined && fresh !== undefined)
      return { kind: 'code', lines: shortened(diffItems(old.split('\n'), fresh.split('\n'))) }
    const op = old === undefined ? 'added' : 'removed'
    return { kind: 'code', lines: (old ?? fresh ?? '').split('\n').map((text) => ({ op, text })) }
  }
  if (before !== undefined && after !== undefined) return { kind: 'text', parts: diffWords(before, after) }
  const part: Part = before === undefined ? { op: 'added', text: after ?? '' } : { op: 'removed', text: before }
  return { kind: 'text', parts: [part] }
}

const codeOf = (block: Block | undefined) => (typeof block === 'object' ? block.code : undefined)

/** Leaves out the lines far from any change. */
function shortened(lines: Part[]): CodeLine[] {
  const changed = lines.flatMap(({ op }, index) => (op === 'same' ? [] : [index]))
  const isNear = (index: number) => changed.some((at) => Math.abs(at - index) <= codeContext)
  const result: CodeLine[] = []
  lines.forEach((line, index) => {
    const last = result.at(-1)
    if (isNear(index)) result.push(line)
    else if (last?.op === 'skipped') last.lines++
    else result.push({ op: 'skipped', lines: 1 })
  })
  return result
}

function countsOf(passages: readonly Passage[]): { added: number; removed: number } {
  const parts = passages.flatMap((passage) => (passage.kind === 'text' ? passage.parts : []))
  const count = (op: Part['op']) => parts.reduce((sum, part) => sum + (part.op === op ? countWords(part.text) : 0), 0)
  return { added: count('added'), removed: count('removed') }
}
