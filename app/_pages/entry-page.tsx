import { getContent, type Page } from '@/lib/posts'
import { contentsOf } from '@/lib/views/contents'
import { langOf } from '@/lib/views/language'
import { titleOf } from '@/lib/views/title'
import { Contents } from '../_components/contents'
import { ProblemNotice } from '../_components/problem-notice'
import { Prose } from '../_components/prose'
import { SiteFrame } from '../_components/site-frame'
import { StatusNotice } from '../_components/status-notice'
import { textOf } from './text-of'

/** A page of the author that is not a post: « À propos ». */
export async function EntryPage({ page }: { page: Page }) {
  const content = await getContent()
  const { site } = content
  const { rendered, problems } = await textOf(page, content)
  const lang = langOf(site, page.language)
  return (
    <SiteFrame current={page.url}>
      <article>
        <h1 lang={lang}>{titleOf(page, site)}</h1>
        <StatusNotice language={site.language} entry={page} />
        <ProblemNotice language={site.language} problems={problems} />
        <Contents language={site.language} lang={lang} headings={contentsOf(rendered)} />
        <Prose html={rendered.html} lang={lang} />
      </article>
    </SiteFrame>
  )
}
