type Range = [begin: number, end: number]

/** Where a Markdown text shows code: fenced blocks and inline code. Offsets in order, never overlapping. */
export function codeRangesOf(source: string): Range[] {
  const ranges: Range[] = []
  let paragraph: number | undefined
  let fence: { mark: string; begin: number } | undefined
  for (const [begin, line] of linesOf(source)) {
    const mark = /^[ \t>]*(?:[-*+] +|\d+\. +)?(`{3,}|~{3,})/.exec(line)?.[1]
    if (fence) {
      if (mark?.startsWith(fence.mark) && /^[ \t>]*[`~]+\s*$/.test(line)) {
        ranges.push([fence.begin, begin + line.length])
        fence = undefined
      }
    } else if (mark && !line.slice(line.indexOf(mark) + mark.length).includes('`')) {
      if (paragraph !== undefined) ranges.push(...inlineCode(source, paragraph, begin))
      paragraph = undefined
      fence = { mark, begin }
    } else if (line.trim() === '') {
      if (paragraph !== undefined) ranges.push(...inlineCode(source, paragraph, begin))
      paragraph = undefined
    } else paragraph ??= begin
  }
  if (paragraph !== undefined) ranges.push(...inlineCode(source, paragraph, source.length))
  // A fence that nothing closes is no code for kramdown.
  if (fence) ranges.push(...inlineCode(source, fence.begin, source.length))
  return ranges
}

/** A test for being inside one of these ranges. */
export function within(ranges: Range[]): (offset: number) => boolean {
  return (offset) => {
    let [low, high] = [0, ranges.length - 1]
    while (low <= high) {
      const middle = (low + high) >> 1
      const [begin, end] = ranges[middle] ?? [0, 0]
      if (offset < begin) high = middle - 1
      else if (offset >= end) low = middle + 1
      else return true
    }
    return false
  }
}

function inlineCode(source: string, from: number, to: number): Range[] {
  const runs = [...source.slice(from, to).matchAll(/`+/g)].map((match) => [from + match.index, match[0].length] as const)
  const next = new Map<number, number>()
  const partner = runs.map(() => -1)
  for (let index = runs.length - 1; index >= 0; index--) {
    const length = runs[index]?.[1] ?? 0
    partner[index] = next.get(length) ?? -1
    next.set(length, index)
  }
  const ranges: Range[] = []
  for (let index = 0; index < runs.length; index++) {
    const closing = runs[partner[index] ?? -1]
    const opening = runs[index]
    if (!closing || !opening) continue
    ranges.push([opening[0], closing[0] + closing[1]])
    index = partner[index] ?? index
  }
  return ranges
}

function* linesOf(source: string): Generator<[begin: number, line: string]> {
  for (let begin = 0; begin < source.length; ) {
    const end = source.indexOf('\n', begin)
    const next = end === -1 ? source.length : end + 1
    yield [begin, source.slice(begin, end === -1 ? next : end)]
    begin = next
  }
}
