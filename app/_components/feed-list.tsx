import type { Link } from './frame'

interface ListedFeed extends Link {
  /** What it brings: « chaque billet, en entier ». */
  brings: string
  /** The whole address, to copy. */
  address: string
}

/** What one can subscribe to. */
export function FeedList({ feeds }: { feeds: ListedFeed[] }) {
  return (
    <ul className="feeds">
      {feeds.map(({ href, label, lang, brings, address }) => (
        <li key={href}>
          <a href={href} lang={lang} type="application/rss+xml">
            {label}
          </a>
          <p>{brings}</p>
          <p>
            <code>{address}</code>
          </p>
        </li>
      ))}
    </ul>
  )
}
