import { diffArrays } from 'diff'

/** A stretch of a text that two versions share, or that only the old or the new one holds. */
export interface Part {
  op: 'same' | 'removed' | 'added'
  text: string
}

/** A stretch that stayed (in the new version's items), or what came in the place of what. */
interface Group<Item> {
  same: Item[]
  removed: Item[]
  added: Item[]
}

interface Word {
  /** White space before it, as written. */
  space: string
  text: string
}

/**
 * A word, with what French elides before it apart (« l’ », « qu’ »), so that « l’erreur » → « l’essai » changes one word;
 * a number with its separators; a letter of a script that writes no spaces; an emoji whole; any other sign.
 */
const wordPattern =
  /(\s*)((?:[cdjlmnst]|(?:jus|lors|puis|quoi|quel|pres)?qu)['’](?=\p{L})|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]\p{M}*|[\p{L}\p{M}\p{N}_]+(?:[-’'.,][\p{L}\p{N}][\p{L}\p{M}\p{N}_]*)*|\p{RI}{2}|\p{Extended_Pictographic}(?:\p{EMod}|\uFE0F|\u200D\p{Extended_Pictographic})*|\S)/giu

/** Beyond so many differences two texts are two texts: one is struck, the other written after it. */
const maxEditLength = 2000

/**
 * What became of a text, by words, never letters: old before new, changed words that stand together joined. White space counts
 * only as being there or not. `same` and `added` together are the new text; `same` and `removed` the old one but for its spaces.
 */
export function diffWords(before: string, after: string): Part[] {
  const key = ({ space, text }: Word) => (space ? ' ' : '') + text.normalize('NFC')
  return merged(joined(groupsOf(wordsOf(before), wordsOf(after), key)).flatMap(partsOf))
}

/** The same for lists of names: what changes is a whole name. The parts carry the commas between them. */
export function diffNames(before: readonly string[], after: readonly string[]): Part[] {
  return merged(diffItems(before, after).map(({ op, text }, index) => ({ op, text: index > 0 ? `, ${text}` : text })))
}

/** The same by items, a part each: lines of code, addresses. */
export function diffItems(before: readonly string[], after: readonly string[]): Part[] {
  return groupsOf([...before], [...after], (item) => item).flatMap(itemParts)
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(wordPattern)].map(([, space = '', word = '']) => ({ space, text: word }))
}

function groupsOf<Item>(before: Item[], after: Item[], key: (item: Item) => string): Group<Item>[] {
  const changes = diffArrays(before.map(key), after.map(key), { maxEditLength })
  if (!changes) return [{ same: [], removed: before, added: after }]
  const groups: Group<Item>[] = []
  let [fromBefore, fromAfter] = [0, 0]
  for (const { count, added, removed } of changes) {
    const last = groups.at(-1)
    const group = (added || removed) && last?.same.length === 0 ? last : { same: [], removed: [], added: [] }
    if (group !== last) groups.push(group)
    if (removed) group.removed.push(...before.slice(fromBefore, fromBefore + count))
    else group[added ? 'added' : 'same'].push(...after.slice(fromAfter, fromAfter + count))
    if (!added) fromBefore += count
    if (!removed) fromAfter += count
  }
  return groups
}

/**
 * A sign or a very short word left standing between two corrections is drawn into them: « chat de Paul » → « chien de Marie »
 * reads better as one correction than as two around « de ».
 */
function joined(groups: readonly Group<Word>[]): Group<Word>[] {
  const result: Group<Word>[] = []
  let isOpen = false
  groups.forEach((group, index) => {
    const [last, next] = [result.at(-1), groups[index + 1]]
    if (last && isOpen) {
      last.removed.push(...group.removed)
      last.added.push(...group.added)
      isOpen = false
    } else if (last && next && isIsland(group.same) && areCorrections(last, next)) {
      last.removed.push(...group.same)
      last.added.push(...group.same)
      isOpen = true
    } else result.push({ same: group.same, removed: [...group.removed], added: [...group.added] })
  })
  return result
}

/** Something goes and something comes: additions alone, or removals alone, leave what stands between them untouched. */
function areCorrections(one: Group<Word>, other: Group<Word>): boolean {
  const goes = one.removed.length + other.removed.length > 0
  return goes && one.added.length + other.added.length > 0
}

function isIsland(words: Word[]): boolean {
  const real = words.filter(({ text }) => /[\p{L}\p{N}]/u.test(text))
  return words.length > 0 && words.length <= 2 && real.length <= 1 && real.every(({ text }) => text.length <= 3)
}

/** A space that both the old and the new words begin with stays outside. */
function partsOf({ same, removed, added }: Group<Word>): Part[] {
  const [kept, old, fresh] = [textOf(same), textOf(removed), textOf(added)]
  const space = /^\s*/.exec(fresh)?.[0] ?? ''
  if (space === '' || !/^\s/.test(old)) return parts(kept, old, fresh)
  return parts(kept + space, old.trimStart(), fresh.slice(space.length))
}

const textOf = (words: Word[]) => words.map(({ space, text }) => space + text).join('')

function parts(same: string, removed: string, added: string): Part[] {
  const all: Part[] = [
    { op: 'same', text: same },
    { op: 'removed', text: removed },
    { op: 'added', text: added },
  ]
  return all.filter(({ text }) => text !== '')
}

function itemParts({ same, removed, added }: Group<string>): Part[] {
  const as = (op: Part['op']) => (text: string) => ({ op, text })
  return [...same.map(as('same')), ...removed.map(as('removed')), ...added.map(as('added'))]
}

/** Neighbours of one kind are one part. */
function merged(all: readonly Part[]): Part[] {
  const result: Part[] = []
  for (const { op, text } of all) {
    const last = result.at(-1)
    if (last?.op === op) last.text += text
    else result.push({ op, text })
  }
  return result
}
