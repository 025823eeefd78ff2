import type { Place, Problem } from '@/lib/problems'
import { foldAddress } from './permalink'
import type { Page, Post, Redirect } from './post'

/** Addresses that the routes of `app/` answer, whatever the content: no entry can be served there. Folded, see `foldAddress`. */
const reserved = [
  /^\/(?:page\/[^/]+)?$/,
  /^\/(?:categories|tags)(?:\/[^/]+(?:\/page\/[^/]+)?)?$/,
  /^\/(?:categories|tags)\/[^/]+\/rss\.xml$/,
  /^\/archives(?:\/[^/]+(?:\/[^/]+)?)?$/,
  /^\/recaps(?:\/rss\.xml)?$/,
  /^\/series\/[^/]+$/,
  /^\/(?:search|feeds|preview|404|404\.html)$/,
  /^\/(?:rss\.xml|feed\.xml|feed\.json|sitemap\.xml|robots\.txt|manifest\.webmanifest|preview\.json)$/,
  /^\/_next(?:\/|$)/,
]

interface Claim {
  address: string
  place: Place
}

/**
 * Every address has one owner: posts, pages and redirects are held against one another and against the site's own
 * pages, in the form in which readers, hosts and disks confuse them. The entries that stand and their redirects.
 */
export function settleAddresses(entries: readonly (Post | Page)[]): { redirects: Redirect[]; problems: Problem[] } {
  const owners = new Map<string, Claim>()
  const problems: Problem[] = []
  const claim = ({ address, place }: Claim): boolean => {
    const folded = foldAddress(address)
    const owner = owners.get(folded)
    if (owner?.place.file === place.file) return false
    if (owner) problems.push({ code: 'address-taken', ...place, details: { address, other: owner.place.file } })
    else if (reserved.some((pattern) => pattern.test(folded)))
      problems.push({ code: 'address-reserved', ...place, details: { address } })
    else owners.set(folded, { address, place })
    return owners.get(folded)?.place === place
  }
  for (const entry of entries) claim({ address: entry.url, place: placeOf(entry, 'permalink') })
  const redirects = entries.flatMap((entry) =>
    entry.redirectFrom
      .filter((from) => claim({ address: from, place: placeOf(entry, 'redirect_from') }))
      .map((from) => ({ from, to: entry.url })),
  )
  return { redirects, problems }
}

function placeOf(entry: Post | Page, key: string): Place {
  return { ...(entry.places[key] ?? { line: 1, column: 1 }), file: entry.file }
}
