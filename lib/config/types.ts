import type { Month } from '@/lib/calendar/month'
import type { KramdownOptions } from '@/lib/markdown/types'
import type { Field } from './yaml'

export type Language = 'fr' | 'en'
export type Stage = 'production' | 'preview' | 'development'

/** The site's facts, from `content/site.yml`, every default filled in. */
export interface Site {
  title: string
  description: string
  /** Origin of the production site without a last slash, `https://www.example.org`; '' when unknown. */
  url: string
  /**
   * Whether texts know that address, as `url_in_texts` says: `{{ site.url }}` holds it, and links that spell it out stay on the
   * site. A Jekyll site whose configuration had no `url` was written for neither.
   */
  urlInTexts: boolean
  /** Sub-path of the site, '' or `/blog`. */
  baseurl: string
  /** Language of the interface. */
  language: Language
  /** BCP 47 language of the texts; the interface's unless it has none. */
  textLanguage: string
  timezone: string
  typography: 'french' | 'jekyll'
  author: { name: string; email?: string; url?: string }
  /** Jekyll's permalink template; named styles are already expanded. */
  permalink: string
  excerptSeparator: string | undefined
  kramdown: KramdownOptions
  paginate: number
  /** Jekyll's `future`: whether posts dated after now are published. */
  future: boolean
  /** Jekyll's `defaults`: front matter by path and type. */
  defaults: { path: string; type: string | undefined; fields: ReadonlyMap<string, Field> }[]
  recaps: RecapSettings | undefined
  /** What becomes of unknown Liquid tags, as `on_problem` says: an error, or a warning. */
  onProblem: 'stop' | 'warn'
  /** The whole file as Liquid's `site.*` sees it. */
  settings: Record<string, unknown>
}

export interface RecapSettings {
  /** Where they stand in site.yml. */
  place?: { line: number; column: number }
  /** Patterns of titles; `{age}` stands for a length of time. */
  titles: string[]
  /** The first month lived: the episode of age n covers, at least, month start + n - 1. */
  start: Month | undefined
  /** Last month of the series; absent while it goes on. */
  end: Month | undefined
  /** The rhythm in months and when it changed, oldest first. */
  rhythm: { from: Month; every: number }[]
  /** Months left out on purpose, with the reason. */
  skipped: Record<Month, string>
  /** Headings of a new recap's draft, where they are not to be learned from past recaps. */
  sections?: string[]
  /** Folders of other git repositories whose commits help to write a recap. */
  repositories?: string[]
}
