import type { Site, Stage } from '@/lib/config/types'
import { absoluteUrl, sitemapUrl } from './urls'

/**
 * The file `robots.txt` (RFC 9309). Everything is open at every stage: outside production each answer says `noindex`, which a crawler
 * that is kept out would never read. Only production names its sitemap.
 */
export function robotsText(site: Site, stage: Stage): string {
  const sitemap = stage === 'production' && site.url ? `\nSitemap: ${absoluteUrl(site, sitemapUrl())}\n` : ''
  return `User-agent: *\nAllow: /\n${sitemap}`
}
