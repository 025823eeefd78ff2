import type { MetadataRoute } from 'next'
import type { Site } from '@/lib/config/types'
import { homeUrl, hrefOf } from './urls'

/** What the look knows and the site’s facts do not. */
export interface ManifestLook {
  /** CSS colour of the page. */
  background: string
  /** Addresses without `baseurl`. */
  icons: { url: string; type: string; sizes: string }[]
}

/** The web manifest (w3.org/TR/appmanifest): what a home screen shows of the site. */
export function manifestOf(site: Site, { background, icons }: ManifestLook): MetadataRoute.Manifest {
  const home = hrefOf(site, homeUrl())
  return {
    id: home,
    name: site.title,
    ...(site.description ? { description: site.description } : {}),
    lang: site.language,
    start_url: home,
    scope: home,
    display: 'browser',
    background_color: background,
    theme_color: background,
    icons: icons.map(({ url, type, sizes }) => ({ src: hrefOf(site, url), type, sizes })),
  }
}
