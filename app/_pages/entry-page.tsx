import { getContent, type Page, renderEntry } from '@/lib/posts'
import { contentsOf } from '@/lib/views/contents'
import { foreignLanguageOf, titleOf } from '@/lib/views/title'
import { Contents } from '../_components/contents'
import { ProblemNotice } from '../_components/problem-notice'
import { Prose } from '../_components/prose'
import { SiteFrame } from '../_components/site-frame'

/** A page of the author that is not a post: « À propos ». */
export async function EntryPage({ page }: { page: Page }) {
  const content = await getContent()
  const { site, stage } = content
  const rendered = await renderEntry(page)
  const lang = foreignLanguageOf(page, site)
  return (
    <SiteFrame current={page.url}>
      <article>
        <h1 lang={lang}>{titleOf(page, site)}</h1>
        {stage !== 'production' && <ProblemNotice language={site.language} problems={content.problemsOf(page)} />}
        <Contents language={site.language} headings={contentsOf(rendered)} />
        <Prose html={rendered.html} lang={lang} />
      </article>
    </SiteFrame>
  )
}
