import { diffArrays } from 'diff'

/** A stretch of a text that two versions share, or that only the old or the new one holds. */
export interface Part {
  op: 'same' | 'removed' | 'added'
  text: string
}

interface Token {
  /** White space before it, as written. */
  space: string
  text: string
}

/** What stands between two stretches that stayed, or (`same`) such a stretch, in the tokens of the new version. */
interface Group {
  same: Token[]
  removed: Token[]
  added: Token[]
}

/**
 * A word, with what French elides before it apart (« l’ », « qu’ »), so that « l’erreur » → « l’essai » changes one word;
 * a number with its separators; a letter of a script that writes no spaces; an emoji whole; any other sign.
 */
const token =
  /(\s*)((?:[cdjlmnst]|(?:jus|lors|puis|quoi|quel|pres)?qu)['’](?=\p{L})|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]\p{M}*|[\p{L}\p{M}\p{N}_]+(?:[-’'.,][\p{L}\p{N}][\p{L}\p{M}\p{N}_]*)*|\p{RI}{2}|\p{Extended_Pictographic}(?:\p{EMod}|\uFE0F|\u200D\p{Extended_Pictographic})*|\S)/giu

/** Beyond so many differences two texts are two texts: one is struck, the other written under it. */
const maxEditLength = 2000

/**
 * What became of a text, by words, never letters: old before new, changed words that stand together joined. White space counts
 * only as being there or not. `same` and `added` together are the new text; `same` and `removed` the old one but for its spaces.
 */
export function diffWords(before: string, after: string): Part[] {
  return joined(groupsOf(tokensOf(before), tokensOf(after))).flatMap(partsOf)
}

/** The same for lists of names: what changes is a whole name. They are written with a comma between. */
export function diffNames(before: readonly string[], after: readonly string[]): Part[] {
  const tokens = (names: readonly string[]) => names.map((text, index) => ({ space: index > 0 ? ', ' : '', text }))
  return groupsOf(tokens(before), tokens(after)).flatMap(partsOf)
}

/** The same by lines, for code; the parts' texts are whole lines, joined by line ends. */
export function diffLines(before: string, after: string): Part[] {
  const tokens = (code: string) => code.split('\n').map((text, index) => ({ space: index > 0 ? '\n' : '', text }))
  return groupsOf(tokens(before), tokens(after))
    .flatMap(partsOf)
    .map(({ op, text }) => ({ op, text: text.replace(/^\n/, '') }))
}

function tokensOf(text: string): Token[] {
  return [...text.matchAll(token)].map(([, space = '', word = '']) => ({ space, text: word }))
}

function groupsOf(before: Token[], after: Token[]): Group[] {
  // The first item of a list differs from the others by what stands before it only.
  const key = ({ text }: Token) => text.normalize('NFC')
  const changes = diffArrays(before.map(key), after.map(key), { maxEditLength })
  if (!changes) return [{ same: [], removed: before, added: after }]
  const groups: Group[] = []
  let [fromBefore, fromAfter] = [0, 0]
  for (const { count, added, removed } of changes) {
    const last = groups.at(-1)
    const group = last && last.same.length === 0 && (added || removed) ? last : { same: [], removed: [], added: [] }
    if (group !== last) groups.push(group)
    if (removed) group.removed = before.slice(fromBefore, fromBefore + count)
    else if (added) group.added = after.slice(fromAfter, fromAfter + count)
    else group.same = after.slice(fromAfter, fromAfter + count)
    if (!added) fromBefore += count
    if (!removed) fromAfter += count
  }
  return groups
}

/**
 * A sign or a very short word left standing between two corrections is drawn into them: « chat de Paul » → « chien de Marie »
 * reads better as one correction than as two around « de ».
 */
function joined(groups: readonly Group[]): Group[] {
  const result: Group[] = []
  groups.forEach((group, index) => {
    const [last, next] = [result.at(-1), groups[index + 1]]
    const isCorrected = last && next && (last.removed.length > 0 || next.removed.length > 0) && (last.added.length > 0 || next.added.length > 0)
    const before = result.at(-2)
    void before
    if (isCorrected && isIsland(group.same)) {
      last.removed.push(...group.same)
      last.added.push(...group.same)
    } else result.push(group)
  })
  return result
}
