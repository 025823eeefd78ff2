import type { Problem } from '@/lib/problems'

/** What the text of one entry needs to know of the site around it. The Markdown layer knows nothing else of posts. */
export interface MarkdownContext {
  /** Path under the content folder, for messages. */
  file: string
  /** Line of that file at which the source begins, from 1. */
  line: number
  /** The entry's own address, without `baseurl`; relative links start from it. */
  url: string
  format: 'markdown' | 'html'
  /** BCP 47 language of the text. */
  language: string
  typography: 'french' | 'jekyll'
  /** What ends the excerpt, as the entry or the site sets it; '' for no excerpt. Undefined: see `excerptOf`. */
  excerptSeparator?: string | undefined
  /** The author's own excerpt, in the format of the text, in the place of one taken from it. */
  excerpt?: string | undefined
  kramdown: KramdownOptions
  liquid: LiquidContext
  /** The production site's origin, `https://www.example.org`, and its sub-path, `''` or `/blog`. */
  origin: string
  baseurl: string
  /** Width and height in pixels of a picture of the site, by its root-relative, percent-encoded address without `baseurl`. */
  pictureSize(src: string): { width: number; height: number } | undefined
  /** Links (their `href` as written in the final HTML) to mark as leading nowhere. */
  deadLinks: ReadonlySet<string>
}

/** kramdown's options, as `_config.yml` names them; absent keys hold kramdown's defaults as Jekyll sets them. */
export interface KramdownOptions {
  /** The parser that `input` names: GitHub's flavour, which Jekyll sets, or kramdown's own. */
  input: 'GFM' | 'kramdown'
  /** `paragraph_end` of `gfm_quirks`: a paragraph needs no blank line before a list, a heading, a quote or a fence. */
  paragraphEnd: boolean
  /** Dashes, ellipses and guillemets for their ASCII forms; `no_auto_typographic` of `gfm_quirks` leaves these as typed. */
  typographicSigns: boolean
  /** What stands for a sign in the place of its character, by kramdown's names: `hellip`, `ndash`. */
  typographicSymbols: Readonly<Record<string, string>>
  hardWrap: boolean
  autoIds: boolean
  autoIdPrefix: string
  /** Heading levels that `{:toc}` lists. */
  tocLevels: number[]
  /** Names of the characters that quotes become: the single ones, opening and closing, then the double ones. */
  smartQuotes: readonly string[]
  /** Number of the first footnote, and what its ids begin with. */
  footnoteNumber: number
  footnotePrefix: string
  footnoteBacklink: string
  headerOffset: number
  parseBlockHtml: boolean
  parseSpanHtml: boolean
  /** `remove_line_breaks_for_cjk`: lines of Chinese or Japanese join without a space. */
  joinCjkLines: boolean
}

/** What Liquid may ask of the site. Undefined means that it does not exist. */
export interface LiquidContext {
  /** Address (with `baseurl`) of the file that `{% link %}` names, `_posts/2017-09-17-x.md` or `posts/…`. */
  linkTo(path: string): string | undefined
  /** Address (with `baseurl`) of the post that `{% post_url %}` names, `2017-09-17-x`. */
  postUrl(name: string): string | undefined
  /** Source of `_includes/<name>`. */
  include(name: string): string | undefined
  /** Source of a file beside the entry, for `{% include_relative %}`. */
  includeRelative(name: string): string | undefined
  /** Liquid's `site` and `page`, as Jekyll fills them. */
  site: Record<string, unknown>
  page: Record<string, unknown>
}

/** A heading of the text, for tables of contents. */
export interface Heading {
  level: number
  id: string
  text: string
}

/** A link of the text, or a picture, film or sound in it, with the place it was written at. */
export interface Reference {
  kind: 'link' | 'picture'
  /** As in the HTML. */
  href: string
  line: number
  column: number
}

/** One entry's text, ready for a page. */
export interface Rendered {
  /** Sanitised HTML of the whole text. */
  html: string
  /** Sanitised HTML and plain text of the excerpt. */
  excerptHtml: string
  excerpt: string
  /** Plain text, for search, counts and comparison. */
  text: string
  words: number
  headings: Heading[]
  references: Reference[]
  problems: Problem[]
}
