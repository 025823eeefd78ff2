import { renderLiquid } from '@/lib/markdown/liquid'
import type { LiquidContext } from '@/lib/markdown/types'

/** A small site under `/blog` with two posts and a page; `missing` anything is absent. */
export function siteOf(parts: Partial<LiquidContext> & { includes?: Record<string, string> } = {}): LiquidContext {
  const files: Record<string, string> = {
    '_posts/2017-09-17-huit-mois.md': '/blog/2017/09/huit-mois/',
    'posts/2017-09-17-huit-mois.md': '/blog/2017/09/huit-mois/',
    '_drafts/idee.md': '/blog/idee/',
    'about.md': '/blog/about/',
    'assets/plan.pdf': '/blog/assets/plan.pdf',
  }
  const posts: Record<string, string> = {
    '2017-09-17-huit-mois': '/blog/2017/09/huit-mois/',
    'voyages/2016-01-02-train': '/blog/2016/01/train/',
  }
  const includes = parts.includes ?? {}
  const own = (record: Record<string, string>, key: string) => (Object.hasOwn(record, key) ? record[key] : undefined)
  return {
    linkTo: (path) => own(files, path),
    postUrl: (name) => own(posts, name),
    include: (name) => own(includes, name),
    includeRelative: (name) => own(includes, `beside/${name}`),
    page: {},
    ...parts,
    site: { url: 'https://carnet.example', baseurl: '/blog', timezone: 'Europe/Paris', ...parts.site },
  }
}

const options = {
  baseurl: '/blog',
  origin: 'https://carnet.example',
  format: 'html' as const,
  markdownify: (text: string) => `<p>${text.trim()}</p>\n`,
}

export function liquid(source: string, site: LiquidContext = siteOf()) {
  return renderLiquid(source, { file: 'posts/essai.md', line: 5 }, site, options)
}

export function textOf(source: string, site?: LiquidContext): string {
  return liquid(source, site).text
}

/** Problems as `code line:column`. */
export function problemsOf(source: string, site?: LiquidContext): string[] {
  return liquid(source, site).problems.map(({ code, line, column }) => `${code} ${line}:${column}`)
}
