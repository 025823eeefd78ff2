import type { Site } from '@/lib/config'

/** Where a site without `url` stands while links are read; no host can have that name (RFC 6761). */
const nowhere = 'https://site.invalid'

/**
 * The decoded address, without `baseurl`, that a link or picture of an entry leads to; undefined when it leaves the site or
 * stays within the text. `href` is as in the HTML, `from` the entry's address.
 */
export function linkPathOf(href: string, from: string, { url, baseurl }: Pick<Site, 'url' | 'baseurl'>): string | undefined {
  if (href.startsWith('#') || href === '') return undefined
  const origin = url || nowhere
  const base = new URL(encodeURI(baseurl + from).replace(/[?#]/g, encodeURIComponent), origin)
  if (!URL.canParse(href, base)) return undefined
  const target = new URL(href, base)
  if (target.origin !== new URL(origin).origin) return undefined
  const path = decoded(target.pathname)
  if (baseurl === '') return path
  if (path === baseurl) return '/'
  // Another site of the same host, where this one is under a sub-path.
  return path.startsWith(`${baseurl}/`) ? path.slice(baseurl.length) : undefined
}

/** Whether something answers at an address or, by the site's redirects, at its twin with or without the last slash. */
export function answers(path: string, isAddress: (address: string) => boolean): boolean {
  const address = path.normalize('NFC')
  const twin = address.endsWith('/') ? address.slice(0, -1) : `${address}/`
  return [address, twin, address.replace(/\/index\.html$/, '/')].some((candidate) => candidate !== '' && isAddress(candidate))
}

/** Whether the HTML of a text holds the place that a fragment (`#place`, without its mark) names; every page has a top. */
export function hasPlace(html: string, fragment: string): boolean {
  const ids = new Set(['top', ...[...html.matchAll(/\sid="([^"]*)"/g)].map(([, id = '']) => id)])
  return ids.has(fragment) || ids.has(decoded(fragment))
}

/** Whether a picture that front matter names is there, as far as it is the site's own; without a host it stands under `baseurl`. */
export function isPictureThere(
  image: string,
  site: Pick<Site, 'url' | 'baseurl'>,
  isAddress: (path: string) => boolean,
): boolean {
  const path = /^https?:/i.test(image) ? linkPathOf(image, '/', site) : decoded(image.replace(/[?#].*$/, ''))
  return path === undefined || answers(path, isAddress)
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
