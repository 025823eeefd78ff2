export interface HttpHeader {
  key: string
  value: string
}

/**
 * What every answer carries, on every host. Pages hold no script, so the policy allows none; JSON-LD is data and is not concerned.
 * Pictures may come from elsewhere when the author's Markdown names them.
 */
export const securityHeaders: HttpHeader[] = [
  {
    key: 'Content-Security-Policy',
    value:
      "default-src 'none'; img-src 'self' data: https: http:; media-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  },
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), payment=(), usb=()' },
]

export const noIndex: HttpHeader = { key: 'X-Robots-Tag', value: 'noindex' }
