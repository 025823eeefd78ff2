import { type Fragment, nothing } from './fragment'

/** `{ site.baseurl }` with single braces: not Liquid, but what its author plainly meant. Sticky. */
export const singleBraces = /\{\s*(site\.(?:base)?url)\s*\}(?!\})/gy

/** Whether a text may hold that form: cheap, for texts without any Liquid. */
export const mayHoldSingleBraces = /\{\s*site\.(?:base)?url\s*\}/

const opening = /(?:\]\(\s*<?|(?:^|\n) {0,3}\[[^\]\n]+\]:[ \t]*<?)(?:\{\{?\s*site\.(?:base)?url\s*\}\}?)*(?![\s\S])/

/**
 * Whether a link's destination begins at this offset, or the site's address that begins one ends there: after `](` or
 * after a link definition's `[id]:`. Single braces mean something there and nowhere else.
 */
export function opensDestination(source: string, at: number): boolean {
  return opening.test(source.slice(Math.max(0, at - 200), at))
}

/**
 * `{{ site.baseurl }}{% link … %}` was the way of Jekyll 3, whose `link` and `post_url` gave no sub-path; theirs now does,
 * so that one in front of them would be doubled. The addresses in front of a link tag are taken over by it.
 * Returns the offsets of the tags that were to begin with the site's origin.
 */
export function takeOverAddresses(fragments: Fragment[]): Set<number> {
  const absolute = new Set<number>()
  fragments.forEach((tag, index) => {
    if (tag.kind !== 'tag' || (tag.name !== 'link' && tag.name !== 'post_url')) return
    for (let before = index - 1; before >= 0; before--) {
      const fragment = fragments[before]
      if (fragment?.kind !== 'output' || !/^site\.(base)?url$/.test(fragment.markup)) return
      if (fragment.markup === 'site.url') absolute.add(tag.begin)
      fragments[before] = nothing(fragment)
    }
  })
  return absolute
}
