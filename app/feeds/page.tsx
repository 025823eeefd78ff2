import type { Metadata } from 'next'
import { FeedList } from '@/app/_components/feed-list'
import { Links } from '@/app/_components/links'
import { SiteFrame } from '@/app/_components/site-frame'
import { listMetadata } from '@/app/_pages/metadata'
import { getContent } from '@/lib/posts'
import { feedsOf, type OfferedFeed } from '@/lib/views/feeds'
import { absoluteUrl, feedsUrl, hrefOf } from '@/lib/views/urls'
import { words } from '@/lib/words'

export const generateMetadata = (): Promise<Metadata> => listMetadata(feedsUrl(), (w) => w.subscribe)

/** What a feed is, and all of this site's. */
export default async function Page() {
  const content = await getContent()
  const { site } = content
  const w = words(site.language)
  const brings = (feed: OfferedFeed) => {
    if (feed.of === 'all') return w.feedOfAllBrings
    return feed.of === 'recaps' ? w.feedOfRecapsBrings : `${w.category}, ${w.posts(feed.posts ?? 0)}`
  }
  const listed = (feed: OfferedFeed) => ({
    href: hrefOf(site, feed.self),
    label: feed.label,
    lang: feed.lang,
    brings: brings(feed),
    address: absoluteUrl(site, feed.self),
  })
  const feeds = feedsOf(content)
  const links = (some: OfferedFeed[], label: (feed: OfferedFeed) => string) =>
    some.map((feed) => ({ href: hrefOf(site, feed.self), label: label(feed), lang: feed.lang }))
  const tags = links(
    feeds.filter((feed) => feed.of === 'tags'),
    (feed) => feed.label,
  )
  const formats = links(
    feeds.filter((feed) => feed.format !== 'rss'),
    (feed) => (feed.format === 'atom' ? 'Atom' : 'JSON Feed'),
  )
  return (
    <SiteFrame current={feedsUrl()}>
      <h1>{w.subscribe}</h1>
      <p className="standfirst">{w.feedsStandfirst}</p>
      <h2>{w.feeds}</h2>
      <FeedList feeds={feeds.filter((feed) => feed.format === 'rss' && feed.of !== 'tags').map(listed)} />
      {tags.length > 0 && (
        <p>
          {w.feedsOfTags} <Links links={tags} />.
        </p>
      )}
      <h2>{w.howTo}</h2>
      <ol>
        {w.howToSteps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p>
        {w.otherFormats} <Links links={formats} />. {w.noCount}
      </p>
    </SiteFrame>
  )
}
