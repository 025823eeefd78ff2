import { kramdownDefaults } from '@/lib/config/kramdown-options'
import { finishHtml } from '@/lib/markdown/html'
import type { MarkdownContext } from '@/lib/markdown/types'

const none = () => undefined

export function context(changes: Partial<MarkdownContext> = {}): MarkdownContext {
  return {
    file: 'posts/2017-10-28-essai.md',
    line: 1,
    url: '/2017/10/essai/',
    format: 'html',
    language: 'fr',
    typography: 'jekyll',
    kramdown: kramdownDefaults,
    liquid: { linkTo: none, postUrl: none, include: none, includeRelative: none, site: {}, page: {} },
    origin: 'https://www.example.org',
    baseurl: '',
    pictureSize: none,
    deadLinks: new Set(),
    ...changes,
  }
}

/** Finishes HTML that the author wrote as it is. */
export function finish(html: string, changes: Partial<MarkdownContext> = {}, part: 'whole' | 'excerpt' = 'whole') {
  return finishHtml(html, html, context(changes), part)
}

export async function finished(html: string, changes: Partial<MarkdownContext> = {}): Promise<string> {
  return (await finish(html, changes)).html
}

export async function problemCodes(html: string, changes: Partial<MarkdownContext> = {}): Promise<string[]> {
  return (await finish(html, changes)).problems.map(({ code }) => code)
}
