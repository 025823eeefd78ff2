import type { Fault, Fragment, TagFragment } from './fragment'

/** A block: indices of its first tag, of the branches (`else`, `when`…) and of its end tag. */
export interface Pair {
  name: string
  open: number
  branches: number[]
  close: number
  tooDeep: boolean
}

/** How a tag is closed: `must` by its end tag, `may` be, or is `never`. Undefined: nobody knows the tag. */
export type Closing = (name: string) => 'must' | 'may' | 'never' | undefined

/** Liquid's own limit, `Liquid::Block::MAX_DEPTH`. */
const deepest = 100

const branchesOf: Record<string, string[]> = {
  if: ['elsif', 'else'],
  unless: ['elsif', 'else'],
  case: ['when', 'else'],
  for: ['else'],
}

function isBranch(name: string): boolean {
  return name === 'elsif' || name === 'else' || name === 'when'
}

/**
 * Finds which end tag closes which block. What is left over, a block without its end or an end without its block, is a
 * fault at its own place and `loose`, so that the rest keeps its meaning. Inner pairs come before outer ones.
 */
export function pair(fragments: Fragment[], closing: Closing): { pairs: Pair[]; loose: Set<number>; faults: Fault[] } {
  const pairs: Pair[] = []
  const loose = new Set<number>()
  const faults: Fault[] = []
  const ends = new Set(fragments.map((fragment) => (fragment.kind === 'tag' ? fragment.name : '')))
  let open: Pair[] = []

  const orphan = (index: number, tag: TagFragment) => {
    loose.add(index)
    faults.push({ code: 'liquid-orphan', at: tag.begin, details: { name: tag.name } })
  }
  const abandon = (left: Pair[]) => {
    for (const block of left.filter(({ name }) => closing(name) === 'must')) {
      const at = fragments[block.open]?.begin ?? 0
      for (const index of [block.open, ...block.branches]) loose.add(index)
      faults.push({ code: 'liquid-unclosed', at, details: { fragment: `{% ${block.name} %}` } })
    }
  }

  fragments.forEach((tag, index) => {
    if (tag.kind !== 'tag') return
    if (isBranch(tag.name)) {
      const block = open.findLast(({ name }) => closing(name) === 'must')
      const last = fragments[block?.branches.at(-1) ?? -1]
      const isOver = last?.kind === 'tag' && last.name === 'else'
      if (block && !isOver && branchesOf[block.name]?.includes(tag.name)) block.branches.push(index)
      else orphan(index, tag)
    } else if (tag.name.startsWith('end')) {
      const depth = open.findLastIndex(({ name }) => `end${name}` === tag.name)
      const block = open[depth]
      if (!block) {
        orphan(index, tag)
        return
      }
      abandon(open.slice(depth + 1))
      open = open.slice(0, depth)
      pairs.push({ ...block, close: index })
    } else if (closing(tag.name) !== 'never' && (closing(tag.name) === 'must' || ends.has(`end${tag.name}`))) {
      open.push({ name: tag.name, open: index, branches: [], close: -1, tooDeep: open.length >= deepest })
    }
  })
  abandon(open)
  return { pairs, loose, faults }
}
