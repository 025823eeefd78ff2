import { formatInterval } from '@/lib/calendar/interval'
import type { Site } from '@/lib/config/types'
import type { Rendered } from '@/lib/markdown/types'
import type { Content, Post } from '@/lib/posts'
import { slugify } from '@/lib/slug'
import { words } from '@/lib/words'
import { withoutForbidden } from '@/lib/xml'
import { descriptionOf } from './metadata'
import { pictureUrlOf } from './picture-url'
import { revisionOf } from './revision'
import { titleOf } from './title'
import { absoluteUrl, homeUrl, recapsUrl, seriesUrl } from './urls'

type JsonLdValue = string | number | undefined | JsonLdNode | JsonLdValue[]

/** A node of structured data, by schema.org's names. */
export interface JsonLdNode {
  [property: string]: JsonLdValue
}

/**
 * A post as schema.org's BlogPosting. A recap says what it covers, apart from when it was written: `temporalCoverage` is the
 * month or an ISO 8601 interval, `position` its age in the series.
 */
export function postJsonLd(
  post: Post,
  rendered: Pick<Rendered, 'excerpt' | 'words'>,
  { site }: Pick<Content, 'site'>,
): JsonLdNode {
  const url = absoluteUrl(site, post.url)
  const keywords = [...new Set([...post.categories, ...post.tags])]
  return {
    '@context': 'https://schema.org',
    '@type': 'BlogPosting',
    url,
    mainEntityOfPage: url,
    headline: titleOf(post, site),
    description: descriptionOf(post, rendered, site) || undefined,
    datePublished: post.instant,
    dateModified: revisionOf(post, site),
    inLanguage: post.language,
    author: authorOf(site, post.author),
    publisher: authorOf(site),
    wordCount: rendered.words,
    image: pictureUrlOf(site, post.image),
    keywords: keywords.length > 0 ? keywords : undefined,
    isPartOf: wholeOf(post, site),
    ...(post.recap ? { temporalCoverage: formatInterval(post.recap.months), position: post.recap.age } : {}),
  }
}

/** The site itself, for its home page. */
export function siteJsonLd({ site }: Pick<Content, 'site'>): JsonLdNode {
  return {
    '@context': 'https://schema.org',
    ...blogOf(site),
    description: site.description || undefined,
    inLanguage: site.textLanguage,
    author: authorOf(site),
  }
}

/**
 * Data as the text of a `<script>` (JSON-LD, speculation rules). Nothing in it can close the element or open a comment, and
 * it holds no character that JSON readers stumble on.
 */
export function serialiseForScript(data: Record<string, unknown>): string {
  const json = JSON.stringify(data, (_key, value) => (typeof value === 'string' ? withoutForbidden(value) : value))
  return json.replace(/[<>&\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

function wholeOf(post: Post, site: Site): JsonLdNode {
  const blog = blogOf(site)
  const series = (name: string, url: string): JsonLdNode => {
    const address = absoluteUrl(site, url)
    return { '@type': 'CreativeWorkSeries', '@id': address, url: address, name, isPartOf: blog }
  }
  if (post.recap) return series(words(site.language).recaps, recapsUrl())
  if (post.series) return series(post.series, seriesUrl(slugify(post.series)))
  return blog
}

function blogOf(site: Site): JsonLdNode {
  const url = absoluteUrl(site, homeUrl())
  return { '@type': 'Blog', url, name: site.title }
}

function authorOf(site: Site, name = site.author.name): JsonLdNode {
  const url = name === site.author.name ? site.author.url : undefined
  return { '@type': 'Person', name: name || site.title, url }
}
