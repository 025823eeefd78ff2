import type { Stage } from '@/lib/config'

export interface HttpHeader {
  key: string
  value: string
}

/**
 * What every answer carries, on every host. Pages hold no script, so the policy allows none but speculation rules, which it
 * counts as one (CSP 3 with the keyword of the Prerendering Revamped draft); JSON-LD is data and is not concerned. Pictures may come
 * from elsewhere when the author's Markdown names them.
 */
const securityHeaders: HttpHeader[] = [
  {
    key: 'Content-Security-Policy',
    value:
      "default-src 'none'; script-src 'inline-speculation-rules'; img-src 'self' data: https: http:; media-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  },
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), payment=(), usb=()' },
]

const noIndex: HttpHeader = { key: 'X-Robots-Tag', value: 'noindex' }

/** A page is asked for again each time, and answered by « not modified » as long as its ETag holds. */
const revalidated: HttpHeader = { key: 'Cache-Control', value: 'public, max-age=0, must-revalidate' }

/** Style sheets and the like, whose names change with their content. */
export const immutable: HttpHeader = { key: 'Cache-Control', value: 'public, max-age=31536000, immutable' }

/** What all answers of a stage carry. In development none: Next's own tools are scripts. */
export function headersOf(stage: Stage): HttpHeader[] {
  if (stage === 'development') return []
  return stage === 'production' ? securityHeaders : [...securityHeaders, noIndex]
}

/** The same as rules of `next.config.js`; Next itself sees to its assets. */
export function headerRules(stage: Stage): { source: string; headers: HttpHeader[] }[] {
  const headers = headersOf(stage)
  if (headers.length === 0) return []
  return [
    { source: '/:path*', headers },
    { source: '/:path((?!_next/).*)', headers: [revalidated] },
  ]
}
