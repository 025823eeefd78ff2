import type { HttpHeader } from '../http-headers'
import { contentTypeOf } from './content-types'
import type { HostFile, HostSite } from './host-site'

/** Headers that a host would not find out by itself. */
export interface SpecialHeaders {
  /** Decoded, without `baseurl`. */
  path: string
  /** Whether a star in the path, of which there is one, stands for anything that is not empty. */
  isPattern: boolean
  headers: HttpHeader[]
}

/**
 * What some answers carry besides what all of them do, and besides the type that their ending tells. Hosts take only so many rules: where
 * all files of one name agree, as the feeds of tags do, or all of one ending in a folder, they share one.
 */
export function specialHeaders(site: HostSite): SpecialHeaders[] {
  const files = site.files.map((file) => ({ file, headers: headersOf(file, site) }))
  const agreements = new Map<string, { headers: string; files: number }>()
  for (const { file, headers } of files)
    for (const pattern of patternsOf(file)) {
      const known = agreements.get(pattern)
      const told = JSON.stringify(headers)
      agreements.set(pattern, { headers: known && known.headers !== told ? '' : told, files: (known?.files ?? 0) + 1 })
    }
  const special = new Map<string, SpecialHeaders>()
  for (const { file, headers } of files.filter((one) => one.headers.length > 0)) {
    const isAgreed = (pattern: string) => (agreements.get(pattern)?.files ?? 0) > 1 && agreements.get(pattern)?.headers !== ''
    const pattern = patternsOf(file).find(isAgreed)
    special.set(pattern ?? file.address, { path: pattern ?? file.address, isPattern: pattern !== undefined, headers })
  }
  return [...special.values()]
}

/** `/tags/outils/rss.xml` is one of `/*` + `/rss.xml`; then one of those in its folder and above that end alike. */
function patternsOf({ address }: HostFile): string[] {
  const [, folder = '', name = ''] = /^(.*)\/([^/]+)$/.exec(address) ?? []
  if (name === '' || address.includes('*')) return []
  const ending = /\.[^.]+$/.exec(name)?.[0] ?? ''
  const folders = folder.split('/').map((_, index, parts) => parts.slice(0, parts.length - index).join('/'))
  return [
    ...(folder === '' ? [] : [`/*/${name}`]),
    ...(ending === '' ? [] : folders.filter(Boolean).map((one) => `${one}/*${ending}`)),
  ]
}

function headersOf({ file, type, headers }: HostFile, site: HostSite): HttpHeader[] {
  const own = headers.filter(({ key, value }) => !site.headers.some((all) => isSame(all.key, key) && all.value === value))
  return type === contentTypeOf(file) ? own : [{ key: 'Content-Type', value: type }, ...own]
}

const isSame = (one: string, other: string) => one.toLowerCase() === other.toLowerCase()
