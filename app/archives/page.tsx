import type { Metadata } from 'next'
import { ArchivePage } from '@/app/_pages/archive-page'
import { listMetadata } from '@/app/_pages/metadata'
import { getContent } from '@/lib/posts'
import { archivesOf } from '@/lib/views/archives'
import { archivesUrl } from '@/lib/views/urls'
import { words } from '@/lib/words'

export const generateMetadata = (): Promise<Metadata> => listMetadata(archivesUrl(), (w) => w.archives)

export default async function Page() {
  const { site, posts } = await getContent()
  return <ArchivePage title={words(site.language).archives} url={archivesUrl()} of="all" years={archivesOf(posts)} />
}
