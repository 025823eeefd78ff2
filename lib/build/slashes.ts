interface SlashRedirect {
  source: string
  destination: string
  permanent: true
}

/** Endings that make the last segment of an address a file, whatever else the site serves. */
export const fileEndings: readonly string[] = [
  'html',
  'htm',
  'xml',
  'json',
  'txt',
  'webmanifest',
  'ico',
  'svg',
  'png',
  'jpg',
  'jpeg',
  'gif',
  'webp',
  'avif',
  'css',
  'js',
  'map',
  'rsc',
  'pdf',
]

/**
 * An address is served exactly as its permalink says, and its twin with or without the last slash leads to it. Next's own
 * `trailingSlash` knows one form for the whole site and takes `/ruby-3.4/` for a file; these two rules know which addresses
 * have no slash: files by their ending, and those in the list.
 * Next appends an optional slash to every pattern, hence the look-ahead that ends the first one (measured on 16.4.6).
 *
 * @param slashless decoded addresses without a last slash and without a file ending, `/a-propos`
 */
export function slashRedirects(slashless: readonly string[]): SlashRedirect[] {
  const files = `[^/]+\\.(?:${fileEndings.join('|')})`
  const exact = slashless.map((address) => escapePattern(encodeURI(address.slice(1))))
  const without = [...exact, `(?:[^/]+/)*${files}`].join('|')
  return [
    { source: `/:path((?!(?:${without})$)(?:[^/]+/)*[^/]+(?!/))`, destination: '/:path/', permanent: true },
    { source: `/:path(${without})/`, destination: '/:path', permanent: true },
  ]
}

/** True for an address whose last segment is a file by its ending. */
export function isFileAddress(address: string): boolean {
  return fileEndings.includes(/\.([^./]+)$/.exec(address)?.[1]?.toLowerCase() ?? '')
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|:]/g, '\\$&')
}
