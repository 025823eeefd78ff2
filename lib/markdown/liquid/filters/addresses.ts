import { deadLink } from '../gap'
import { isRecord, rubyString } from '../ruby-value'
import type { Call, Filter } from './filter'

/** Jekyll's filters for addresses. */
export const addressFilters: Record<string, Filter> = {
  relative_url: (call, input) => (input === null || input === undefined ? input : relative(call, input)),

  absolute_url(call, input) {
    if (input === null || input === undefined) return input
    const path = relative(call, input)
    return isAbsolute(path) || path.startsWith(deadLink) ? path : normalized(call.context.surroundings.origin + path)
  },

  strip_index: (_, input) => (input === null ? '' : rubyString(input).replace(/\/index\.html?$/, '/')),
  cgi_escape: (_, input) => cgiEscape(input),
  url_encode: (_, input) => cgiEscape(input),
  uri_escape: (_, input) => normalized(rubyString(input)),

  url_decode(_, input) {
    const text = rubyString(input).replace(/\+/g, ' ')
    try {
      return decodeURIComponent(text)
    } catch {
      return text
    }
  },
}

function relative({ context }: Call, input: unknown): string {
  const path = rubyString(isRecord(input) && 'url' in input ? input.url : input)
  if (isAbsolute(path) || path.startsWith(deadLink)) return path
  return normalized(slashed(context.surroundings.baseurl.replace(/\/$/, '')) + slashed(path))
}

function slashed(path: string): string {
  return path === '' || path.startsWith('/') ? path : `/${path}`
}

function isAbsolute(address: string): boolean {
  return /^[a-z][a-z0-9+.-]*:/i.test(address)
}

/** Percent-encodes what an address may not hold, as Addressable does; escapes that are there already stay. */
function normalized(address: string): string {
  return encodeURI(wellFormed(address))
    .replace(/%25([0-9a-f]{2})/gi, '%$1')
    .replace(/%5B/g, '[')
    .replace(/%5D/g, ']')
}

function cgiEscape(input: unknown): string {
  return encodeURIComponent(wellFormed(rubyString(input)))
    .replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
    .replace(/%20/g, '+')
}

/** Halves of surrogate pairs have no encoding. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd')
}
