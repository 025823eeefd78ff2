import type { ReactNode } from 'react'
import type { Site } from '@/lib/config/types'
import { getContent } from '@/lib/posts'
import { getReport } from '@/lib/preview'
import { langOf } from '@/lib/views/language'
import { colophonOf, type MenuItem, menuOf } from '@/lib/views/menu'
import { absoluteUrl, homeUrl, hrefOf, previewUrl } from '@/lib/views/urls'
import { Frame } from './frame'
import { PreviewBanner } from './preview-banner'

interface Props {
  /** Address of the page shown. */
  current?: string | undefined
  /** What stands on ruled paper above the page. */
  ruled?: string | undefined
  children: ReactNode
}

/** The frame of every page of this site. */
export async function SiteFrame({ current, ruled, children }: Props) {
  const content = await getContent()
  const { site, stage } = content
  const link = ({ url, ...item }: MenuItem) => ({ href: hrefOf(site, url), ...item })
  return (
    <Frame
      language={site.language}
      title={site.title}
      lang={langOf(site)}
      home={hrefOf(site, homeUrl())}
      menu={menuOf(content).map(link)}
      current={current === undefined ? undefined : hrefOf(site, current)}
      colophon={{
        author: site.author.name || site.title,
        links: colophonOf(content).map(link),
      }}
      banner={stage === 'preview' && <SiteBanner site={site} />}
      address={current !== undefined && site.url ? absoluteUrl(site, current) : undefined}
      ruled={ruled}
    >
      {children}
    </Frame>
  )
}

/** What this build is of, and what it changes. */
async function SiteBanner({ site }: { site: Site }) {
  const report = await getReport()
  const isKnown = report && report.compared.with !== 'nothing'
  const [posts, pages] = (['post', 'page'] as const).map(
    (kind) => report?.changes.filter((change) => change.kind === kind).length,
  )
  return (
    <PreviewBanner
      language={site.language}
      branch={report?.branch ?? undefined}
      changes={{ href: hrefOf(site, previewUrl()), ...(isKnown && { count: posts, pages }) }}
    />
  )
}
