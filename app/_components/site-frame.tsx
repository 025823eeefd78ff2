import type { ReactNode } from 'react'
import { getContent } from '@/lib/posts'
import { colophonOf, menuOf } from '@/lib/views/menu'
import { homeUrl, hrefOf } from '@/lib/views/urls'
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
  const link = (url: string, label: string) => ({ href: hrefOf(site, url), label })
  return (
    <Frame
      language={site.language}
      title={site.title}
      home={hrefOf(site, homeUrl())}
      menu={menuOf(content).map(({ url, label }) => link(url, label))}
      current={current === undefined ? undefined : hrefOf(site, current)}
      colophon={{
        author: site.author.name || site.title,
        links: colophonOf(content).map(({ url, label }) => link(url, label)),
      }}
      banner={stage === 'preview' && <PreviewBanner language={site.language} />}
      ruled={ruled}
    >
      {children}
    </Frame>
  )
}
