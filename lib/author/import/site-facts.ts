import { originOf } from '@/lib/config/environment'
import { fieldOf, type MapNode } from '@/lib/config/yaml'
import { textOf } from './layout'

/** What a Jekyll site can do without, and a published site here cannot; `guessed` names what its author did not write. */
export interface SiteFacts {
  title: string
  url: string
  /** The path of an address that had one, `/blog`. */
  path: string
  guessed: { key: 'title' | 'url'; value: string; isPlaceholder: boolean }[]
}

/** Stands for an address that nothing tells; reserved for examples (RFC 2606). */
const placeholder = 'https://www.example.org'

/**
 * Title and address of a site. `_config.yml` comes first; then, for the address, the `CNAME` file, `repository` and a folder
 * named `<user>.github.io`, as GitHub Pages publishes them; for the title, the address or the folder's name.
 */
export function siteFactsOf(config: MapNode | undefined, domain: string | undefined, folder: string): SiteFacts {
  const text = (key: string) => textOf(fieldOf(config, key))
  const written = addressIn(text('url'))
  const known = written ?? addressIn(domain) ?? addressIn(hostedBy(text('repository'), folder))
  const { origin, path } = known ?? { origin: placeholder, path: '' }
  // A title that is no text would be in the way of a name that is one.
  const hasTitle = text('title') !== undefined || (fieldOf(config, 'title') === undefined && text('name') !== undefined)
  const title = text('title') ?? text('name') ?? (known ? nameOf(origin) : folder)
  return {
    title,
    url: origin,
    path,
    guessed: [
      ...(hasTitle ? [] : [{ key: 'title' as const, value: title, isPlaceholder: false }]),
      ...(written ? [] : [{ key: 'url' as const, value: origin, isPlaceholder: !known }]),
    ],
  }
}

/** `https://moi.example/blog/`, and `moi.example` as some write it. */
function addressIn(text: string | undefined): { origin: string; path: string } | undefined {
  if (text === undefined) return undefined
  const full = /^[\w-]+(?:\.[\w-]+)+(?:[:/]|$)/.test(text) ? `https://${text}` : text.replace(/^\/\//, 'https://')
  if (!URL.canParse(full)) return undefined
  const { origin, hostname, pathname } = new URL(full)
  // What `jekyll serve` writes, and some leave in: no reader would ever get there.
  if (/^(?:localhost|127(?:\.\d+){3}|0\.0\.0\.0|\[::1?\])$/.test(hostname)) return undefined
  return originOf(origin) === undefined ? undefined : { origin, path: pathname.replace(/\/+$/, '') }
}

function hostedBy(repository: string | undefined, folder: string): string | undefined {
  const [, user, project = ''] = /^(?:https:\/\/github\.com\/)?([\w-]+)\/([\w.-]+?)(?:\.git)?$/.exec(repository ?? '') ?? []
  const pages = /^[\w-]+\.(?:github|gitlab)\.io$/i
  const host = [project, folder].find((name) => pages.test(name)) ?? (user && `${user}.github.io`)
  return host?.toLowerCase()
}

/** `https://www.exemple.fr` → `exemple.fr`, `https://moi.github.io` → `moi`. */
function nameOf(origin: string): string {
  return new URL(origin).hostname.replace(/^www\./, '').replace(/\.git(?:hub|lab)\.io$/, '')
}
