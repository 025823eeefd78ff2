import type { Metadata } from 'next'
import { FeedList } from '@/app/_components/feed-list'
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
  const brings = { all: w.feedOfAllBrings, recaps: w.feedOfRecapsBrings, categories: w.category, tags: w.tag }
  const listed = (feed: OfferedFeed) => ({
    href: hrefOf(site, feed.self),
    label: feed.label,
    brings: brings[feed.of],
    address: absoluteUrl(site, feed.self),
  })
  const feeds = feedsOf(content)
  const [main, others] = [feeds.filter((feed) => feed.format === 'rss'), feeds.filter((feed) => feed.format !== 'rss')]
  return (
    <SiteFrame current={feedsUrl()}>
      <h1>{w.subscribe}</h1>
      <p className="standfirst">{w.feedsStandfirst}</p>
      <h2>{w.feeds}</h2>
      <FeedList feeds={main.map(listed)} />
      <h2>{w.howTo}</h2>
      <ol>
        {w.howToSteps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p>
        {w.otherFormats}{' '}
        {others.map((feed, index) => (
          <span key={feed.self}>
            {index > 0 && ', '}
            <a href={hrefOf(site, feed.self)}>{feed.format === 'atom' ? 'Atom' : 'JSON Feed'}</a>
          </span>
        ))}
        . {w.noCount}
      </p>
    </SiteFrame>
  )
}
