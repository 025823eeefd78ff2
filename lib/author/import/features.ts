import type { Post } from '@/lib/posts'

/** What a text needs beyond plain Markdown. Found by pattern, so a text that only speaks of a feature counts as well. */
const patterns = {
  highlight: /\{%-?\s*highlight\b/,
  include: /\{%-?\s*include(?:_cached|_relative)?\s/,
  links: /\{%-?\s*(?:link|post_url)\s/,
  liquid: /\{%-?\s*(?:assign|capture|if|unless|for|case|comment|raw)\b/,
  variables: /\{\{-?\s*(?:site|page)\./,
  plugins:
    /\{%-?\s*(?!(?:end\w+|highlight|include|include_cached|include_relative|link|post_url|assign|capture|if|elsif|else|unless|for|break|continue|cycle|case|when|comment|raw|increment|decrement|tablerow|gist)\b)[a-z_]\w*/,
  rawHtml: /<(?:[a-z][a-z\d]*)(?:\s[^>]*)?>/i,
  fences: /^(?:```|~~~)/m,
  footnotes: /\[\^[^\]]+\]/,
  attributes: /\{:(?!:)[^}\n]*[.#=\w]/,
  contents: /\{:\s*toc\b/,
  headingIds: /^#{1,6}.*\{#[\w-]+\}\s*$/m,
  tables: /^\s*\|.+\|/m,
  math: /\$\$/,
  abbreviations: /^\*\[[^\]]+\]:/m,
  definitions: /^:\s+\S/m,
} as const

export type Feature = keyof typeof patterns | 'html' | 'permalink' | 'redirects'

/** How many posts use each feature, the commonest first; those that none uses are left out. */
export function featuresOf(posts: readonly Post[]): [Feature, number][] {
  const counts = new Map<Feature, number>()
  const count = (feature: Feature, isUsed: boolean) => isUsed && counts.set(feature, (counts.get(feature) ?? 0) + 1)
  for (const post of posts) {
    const text = post.source
    for (const [feature, pattern] of entriesOf(patterns)) count(feature, post.format === 'markdown' && pattern.test(text))
    count('html', post.format === 'html')
    count('permalink', post.places.permalink !== undefined)
    count('redirects', post.redirectFrom.length > 0)
  }
  return [...counts].sort(([, a], [, b]) => b - a)
}

function entriesOf(table: typeof patterns): [keyof typeof patterns, RegExp][] {
  // `Object.entries` forgets the names of the keys.
  return Object.entries(table) as [keyof typeof patterns, RegExp][]
}
