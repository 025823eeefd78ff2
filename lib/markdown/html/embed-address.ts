/** Where an embedded thing can be seen by itself, and whose it is. */
export interface EmbedAddress {
  href: string
  /** The host's name as people say it, or its domain. */
  host: string
  video: boolean
}

interface Known {
  host: RegExp
  name: string
  video: boolean
  /** The page that shows what the frame's address embeds; undefined when the address is of another kind. */
  page(address: URL): string | undefined
}

const segment = (address: URL, index: number) => address.pathname.split('/')[index]
const matched = (text: string | null | undefined, pattern: RegExp) => pattern.exec(text ?? '')?.[0]
const prefixed = (start: string, id: string | undefined) => (id ? start + id : undefined)

/** The hosts found in Jekyll blogs; others keep the address of their frame, which opens as well. */
const knownHosts: Known[] = [
  {
    host: /^(?:(?:www|m)\.)?youtube(?:-nocookie)?\.com$/,
    name: 'YouTube',
    video: true,
    page: (address) => {
      const list = matched(address.searchParams.get('list'), /^[\w-]+$/)
      if (list && /^\/embed\/videoseries/.test(address.pathname)) return `https://www.youtube.com/playlist?list=${list}`
      const id = matched(segment(address, 2) ?? address.searchParams.get('v'), /^[\w-]+/)
      return prefixed('https://www.youtube.com/watch?v=', id)
    },
  },
  {
    host: /^youtu\.be$/,
    name: 'YouTube',
    video: true,
    page: (address) => prefixed('https://www.youtube.com/watch?v=', matched(segment(address, 1), /^[\w-]+/)),
  },
  {
    host: /^player\.vimeo\.com$/,
    name: 'Vimeo',
    video: true,
    page: (address) => prefixed('https://vimeo.com/', matched(segment(address, 2), /^\d+/)),
  },
  {
    host: /^(?:www|geo)\.dailymotion\.com$/,
    name: 'Dailymotion',
    video: true,
    page: (address) => {
      const id = address.searchParams.get('video') ?? address.pathname.split('/').at(-1)
      return prefixed('https://www.dailymotion.com/video/', matched(id, /^\w+/))
    },
  },
  {
    host: /^w\.soundcloud\.com$/,
    name: 'SoundCloud',
    video: false,
    page: (address) => httpsOf(address.searchParams.get('url') ?? ''),
  },
  {
    host: /^open\.spotify\.com$/,
    name: 'Spotify',
    video: false,
    page: (address) => prefixed('https://open.spotify.com/', address.pathname.replace(/^\/embed\//, '').replace(/^\//, '')),
  },
  {
    host: /^codepen\.io$/,
    name: 'CodePen',
    video: false,
    page: (address) => prefixed('https://codepen.io', address.pathname.replace('/embed/', '/pen/')),
  },
]

/** What a frame, a plug-in or a script of another site would have shown; undefined when its address is none. */
export function embedAddressOf(src: string): EmbedAddress | undefined {
  const https = httpsOf(src)
  if (https === undefined) return undefined
  const address = new URL(https)
  const known = knownHosts.find(({ host }) => host.test(address.hostname))
  return {
    href: known?.page(address) ?? https,
    host: known?.name ?? address.hostname.replace(/^www\./, ''),
    video: known?.video ?? false,
  }
}

/**
 * The page of what a script embeds: a gist, a recording, slides. Other scripts, such as those that dress up a quoted
 * tweet, show nothing by themselves.
 */
export function scriptAddressOf(src: string): EmbedAddress | undefined {
  const https = httpsOf(src)
  if (https === undefined) return undefined
  const { hostname, pathname } = new URL(https)
  const page = /^\/((?:a\/)?[\w-]+(?:\/[\w-]+)?)\.js$/.exec(pathname)?.[1]
  if (page === undefined || !/^(?:gist\.github\.com|asciinema\.org)$/.test(hostname)) return undefined
  return { href: `https://${hostname}/${page}`, host: hostname === 'asciinema.org' ? 'asciinema' : 'GitHub', video: false }
}

/** The absolute address, by https, without user or password; undefined for an address within the site. */
function httpsOf(src: string): string | undefined {
  const absolute = src.trim().replace(/^(?:https?:)?\/\//i, 'https://')
  if (!/^https:\/\//.test(absolute) || !URL.canParse(absolute)) return undefined
  const address = new URL(absolute)
  address.username = ''
  address.password = ''
  return address.href
}
