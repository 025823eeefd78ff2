/**
 * Schemes that a link may have: what they name opens in a program of its own when followed, and none runs in the page.
 * `localhost` is none, but how people write `localhost:4000`.
 */
export const linkSchemes = [
  'http https mailto tel sms ftp sftp irc ircs xmpp magnet geo webcal news nntp feed gopher gemini git ssh svn urn',
  'skype callto sip sips facetime whatsapp tg signal matrix slack discord steam spotify itms itms-apps market vscode',
  'bitcoin apt snap localhost',
].flatMap((line) => line.split(' '))
export const pictureSchemes = ['http', 'https', 'data']
export const mediaSchemes = ['http', 'https']

/** Pictures written into the page; SVG is left out, for it can hold scripts. */
export const pictureData = /^data:image\/(?:png|jpeg|gif|webp|avif);base64,[\w+/=%\s]*$/i

/**
 * An address as browsers read it (URL standard: outer control characters and spaces, inner tabs and line ends, are
 * nothing), its scheme in lower case, and percent-encoded what browsers encode in every part of an address. Never
 * encodes twice. What browsers cannot read (`http://<host>/`, a stand-in in a tutorial) stays as written.
 */
export function cleanAddress(written: string): string {
  const address = written
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the URL standard strips exactly these
    .replace(/^[\u0000-\u0020]+|[\u0000-\u0020]+$/g, '')
    .replace(/[\t\n\r]/g, '')
    .replace(/^[a-z][a-z\d+.-]*:/i, (scheme) => scheme.toLowerCase())
  if (!URL.canParse(address, 'http://site.invalid/')) return address
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers encode control characters
  return address.replace(/[\u0000-\u0020"<>]/g, encodeURIComponent)
}

export function isSafeAddress(address: string, tagName: string): boolean {
  const scheme = /^([^/?#:]*):/.exec(address)?.[1]
  if (scheme === undefined) return true
  if (tagName === 'a') return linkSchemes.includes(scheme)
  if (scheme === 'data') return tagName === 'img' && pictureData.test(address)
  return mediaSchemes.includes(scheme)
}

/** The site's own address without its host; any other address as it is. */
export function ownAddress(address: string, site: { origin: string; baseurl: string }): string {
  const host = site.origin.replace(/^https?:/i, '').toLowerCase()
  if (host.length < 3) return address
  const start = /^(?:https?:)?(\/\/[^/?#]*)/i.exec(address)
  if (start?.[1]?.toLowerCase() !== host) return address
  const path = address.slice(start[0].length)
  // `//other.example` after the host would become a link to another host; browsers read `\` there as `/`.
  if (/^[/\\]{2}/.test(path)) return address
  const local = path.startsWith('/') ? path : `/${path}`
  return isUnder(local, site.baseurl) ? local : address
}

/**
 * Path of a file of the site that an address names, percent-encoded, without `baseurl`, query and fragment.
 * Undefined when the address leads elsewhere. `url` is where the text stands, decoded, without `baseurl`.
 */
export function localPathOf(address: string, site: { url: string; baseurl: string }): string | undefined {
  if (/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(address) || address === '') return undefined
  const base = encodeURI(site.baseurl)
  const here = `http://site.invalid${base}${encodeURI(site.url).replace(/[?#]/g, encodeURIComponent)}`
  if (!URL.canParse(address, here)) return undefined
  const { host, pathname } = new URL(address, here)
  return host === 'site.invalid' && isUnder(pathname, base) ? pathname.slice(base.length) : undefined
}

function isUnder(path: string, baseurl: string): boolean {
  return baseurl === '' || path === baseurl || (path.startsWith(baseurl) && /[/?#]/.test(path.charAt(baseurl.length)))
}
