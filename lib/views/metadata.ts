import type { Metadata } from 'next'
import type { Site, Stage } from '@/lib/config/types'
import type { Rendered } from '@/lib/markdown/types'
import type { Content, Entry, Page, Post } from '@/lib/posts'
import { words } from '@/lib/words'
import { feedTypes, type OfferedFeed, recapsFeedOf, siteFeedOf, termFeedOf } from './feeds'
import { pictureUrlOf } from './picture-url'
import { revisionOf } from './revision'
import { shortDescription } from './short-description'
import type { Term } from './taxonomies'
import { setText, titleOf } from './title'
import { absoluteUrl, homeUrl, hrefOf, manifestUrl, recapsUrl, termUrl } from './urls'

type Facts = Pick<Content, 'site' | 'stage'>

/** What all pages share; all there is to the head of one that has no address of its own, the 404. */
export function siteMetadata(facts: Facts): Metadata {
  return sharedMetadata(undefined, [], facts)
}

export function homeMetadata(facts: Facts): Metadata {
  return pageMetadata({ url: homeUrl() }, facts)
}

/** A page that the site makes by itself. */
export interface MadePage {
  url: string
  /** Absent for the site's name alone. */
  title?: string
  /** The site's, where the page has none of its own. */
  description?: string | undefined
}

export function pageMetadata(page: MadePage, facts: Facts): Metadata {
  const feeds = page.url === recapsUrl() ? [recapsFeedOf(facts)] : []
  return headOf(settled(page, facts.site), feeds, facts)
}

/** @param page from 1 */
export function termMetadata(term: Term, page: number, facts: Facts): Metadata {
  const { kind, slug, label, description } = term
  const title = page > 1 ? `${label} – ${words(facts.site.language).page(page)}` : label
  const head = settled({ url: termUrl(kind, slug, page), title, description }, facts.site)
  return headOf(head, [termFeedOf(facts, term)], facts)
}

/** A post, or one of the author's pages. */
export function entryMetadata(entry: Post | Page, rendered: Pick<Rendered, 'excerpt'>, facts: Facts): Metadata {
  const { site } = facts
  const { url, language, author, image } = entry
  const [title, description] = [titleOf(entry, site), descriptionOf(entry, rendered, site)]
  const article = entry.kind === 'post' ? articleOf(entry, site) : undefined
  return headOf({ url, title, description, language, author, image }, [], facts, article)
}

/** What search engines and cards show of an entry: the author's description, else the start of the excerpt. */
export function descriptionOf(
  entry: Pick<Entry, 'description' | 'language'>,
  rendered: Pick<Rendered, 'excerpt'>,
  site: Site,
): string {
  if (!entry.description) return shortDescription(rendered.excerpt)
  return setText(entry.description, entry.language, site)
}

interface Head {
  url: string
  /** Set in the site's typography, as the description is. */
  title: string | undefined
  description: string
  language: string
  author?: string | undefined
  image?: string | undefined
}

function settled(page: MadePage, site: Site): Head {
  const set = (text: string) => setText(text, site.textLanguage, site)
  return {
    url: page.url,
    title: page.title && set(page.title),
    description: set(page.description ?? site.description),
    language: site.textLanguage,
  }
}

/** @param feeds those of this page alone */
function headOf(head: Head, feeds: readonly OfferedFeed[], facts: Facts, article?: Metadata['openGraph']): Metadata {
  const { site } = facts
  const shared = sharedMetadata(head.title, feeds, facts)
  const described = head.description ? { description: head.description } : {}
  const address = site.url && absoluteUrl(site, head.url)
  const picture = pictureUrlOf(site, head.image)
  const name = nameOf(site)
  return {
    ...shared,
    ...described,
    ...signedBy(head.author, site),
    // Production's address, in previews too: what a preview shows is, or will be, there.
    alternates: { ...shared.alternates, ...(address ? { canonical: address } : {}) },
    openGraph: {
      type: 'website',
      title: head.title ?? name,
      siteName: name,
      ...described,
      ...(address ? { url: address } : {}),
      locale: openGraphLocale(head.language),
      ...(picture ? { images: [{ url: picture }] } : {}),
      ...article,
    },
  }
}

function articleOf(post: Post, site: Site): Metadata['openGraph'] {
  const revised = revisionOf(post, site)
  return {
    type: 'article',
    publishedTime: post.instant,
    ...(revised === post.instant ? {} : { modifiedTime: revised }),
    ...(site.author.url && isSignedBySite(post.author, site) ? { authors: [site.author.url] } : {}),
  }
}

function sharedMetadata(title: string | undefined, own: readonly OfferedFeed[], facts: Facts): Metadata {
  const { site, stage } = facts
  const types: Record<string, { url: string; title: string }[]> = {}
  for (const feed of [...own, siteFeedOf(facts), siteFeedOf(facts, 'atom'), siteFeedOf(facts, 'json')]) {
    const type = feedTypes[feed.format]
    types[type] = [...(types[type] ?? []), { url: absoluteUrl(site, feed.self), title: feed.title }]
  }
  return {
    // With a base, Next rewrites absolute addresses (home loses its slash); without one it prints them as they are.
    metadataBase: null,
    title: { absolute: headTitle(title, site, stage) },
    // Where nothing is said, a page is for everyone.
    ...(stage === 'production' ? {} : { robots: { index: false, follow: false } }),
    manifest: hrefOf(site, manifestUrl()),
    icons: {
      icon: [
        { url: hrefOf(site, '/favicon.ico'), sizes: '32x32' },
        { url: hrefOf(site, '/favicon.svg'), type: 'image/svg+xml' },
      ],
      apple: hrefOf(site, '/apple-touch-icon.png'),
    },
    alternates: { types },
  }
}

/** A page's `<title>`: « Titre – Site », and « Aperçu · Titre – Site » in a preview. */
function headTitle(title: string | undefined, site: Site, stage: Stage): string {
  const whole = title ? `${title} – ${nameOf(site)}` : nameOf(site)
  return stage === 'preview' ? `${words(site.language).preview} · ${whole}` : whole
}

function nameOf(site: Site): string {
  return setText(site.title, site.textLanguage, site)
}

function signedBy(author: string | undefined, site: Site): Pick<Metadata, 'authors'> {
  const name = author ?? site.author.name
  if (!name) return {}
  return { authors: [isSignedBySite(author, site) && site.author.url ? { name, url: site.author.url } : { name }] }
}

/** A guest's name does not lead to the address of the site's author. */
const isSignedBySite = (author: string | undefined, site: Site) => (author ?? site.author.name) === site.author.name

/** Open Graph writes `fr_FR` (ogp.me): a language without a country gets the one it is most spoken in (CLDR). */
function openGraphLocale(language: string): string {
  const known = locales.get(language)
  if (known !== undefined) return known
  const { language: code, region } = new Intl.Locale(language).maximize()
  const locale = region ? `${code}_${region}` : code
  locales.set(language, locale)
  return locale
}

const locales = new Map<string, string>()
