import type { Metadata } from 'next'
import { listMetadata } from '@/app/_pages/metadata'
import { TermsPage } from '@/app/_pages/terms-page'
import { termsUrl } from '@/lib/views/urls'

export const generateMetadata = (): Promise<Metadata> => listMetadata(termsUrl('categories'), (w) => w.categories)

export default function Page() {
  return <TermsPage kind="categories" />
}
