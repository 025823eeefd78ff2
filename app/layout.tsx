import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { getContent } from '@/lib/posts'
import { pageLanguageOf } from '@/lib/views/language'
import { siteMetadata } from '@/lib/views/metadata'
import { NavigationRules } from './_components/navigation-rules'
import './globals.css'

export const generateMetadata = async (): Promise<Metadata> => siteMetadata(await getContent())

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfafd' },
    { media: '(prefers-color-scheme: dark)', color: '#182127' },
  ],
  colorScheme: 'light dark',
}

export default async function Layout({ children }: { children: ReactNode }) {
  const { site, stage } = await getContent()
  return (
    <html lang={pageLanguageOf(site)}>
      <body>
        {children}
        <NavigationRules site={site} />
        {stage === 'development' && <script src={`${site.baseurl}/dev-reload/`} async />}
      </body>
    </html>
  )
}
