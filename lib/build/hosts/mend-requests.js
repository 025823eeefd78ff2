import { subscribe } from 'node:diagnostics_channel'

/** Addresses that mean something to Next and nothing to a reader. */
const internal = /^\/(?:(?:index|404|_not-found|_global-error)\/|_next\/static\/.+\/)$|\.rsc$/

/** Dot segments, backslashes, slashes and control characters in disguise: browsers never send them, and servers disagree on them. */
const disguised = /(?:^|\/)(?:\.|%2e){1,2}(?:\/|$)|\\|%(?:[01][0-9a-f]|2f|5c|7f)/i

/**
 * Mends what `next start` answers to odd requests (measured on 16.4.6), before Next sees them:
 * - an address that cannot be decoded, `/%ff/`, is not found; Next says 500;
 * - so is an address in disguise, `/a/%2e%2e/b/`, as behind nginx; and one of Next's own names, `/index/`, which Next would
 *   render anew with its scripts, or answer with the headers of a page;
 * - redirects of `next.config.js` carry the headers of any other answer; Next sends them bare.
 *
 * Plain JavaScript, because the standalone server is copied, not compiled.
 *
 * @param {{ baseurl: string, headers: readonly { key: string, value: string }[], revalidated: { key: string, value: string } }} site
 */
export function mendRequests({ baseurl, headers, revalidated }) {
  // Published by Node for each request, before any listener of the server has seen it.
  subscribe('http.server.request.start', (message) => {
    // The channel's message is documented, but not typed: https://nodejs.org/api/diagnostics_channel.html#http
    const { request, response } =
      /** @type {{ request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse }} */ (message)
    const [path = ''] = (request.url ?? '').split('?', 1)
    for (const { key, value } of headers) response.setHeader(key, value)
    if (!path.startsWith(`${baseurl}/_next/`)) response.setHeader(revalidated.key, revalidated.value)
    if (!isPlain(path.startsWith(baseurl) ? path.slice(baseurl.length) : path)) request.url = `${baseurl}/%EF%BF%BD/`
  })
}

/** @param {string} path */
function isPlain(path) {
  try {
    return !internal.test(decodeURIComponent(path)) && !disguised.test(path)
  } catch {
    return false
  }
}
