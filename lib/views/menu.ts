import type { Site } from '@/lib/config/types'
import type { Content, Page } from '@/lib/posts'
import { words } from '@/lib/words'
import { langOf } from './language'
import { hasRecaps } from './recaps'
import { titleOf } from './title'
import { archivesUrl, feedsUrl, recapsUrl, searchUrl, termsUrl } from './urls'

export interface MenuItem {
  url: string
  label: string
  /** BCP 47, where the label is not in the page's language. */
  lang?: string | undefined
}

/** The site's navigation: only what exists. */
export function menuOf({ site, posts, pages }: Content): MenuItem[] {
  const w = words(site.language)
  const about = aboutOf(pages)
  const items: (MenuItem | false | undefined)[] = [
    posts.length > 0 && { url: archivesUrl(), label: w.archives },
    hasRecaps({ site, posts }) && { url: recapsUrl(), label: w.recaps },
    posts.some((post) => post.categories.length > 0) && { url: termsUrl('categories'), label: w.categories },
    posts.length > 0 && { url: searchUrl(), label: w.search },
    about && itemOf(about, site),
    { url: feedsUrl(), label: w.subscribe },
  ]
  return items.filter((item) => typeof item === 'object')
}

/** What stands at the foot of every page: the tags, the author's other pages, the feeds. */
export function colophonOf({ site, posts, pages }: Content): MenuItem[] {
  const w = words(site.language)
  const about = aboutOf(pages)
  return [
    ...(posts.some((post) => post.tags.length > 0) ? [{ url: termsUrl('tags'), label: w.tags }] : []),
    ...pages.filter((page) => page !== about).map((page) => itemOf(page, site)),
    { url: feedsUrl(), label: w.subscribe },
  ]
}

const itemOf = (page: Page, site: Site): MenuItem => ({
  url: page.url,
  label: titleOf(page, site),
  lang: langOf(site, page.language),
})

/** The page that says who writes has its place in the menu. */
const aboutOf = (pages: readonly Page[]) => pages.find((page) => /^\/(about|a-propos)\/?$/.test(page.url))
