import type { Stage } from '@/lib/config'

export interface HttpHeader {
  key: string
  value: string
}

/**
 * What every answer carries, on every host. Pages hold no script, so the policy allows none but speculation rules, which it
 * counts as one (CSP 3 with the keyword of the Prerendering Revamped draft); JSON-LD is data and is not concerned. Pictures may come
 * from elsewhere when the author's Markdown names them. Without a script nothing connects; that it might, to the site itself, is what tools
 * in the browser need to read its robots.txt.
 */
const securityHeaders: HttpHeader[] = [
  policyWith("script-src 'inline-speculation-rules'"),
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), payment=(), usb=()' },
]

/** `/search` runs the one script of the site, which asks the site for its index and for the pages it finds. */
const searchPolicy = policyWith("script-src 'self' 'inline-speculation-rules'")

function policyWith(scripts: string): HttpHeader {
  const value = `default-src 'none'; ${scripts}; connect-src 'self'; img-src 'self' data: https: http:; media-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`
  return { key: 'Content-Security-Policy', value }
}

/** Addresses, without `baseurl`, whose answers carry something else than the rest. */
export const exceptions: readonly { address: string; headers: HttpHeader[] }[] = [
  { address: '/search/', headers: [searchPolicy] },
]

/** What every answer may carry where a host adds up what is said of an address: of two policies a browser obeys both. */
export const widest: readonly HttpHeader[] = [searchPolicy]

const noIndex: HttpHeader = { key: 'X-Robots-Tag', value: 'noindex' }

/** A page is asked for again each time, and answered by « not modified » as long as its ETag holds. */
export const revalidated: HttpHeader = { key: 'Cache-Control', value: 'public, max-age=0, must-revalidate' }

/** Style sheets and the like, whose names change with their content. */
export const immutable: HttpHeader = { key: 'Cache-Control', value: 'public, max-age=31536000, immutable' }

/** What is not there is asked for again: it may come. Next sends this with every 404 and cannot be told otherwise. */
export const uncached: HttpHeader = { key: 'Cache-Control', value: 'private, no-cache, no-store, max-age=0, must-revalidate' }

/** What all answers of a stage carry. In development no policy: Next's own tools are scripts. */
export function headersOf(stage: Stage): HttpHeader[] {
  if (stage === 'development') return [noIndex]
  return stage === 'production' ? securityHeaders : [...securityHeaders, noIndex]
}

/** The same as rules of `next.config.js`; Next itself sees to its assets. */
export function headerRules(stage: Stage): { source: string; headers: HttpHeader[] }[] {
  const headers = headersOf(stage)
  const everywhere = { source: '/:path*', headers }
  if (stage === 'development') return [everywhere]
  return [
    everywhere,
    { source: '/:path((?!_next/).*)', headers: [revalidated] },
    // The last rule for a header counts.
    ...exceptions.map((one) => ({ source: one.address.replace(/\/$/, ''), headers: one.headers })),
  ]
}
