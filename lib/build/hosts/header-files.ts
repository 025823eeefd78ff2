import { hrefOf } from '@/lib/views/urls'
import { type HttpHeader, immutable, widest } from '../http-headers'
import type { HostSite } from './host-site'
import { specialHeaders } from './special-headers'

/**
 * `_headers`, as Netlify and Cloudflare read it: a path, of which a star stands for anything, then the headers of whatever it
 * matches. A header that two blocks name for one address is sent twice, so none is. Cloudflare takes a hundred blocks, and one star
 * in each (https://developers.cloudflare.com/workers/static-assets/headers/).
 */
export function headersFile(site: HostSite): string {
  const block = (path: string, headers: readonly HttpHeader[]) =>
    [hrefOf(site, path), ...headers.map(({ key, value }) => `  ${key}: ${value}`), ''].join('\n')
  const everywhere = site.headers.map((header) => widest.find(({ key }) => key === header.key) ?? header)
  const isOwn = ({ key }: HttpHeader) => !everywhere.some((header) => header.key === key)
  const special = specialHeaders(site).map(({ path, headers }) => ({ path, headers: headers.filter(isOwn) }))
  return [
    block('/*', everywhere),
    block('/_next/static/*', [immutable]),
    ...special.filter(({ headers }) => headers.length > 0).map(({ path, headers }) => block(path, headers)),
  ].join('\n')
}

/** `_redirects`, as Netlify and Cloudflare read it. */
export function redirectsFile(site: HostSite): string {
  return site.redirects.map(({ from, to, status }) => `${hrefOf(site, from)} ${to} ${status}\n`).join('')
}
