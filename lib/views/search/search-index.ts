import { createHash } from 'node:crypto'
import { type Findable, stemsIn, stemsOf } from './findable'

/** A part of the index. */
export interface IndexFile {
  /** A hash of the content. */
  name: string
  /** Its first stem; the next file's first stem comes after its last. */
  first: string
  text: string
}

/** Signs in a file: about 15 KB to download. A word needs one file, or the few that hold all words it begins. */
const fileSize = 32_000

/**
 * The index of posts that the script of `/search` reads (`lib/search`): a line for each stem in order, `devi 3: 2 1 0`, with the posts that have
 * it in their text, in a heading, in a tag, in the title, each post once, where it counts most. Posts are numbers, from 0 in the order
 * given. The same posts always give the same files.
 */
export function searchIndexOf(posts: Iterable<Findable>): IndexFile[] {
  const index = new Map<string, Lists>()
  const listsOf = (stem: string) => {
    const lists: Lists = [[], [], [], []]
    index.set(stem, lists)
    return lists
  }
  let number = 0
  for (const post of posts) {
    const places = outstandingOf(post)
    for (const stem of stemsIn(post.text)) if (!places.has(stem)) (index.get(stem) ?? listsOf(stem))[0].push(number)
    for (const [stem, place] of places) (index.get(stem) ?? listsOf(stem))[place].push(number)
    number++
  }
  const lines = [...index].map(([term, lists]) => ({ term, line: `${term} ${lists.map(listOf).join(' ').trimEnd()}` }))
  return cut(lines.sort((a, b) => (a.term < b.term ? -1 : 1)))
}

/** The posts that have a stem, by place: text, headings, tags, title. */
type Lists = [number[], number[], number[], number[]]

/** The few stems of a post that count more than being in its text, each where it counts most. */
function outstandingOf({ headings, tags, title }: Findable): Map<string, 1 | 2 | 3> {
  const places = new Map<string, 1 | 2 | 3>()
  for (const stem of stemsIn(headings)) places.set(stem, 1)
  for (const tag of tags) for (const stem of stemsOfTag(tag)) places.set(stem, 2)
  for (const stem of stemsOf(title)) places.set(stem, 3)
  return places
}

const tagStems = new Map<string, readonly string[]>()

/** Ten thousand posts share their tags. */
function stemsOfTag(tag: string): readonly string[] {
  const known = tagStems.get(tag) ?? stemsOf(tag)
  tagStems.set(tag, known)
  return known
}

/** Growing numbers as `postsIn` of `lib/search/find.js` reads them. */
function listOf(posts: readonly number[]): string {
  let list = ''
  let last = -1
  for (const post of posts) {
    let step = post - last
    for (; step > 31; step >>= 5) list += String.fromCharCode(48 + 32 + (step & 31))
    list += String.fromCharCode(48 + step)
    last = post
  }
  return list
}

function cut(lines: readonly { term: string; line: string }[]): IndexFile[] {
  const parts: { first: string; lines: string[] }[] = []
  let size = fileSize
  for (const { term, line } of lines) {
    if (size >= fileSize) {
      parts.push({ first: term, lines: [] })
      size = 0
    }
    parts.at(-1)?.lines.push(line)
    size += line.length
  }
  return parts.map(({ first, lines: own }) => {
    const text = own.join('\n')
    return { first, text, name: createHash('sha256').update(text).digest('hex').slice(0, 12) }
  })
}
