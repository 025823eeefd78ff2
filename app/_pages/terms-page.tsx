import { getContent } from '@/lib/posts'
import { langOf } from '@/lib/views/language'
import { termsOf } from '@/lib/views/taxonomies'
import { setText } from '@/lib/views/title'
import { hrefOf, type TermKind, termsUrl, termUrl } from '@/lib/views/urls'
import { words } from '@/lib/words'
import { SiteFrame } from '../_components/site-frame'
import { TermList } from '../_components/term-list'

/** All categories, or all tags. */
export async function TermsPage({ kind }: { kind: TermKind }) {
  const content = await getContent()
  const { site } = content
  const set = (text: string) => setText(text, site.textLanguage, site)
  const terms = termsOf(kind, content).map(({ slug, label, description, posts }) => ({
    href: hrefOf(site, termUrl(kind, slug)),
    label: set(label),
    description: description && set(description),
    count: posts.length,
    lang: langOf(site),
  }))
  return (
    <SiteFrame current={termsUrl(kind)}>
      <h1>{words(site.language)[kind]}</h1>
      <TermList language={site.language} terms={terms} />
    </SiteFrame>
  )
}
