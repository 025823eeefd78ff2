import type { Site } from '@/lib/config/types'

/**
 * The absolute address of the picture that front matter names. As in jekyll-feed, one without a scheme belongs to the site
 * and stands under its `baseurl`. Undefined for anything that is no http(s) address, or when the site's own is not known.
 */
export function pictureUrlOf(site: Pick<Site, 'url' | 'baseurl'>, image: string | undefined): string | undefined {
  if (!image) return undefined
  const isComplete = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(image)
  const path = isComplete ? image : `${site.baseurl}/${image.replace(/^\/+/, '')}`
  if (!URL.canParse(path, site.url || undefined)) return undefined
  const url = new URL(path, site.url || undefined)
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : undefined
}
