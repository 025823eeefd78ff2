import type { Place, Problem } from '@/lib/problems'
import { foldAddress } from './permalink'
import type { Page, Post, Redirect } from './post'

/**
 * Addresses of the site's own that no entry can have. Folded, see `foldAddress`. Pages that content makes, such as `/tags/x/`,
 * are not among them: where a permalink takes one, the author's entry stands there.
 */
const reserved = [
  /^\/(?:categories|tags|archives|recaps|search|feeds|preview|index|404|500|404\.html)?$/,
  /^\/(?:categories|tags)\/[^/]+\/rss\.xml$/,
  /^\/(?:recaps\/)?rss\.xml$/,
  /^\/(?:feed\.xml|feed\.json|sitemap\.xml|robots\.txt|manifest\.webmanifest|preview\.json|carnet\.json)$/,
  /^\/(?:_next|search\/files)(?:\/|$)/,
]

interface Claim {
  address: string
  place: Place
}

/** Whether a decoded address belongs to a page or file that this site makes itself. */
export function isReservedAddress(address: string): boolean {
  const folded = foldAddress(address)
  return reserved.some((pattern) => pattern.test(folded))
}

const longestPart = 240

/** Whether no page can be made at an address: each part names a file, to which Next adds endings; disks take 255 bytes. */
export function isLongAddress(address: string): boolean {
  return address.split('/').some((part) => Buffer.byteLength(part) > longestPart)
}

/** `$$`, `$&`, `$'` and `` $` ``: Next puts parameters in place with `String.replace`, to which these mean something. */
const garbled = /\$[$&'`]/

export interface Settled {
  redirects: Redirect[]
  /** Entries that no address is left for: the site's own page or another entry answers there. */
  homeless: ReadonlySet<Post | Page>
  problems: Problem[]
}

/**
 * Every address has one owner: posts, pages and redirects are held against one another and against the site's own
 * pages, in the form in which readers, hosts and disks confuse them. What is published comes before what is not yet.
 * Two addresses that differ in their case alone are a problem, but both entries keep theirs.
 */
export function settleAddresses(entries: readonly (Post | Page)[]): Settled {
  const owners = new Map<string, Claim>()
  const problems: Problem[] = []
  const claim = ({ address, place }: Claim): boolean => {
    const folded = foldAddress(address)
    const owner = owners.get(folded)
    if (owner?.place.file === place.file) {
      if (withoutEnd(address) !== withoutEnd(owner.address))
        problems.push({ code: 'redirect-case', ...place, details: { address, other: owner.address } })
      return false
    }
    if (owner) problems.push({ code: 'address-taken', ...place, details: { address, other: owner.place.file } })
    else if (isLongAddress(address))
      problems.push({ code: 'address-long', ...place, details: { address: `${address.slice(0, 60)}…` } })
    else if (garbled.test(address)) problems.push({ code: 'address-signs', ...place, details: { address } })
    else if (isReservedAddress(address)) problems.push({ code: 'address-reserved', ...place, details: { address } })
    else owners.set(folded, { address, place })
    return owners.get(folded)?.place === place
  }
  const inOrder = [...entries].sort((a, b) => Number(b.status === 'published') - Number(a.status === 'published'))
  const homeless = new Set<Post | Page>()
  const taken = new Set<string>()
  for (const entry of inOrder) {
    const slashless = entry.url.replace(/\/$/, '')
    const stands = claim({ address: entry.url, place: placeOf(entry, 'permalink') })
    const isImpossible = !isPossible(entry.url) || taken.has(slashless)
    if (!stands && isImpossible) homeless.add(entry)
    taken.add(slashless)
  }
  const settled = inOrder.filter((entry) => !homeless.has(entry))
  const redirects = settled.flatMap((entry) =>
    entry.redirectFrom
      .filter((from) => claim({ address: from, place: placeOf(entry, 'redirect_from') }))
      .map((from) => ({ from, to: entry.url })),
  )
  return { redirects, homeless, problems }
}

const isPossible = (address: string) => !isReservedAddress(address) && !isLongAddress(address) && !garbled.test(address)

const withoutEnd = (address: string) => address.replace(/\/(?:index\.html)?$/, '')

function placeOf(entry: Post | Page, key: string): Place {
  return { ...(entry.places[key] ?? { line: 1, column: 1 }), file: entry.file }
}
