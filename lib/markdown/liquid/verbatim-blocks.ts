const edge = /\{%-?\s*(comment|endcomment|raw|endraw)\b[^%]*%\}/g

interface Extent {
  begin: number
  end: number
}

/** Where the `{% raw %}` and `{% comment %}` blocks of a template end; comments nest, raw blocks do not. Read once. */
export class VerbatimBlocks {
  private rawEnds: Extent[] | undefined
  private commentEnds: Map<number, number> | undefined

  constructor(private readonly source: string) {}

  /** The `{% endraw %}` that ends a raw block whose text begins at this offset. */
  endOfRaw(from: number): Extent | undefined {
    this.rawEnds ??= [...this.source.matchAll(/\{%-?\s*endraw\s*-?%\}/g)].map((match) => ({
      begin: match.index,
      end: match.index + match[0].length,
    }))
    while (this.rawEnds[0] && this.rawEnds[0].begin < from) this.rawEnds.shift()
    return this.rawEnds[0]
  }

  /** Offset after the `{% endcomment %}` of the comment that begins at this offset. */
  endOfComment(begin: number): number | undefined {
    this.commentEnds ??= commentEndsOf(this.source)
    return this.commentEnds.get(begin)
  }
}

function commentEndsOf(source: string): Map<number, number> {
  const ends = new Map<number, number>()
  const open: number[] = []
  const edges = [...source.matchAll(edge)]
  const lastEndRaw = edges.findLast((match) => match[1] === 'endraw')?.index ?? -1
  let inRaw = false
  for (const match of edges) {
    const [written, name] = match
    if (name === 'endraw') inRaw = false
    else if (inRaw) continue
    else if (name === 'raw') inRaw = match.index < lastEndRaw
    else if (name === 'comment') open.push(match.index)
    else {
      const begin = open.pop()
      if (begin !== undefined) ends.set(begin, match.index + written.length)
    }
  }
  return ends
}
